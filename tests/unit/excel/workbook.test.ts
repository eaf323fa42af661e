import * as fc from 'fast-check'
import { Buffer } from 'node:buffer'
import writeXlsxFile from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../../electron/excel/workbook.ts'
import type { Cell } from '../../../shared/excel/cell.ts'
import { visibleWorksheets } from '../../../shared/excel/worksheet.ts'
import { mostOfWorkbook } from '../../../shared/kernel/limits.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { givenList, readList } from '../employees/import/lists.ts'
import { unzip, zipFiles, zipOf } from './zip.ts'

const nip = '198609262015051001'

const ole = (content: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(content, 'utf16le')])

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readWorkbook(bytes)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  throw new Error('it was read')
}

/** With the empty cells at the end of shorter rows. */
const whole = (rows: readonly Cell[][] = []): Cell[][] => {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null))
}

async function back(rows: Cell[][]): Promise<Cell[][]> {
  const [worksheet] = await readWorkbook(
    await writeWorkbook([{ worksheet: 'Daftar', header: ['Kepala'], rows }]),
  )
  return worksheet?.rows.slice(1) ?? []
}

const csv = async (text: string | Uint8Array): Promise<Cell[][]> => {
  const [worksheet] = await readWorkbook(typeof text === 'string' ? Buffer.from(text) : text)
  return whole(worksheet?.rows)
}

describe('a workbook as Excel shows it', () => {
  it('has percentages, not fractions, wherever a cell is formatted so', async () => {
    const cell = (value: number, format?: string) => ({ value, type: Number, ...(format ? { format } : {}) })
    const buffer = await writeXlsxFile([
      {
        sheet: 'Target',
        data: [
          [{ value: 'Target', type: String }],
          [null, cell(0.95, '0%'), cell(0.955, '0.0%'), cell(0.95), cell(0.07, '0.00%')],
          [cell(1.1, '#,##0 "%"'), cell(1.1, '0%')],
        ],
      },
    ]).toBuffer()
    const [worksheet] = await readWorkbook(new Uint8Array(buffer))
    expect(whole(worksheet?.rows).slice(1)).toEqual([
      [null, '95 %', '95,5 %', 0.95, '7 %'],
      [1.1, '110 %', null, null, null],
    ])
  })

  it('says which of its worksheets are hidden', async () => {
    const worksheet = (name: string) => ({ worksheet: name, header: ['Kepala'], rows: [['isi']] })
    const files = unzip(await writeWorkbook(['Tampak', 'Lama & "draf"', 'Lain'].map(worksheet)))
    const book = files.get('xl/workbook.xml') ?? ''
    let count = 0
    files.set(
      'xl/workbook.xml',
      book.replace(
        /<sheet /g,
        () => ['<sheet ', '<sheet state="hidden" ', '<sheet state="veryHidden" '][count++] ?? '',
      ),
    )
    const read = await readWorkbook(zipFiles(files))
    expect(read.map(({ worksheet: name, hidden }) => [name, hidden])).toEqual([
      ['Tampak', false],
      ['Lama & "draf"', true],
      ['Lain', true],
    ])
    expect(visibleWorksheets(read).map(({ worksheet: name }) => name)).toEqual(['Tampak'])
  })
})

