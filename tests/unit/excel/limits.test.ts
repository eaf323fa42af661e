import { describe, expect, it } from 'vitest'
import { findCells } from '../../../electron/excel/read-workbook.ts'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { mostOfWorkbook } from '../../../shared/kernel/limits.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { givenCase, handMade, partsOf, textCell } from './hand-made.ts'
import { zipFiles } from './zip.ts'

/** Reads with other limits. @returns the refusal's sentence, or how many rows there were */
async function within(bytes: Uint8Array, most: Partial<typeof mostOfWorkbook>): Promise<string | number> {
  let rows = 0
  try {
    for await (const found of findCells(bytes, { ...mostOfWorkbook, ...most }))
      if (found.kind === 'rows') rows += found.rows.length
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  return rows
}

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}">${textCell('abc')}${textCell('def')}</row>`,
  ).join('')
const list = handMade({ rows: rows(10) })

describe('what is too much is said', () => {
  it.each([
    ['rows', { rows: 9 }, 'lebih dari 9 baris'],
    ['cells', { cells: 19 }, 'lebih dari 19 sel'],
    ['letters', { letters: 59 }, 'lebih dari 59 huruf'],
    ['bytes after unpacking', { unpacked: 1000 }, 'setelah dibuka'],
    ['worksheets', { worksheets: 0 }, 'lembar'],
    ['memory', { memory: -1 }, 'memori'],
    ['work', { work: -1000 }, 'detik'],
  ])('%s', async (_, most, sentence) => {
    expect(await within(list, most)).toContain(sentence)
    expect(await within(list, most)).toContain('Salin hanya tabel yang diperlukan')
  })

  it('but what fits exactly is read', async () => {
    expect(await within(list, { rows: 10, cells: 20, letters: 60, worksheets: 1 })).toBe(10)
  })

  it('a CSV with too many rows, cells or columns', async () => {
    const csv = Buffer.from('a;b\nc;d\ne;f\n')
    expect(await within(csv, { rows: 2 })).toContain('lebih dari 2 baris')
    expect(await within(csv, { cells: 5 })).toContain('lebih dari 5 sel')
    expect(await within(csv, { columns: 1 })).toContain('lebih dari 1 kolom')
    expect(await within(csv, { rows: 3, cells: 6, columns: 2 })).toBe(3)
  })

  it.each([
    ['a row of nothing but commas', ','.repeat(30_000)],
    ['a cell that never ends', `a,b\n"${'x'.repeat(1_100_000)}`],
  ])('a CSV with %s', async (_, text) => {
    await expect(readWorkbook(Buffer.from(text))).rejects.toThrow('Isi berkas itu terlalu besar')
  })

  it('a part that unpacks to more than the directory says', async () => {
    const bytes = Buffer.from(zipFiles(partsOf({ rows: rows(3) }), 100))
    await expect(readWorkbook(bytes)).rejects.toThrow('rusak')
  })

  it('a table that is wider than any list', async () => {
    const wide = Array.from({ length: 150 }, (_, at) => `<c r="ALM${at + 1}"><v>1</v></c>`)
    const bytes = handMade({ rows: wide.map((cell, at) => `<row r="${at + 1}">${cell}</row>`).join('') })
    await expect(readWorkbook(bytes)).rejects.toThrow('lebih dari 1.000 kolom')
  })
})

describe('what looks large and is not', () => {
  it.each(['stray-cell-last-row.xlsx', 'cell-xfd1048576.xlsx'])(
    '%s: the people, and a remark about the lone cell',
    async (name) => {
      const [worksheet] = await readWorkbook(givenCase(name))
      expect(worksheet?.rows).toHaveLength(2)
      expect(worksheet?.remarks).toEqual([
        expect.stringMatching(/^Sel (C|XFD)1048576 berdiri jauh dari tabelnya/),
      ])
    },
  )

  it('lone cells beside the table, which would make a table of hundreds of columns', async () => {
    const bytes = handMade({ rows: `${rows(5)}<row r="6">${textCell('x')}<c r="ZZ6"><v>1</v></c></row>` })
    const [worksheet] = await readWorkbook(bytes)
    expect(worksheet?.rows[5]).toEqual(['x'])
    expect(worksheet?.remarks[0]).toContain('ZZ6')
  })

  it('people far below the others are people', async () => {
    const far = Array.from({ length: 30 }, (_, at) => `<row r="${5000 + at}">${textCell('abc')}</row>`)
    const [worksheet] = await readWorkbook(handMade({ rows: rows(3) + far.join('') }))
    expect(worksheet?.rows).toHaveLength(5029)
    expect(worksheet?.remarks).toEqual([])
  })

  it('rows and cells that are only formatted', async () => {
    const empty = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 11}"><c r="A${at + 11}" s="1"/></row>`,
    )
    const [worksheet] = await readWorkbook(handMade({ rows: rows(10) + empty.join('') }))
    expect(worksheet?.rows).toHaveLength(10)
  })

  it('a comment of a hundred thousand letters', async () => {
    const [worksheet] = await readWorkbook(givenCase('comment-100000.xlsx'))
    expect(worksheet?.rows).toHaveLength(2)
  })
})