describe('a workbook that is written', () => {
  it('keeps a NIP as text, a date as date, numbers and truth', async () => {
    const row: Cell[] = [nip, new Date('1986-09-26'), 12.5, true]
    expect(await back([row])).toEqual([row])
  })

  it('keeps text that looks like a formula as text', async () => {
    const texts = ['=1+1', '=HYPERLINK("http://contoh.id")', '+62812', '-5', '@SUM(A1)', '\t=1', "'=1"]
    expect(await back(texts.map((text) => [text]))).toEqual(texts.map((text) => [text]))
  })

  it('holds no formula, and formats text as text so that editing makes none', async () => {
    const bytes = await writeWorkbook([{ worksheet: 'S', header: ['=1+1'], rows: [['=2+2'], [nip]] }])
    const files = unzip(bytes)
    const worksheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    const styles = files.get('xl/styles.xml') ?? ''
    expect(worksheet).not.toContain('<f')
    const used = [...worksheet.matchAll(/<c r="A[123]" s="(\d+)" t="s">/g)].map(([, style]) => Number(style))
    expect(used).toHaveLength(3)
    const text = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1]
    const cellStyles = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf ([^>]*)>/g)]
    for (const style of used) expect(cellStyles[style]?.[1]).toContain(`numFmtId="${text}"`)
  })

  it('comes back cell by cell, whatever text it holds', async () => {
    // U+FFFD stands for a text that was lost before it came here.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((some) => some.trim() !== '' && !/\p{Cc}|\ufffd/u.test(some))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, fc.oneof(text, fc.integer(), fc.boolean())), { minLength: 1 }),
        async (rows) => {
          expect(await back(rows)).toEqual(rows)
        },
      ),
      { numRuns: 40 },
    )
  })

  it.each(['constructor', '__proto__', 'toString'])('may hold the word %s', async (word) => {
    expect(await back([[word], ['BUDI']])).toEqual([[word], ['BUDI']])
  })

  it('does not let Excel read _x0041_ as a letter, and leaves out what no file can hold', async () => {
    expect(await back([['_x0041_'], ['a\u0001b'], ['a\ud800b']])).toEqual([['_x0041_'], ['ab'], ['ab']])
  })

  it('gives worksheets names that Excel allows, each once', async () => {
    const worksheets = await readWorkbook(
      await writeWorkbook(
        [
          'Pegawai/2026: [aktif]',
          'Daftar pegawai yang panjang sekali namanya',
          'Daftar pegawai yang panjang sekali namanya',
          '',
        ].map((worksheet) => ({ worksheet, header: ['x'], rows: [] })),
      ),
    )
    const names = worksheets.map(({ worksheet }) => worksheet)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })
})

describe('a workbook that is read', () => {
  it('gives a formula as the value that Excel last saw, and a number too large for a date as Excel shows it', async () => {
    const bytes = await writeXlsxFile([
      [
        { value: 'NIP', type: String },
        { value: 'Nama', type: String },
      ],
      [
        { value: 198609262015051000, type: Number, format: 'dd-mm-yyyy' },
        { value: '1+1', type: 'Formula' },
      ],
    ]).toBuffer()
    const [worksheet] = await readWorkbook(bytes)
    expect(whole(worksheet?.rows)).toEqual([
      ['NIP', 'Nama'],
      ['#####', null],
    ])
  })

  it('leads a rounded NIP of a number cell to a refusal of its row', async () => {
    const bytes = await writeXlsxFile([
      [
        { value: 'NIP', type: String },
        { value: 'Nama', type: String },
      ],
      [
        { value: Number(nip), type: Number },
        { value: 'BUDI', type: String },
      ],
    ]).toBuffer()
    const [worksheet] = await readWorkbook(bytes)
    expect(readList(worksheet?.rows ?? []).problems[0]?.why).toContain('dibulatkan oleh Excel')
  })

  it('gives a thousand people whole', async () => {
    const [given] = await readWorkbook(givenList('siasn'))
    const [header = [], first = []] = given?.rows ?? []
    const at = header.indexOf('NIP BARU')
    const nips = Array.from(
      { length: 1000 },
      (_, index) => `'19860926201505${(index % 2) + 1}${String(1 + (index >> 1)).padStart(3, '0')}`,
    )
    const bytes = await writeWorkbook([
      { worksheet: 'Data Utama', header: header.map(String), rows: nips.map((text) => first.with(at, text)) },
    ])
    const [worksheet] = await readWorkbook(bytes)
    const read = readList(worksheet?.rows ?? [])
    expect(read.problems).toEqual([])
    expect(read.employees.map(({ record }) => `'${record.nip}`)).toEqual(nips)
  })
})

describe('CSV', () => {
  const table = [
    ['NIP', 'Nama'],
    [nip, 'BUDI, S.E.'],
  ]

  it.each([
    ['semicolons', `NIP;Nama\r\n${nip};BUDI, S.E.\r\n`],
    ['commas', `NIP,Nama\n${nip},"BUDI, S.E."\n`],
    ['tabs', `NIP\tNama\n${nip}\tBUDI, S.E.`],
    ['a byte order mark', `\ufeffNIP;Nama\n${nip};BUDI, S.E.`],
    ["Excel's line sep=", `sep=;\r\nNIP;Nama\r\n${nip};BUDI, S.E.`],
  ])('with %s is a table', async (_, text) => {
    expect(await csv(text)).toEqual(table)
  })

  it('keeps line breaks and quotes of quoted cells, and empty cells empty', async () => {
    expect(await csv('a;"x\ny ""z""";\n;;c\n')).toEqual([
      ['a', 'x\ny "z"', null],
      [null, null, 'c'],
    ])
  })

  it('of Windows-1252 and of UTF-16 is decoded', async () => {
    const latin = Uint8Array.from([...Buffer.from('NIP;Nama\n1;Ren'), 0xe9])
    expect((await csv(latin))[1]).toEqual(['1', 'René'])
    expect((await csv(Buffer.from('\ufeffNIP\tNama\n1\tRené', 'utf16le')))[1]).toEqual(['1', 'René'])
  })

  it('comes back cell by cell, whatever text it holds', async () => {
    const text = fc.string().filter((some) => some.trim() !== '' && !some.includes('\0'))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1 }), async (rows) => {
        const quoted = rows
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
          .join('\r\n')
        expect(await csv(`sep=;\r\n${quoted}`)).toEqual(rows)
      }),
    )
  })

  it('whose NIP Excel has written as 1,98609E+17 is refused row by row', async () => {
    const { problems } = readList(await csv('NIP;Nama\n1,98609E+17;BUDI'))
    expect(problems[0]?.why).toContain('dibulatkan oleh Excel')
  })
})

describe('a file that is no list is refused with the way out', () => {
  it('empty, too large, PDF, picture', async () => {
    expect(await refusal(new Uint8Array())).toContain('kosong')
    expect(await refusal(new Uint8Array(mostOfWorkbook.bytes + 1))).toContain('20 MB')
    expect(await refusal(Buffer.from('%PDF-1.7\n'))).toContain('PDF')
    expect(await refusal(Buffer.from('89504e470d0a1a0a0000000d', 'hex'))).toContain('bukan berkas Excel')
  })

  it('old .xls, locked by a password, other OLE', async () => {
    expect(await refusal(ole('Workbook'))).toContain('.xls (Excel 97-2003)')
    expect(await refusal(ole('Workbook'))).toContain('Simpan Sebagai')
    expect(await refusal(ole('EncryptedPackage'))).toContain('kata sandi')
    expect(await refusal(ole('WordDocument'))).toContain('bukan berkas Excel')
  })

  it('a web page named .xls', async () => {
    expect(await refusal(Buffer.from('<html><table><tr><td>NIP</td></tr></table></html>'))).toContain(
      'halaman web',
    )
  })

  it('other documents in a ZIP', async () => {
    expect(await refusal(zipOf('word/document.xml', 'x'))).toContain('bukan berkas Excel')
    expect(await refusal(zipOf('xl/workbook.bin', 'x'))).toContain('.xlsb')
    expect(await refusal(zipOf('content.xml', 'x'))).toContain('.ods')
    expect(await refusal(zipOf('xl/workbook.xml', 'x'))).toContain('rusak')
    expect(await refusal(zipOf('xl/workbook.xml', 'x', 0xf000_0000))).toContain('terlalu besar')
  })

  it('a download that broke off', async () => {
    const whole = givenList('siasn')
    expect(await refusal(whole.subarray(0, whole.length / 2))).toContain('unduhannya terputus')
  })

  it('a workbook without a cell', async () => {
    const bytes = await writeXlsxFile([[]]).toBuffer()
    expect(await refusal(bytes)).toContain('tidak berisi data')
  })

  it('whatever the bytes are, it is read or refused', async () => {
    const whole = givenList('duk')
    const damaged = fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => whole.with(at, byte))
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), damaged), async (bytes) => {
        const outcome = await readWorkbook(bytes).catch((error: unknown) => error)
        expect(Array.isArray(outcome) || outcome instanceof Refusal).toBe(true)
      }),
    )
  })

  it('a damaged file is never read as if it said something else', async () => {
    const whole = givenList('duk')
    const said = await readWorkbook(whole)
    const damaged = fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => whole.with(at, byte))
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const outcome = await readWorkbook(bytes).catch((error: unknown) => error)
        if (!(outcome instanceof Refusal)) expect(outcome).toEqual(said)
      }),
      { numRuns: 300 },
    )
  })
})
