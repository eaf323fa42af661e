import { openYear } from '../office.ts'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { Rhk } from '../../../shared/planning/skp/skp.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { unzip, zipFiles } from '../../unit/excel/zip.ts'
import { auditOf, type Client, refusalOf, signedSkp, smallOffice } from '../people.ts'

type Cell = { value: string; rowSpan?: number; columnSpan?: number } | null
const text = (value: string, span: { rowSpan?: number; columnSpan?: number } = {}): Cell => ({
  value,
  ...span,
})

async function workbook(worksheets: Record<string, Cell[][]>, name = 'skp.xlsx'): Promise<File> {
  const buffer = await writeXlsxFile(
    Object.entries(worksheets).map(([worksheet, data]) => ({
      sheet: worksheet,
      data: data.map((row) => row.map((cell) => (cell === null ? null : { ...cell, type: String }))),
    })),
  ).toBuffer()
  return new File([new Uint8Array(buffer)], name)
}

/** The form as e-Kinerja gives it: identity, merged RHK cells, UTAMA and TAMBAHAN, perilaku kerja. */
const form = (name: string, nip: string): Cell[][] => [
  [text('SASARAN KINERJA PEGAWAI', { columnSpan: 6 }), null, null, null, null, null],
  [
    text('NO'),
    text('PEGAWAI YANG DINILAI', { columnSpan: 2 }),
    null,
    text('NO'),
    text('PEJABAT PENILAI KINERJA', { columnSpan: 2 }),
    null,
  ],
  [text('1'), text('NAMA'), text(name), text('1'), text('NAMA'), text('Atasan Rekaan')],
  [text('2'), text('NIP'), text(nip), text('2'), text('NIP'), text('197001011990011001')],
  [text('HASIL KERJA', { columnSpan: 6 }), null, null, null, null, null],
  [
    text('NO'),
    text('RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI'),
    text('RENCANA HASIL KERJA'),
    text('ASPEK'),
    text('INDIKATOR KINERJA INDIVIDU'),
    text('TARGET'),
  ],
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'].map((value) => text(value)),
  [text('A. UTAMA', { columnSpan: 6 }), null, null, null, null, null],
  [
    text('1', { rowSpan: 2 }),
    text('Meningkatnya pelayanan', { rowSpan: 2 }),
    text('Terlayaninya pemohon\n(penugasan dari Camat Rekaan)', { rowSpan: 2 }),
    text('Kuantitas'),
    text('Jumlah berkas'),
    text('1.200 berkas'),
  ],
  [null, null, null, text('Waktu'), text('Waktu layanan'), text('maks. 2 hari')],
  [text('B. TAMBAHAN', { columnSpan: 6 }), null, null, null, null, null],
  [
    text('1'),
    null,
    text('Terselenggaranya upacara'),
    text('Kuantitas'),
    text('Jumlah upacara'),
    text('4 kali'),
  ],
  [text('PERILAKU KERJA', { columnSpan: 6 }), null, null, null, null, null],
  [text('1'), text('Berorientasi Pelayanan', { columnSpan: 5 }), null, null, null, null],
  [
    null,
    text('Memahami kebutuhan masyarakat', { columnSpan: 3 }),
    null,
    null,
    text('Ekspektasi Khusus Pimpinan: Ramah kepada warga', { columnSpan: 2 }),
    null,
  ],
]

const nipOf = async (client: Client, id: number) => (await client.employees.get({ id })).personal.nip
const year = 2026
const readOf = (client: Client, file: File, skpId: number | null = null) =>
  client.planning.excel.read({ file, year, skpId })

describe('the form of e-Kinerja', () => {
  it('is read without a template, its person found by NIP, and brought into a new SKP', async () => {
    const { client, application, staff, kasi } = await smallOffice()
    const superior = skpContent([rhk({ text: 'Meningkatnya pelayanan' })])
    await signedSkp(client, kasi, superior)
    const file = await workbook({ 'SKP 2026': form('Nama Lain Di Berkas', await nipOf(client, staff)) })
    const read = await readOf(client, file)
    expect(read.people).toMatchObject([
      {
        employeeId: staff,
        rhk: 2,
        indicators: 3,
        texts: ['Terlayaninya pemohon', 'Tambahan: Terselenggaranya upacara'],
        remarks: [],
      },
    ])
    expect(read.targets.find(({ employeeId }) => employeeId === kasi)?.obstacle).toContain('terkunci')
    const actions = await auditOf(application, async () => {
      await client.planning.excel.import({
        file,
        year,
        skpId: null,
        chosen: [{ index: 0, employeeId: staff, mode: 'add' }],
      })
    })
    expect(actions).toEqual(['planning.skp.create', 'planning.excel.import'])
    const row = (await client.planning.skp.list({ year })).find(({ employeeId }) => employeeId === staff)
    const { content } = await client.planning.skp.get({ id: row?.skpId ?? 0 })
    expect(
      content.rhk.map((one) => [
        one.kind,
        one.superiorText,
        one.text,
        one.assignedBy,
        one.indicators.map(({ aspect, target, targetMin, targetMax }) => [
          aspect,
          target,
          targetMin,
          targetMax,
        ]),
      ]),
    ).toEqual([
      [
        'utama',
        'Meningkatnya pelayanan',
        'Terlayaninya pemohon',
        'Camat Rekaan',
        [
          ['kuantitas', '1.200 berkas', 1200, 1200],
          ['waktu', 'maks. 2 hari', null, 2],
        ],
      ],
      ['tambahan', '', 'Terselenggaranya upacara', '', [['kuantitas', '4 kali', 4, 4]]],
    ])
    // The words are those of an RHK of the appraiser, so it is linked.
    expect(content.rhk[0]?.superiorRhkId).toBe(superior.rhk[0]?.id)
    expect(content.expectations[0]).toBe('Ramah kepada warga')
  })

  it.each(['<worksheet><sheetData><row', 'bukan xml', ''])(
    'is refused whole where one of its worksheets says %j, and nothing changes',
    async (damaged) => {
      const { client, application } = await smallOffice()
      const whole = await workbook({ A: form('Orang Rekaan 2', ''), B: form('Orang Rekaan 3', '') })
      const files = unzip(new Uint8Array(await whole.arrayBuffer()))
      const worksheet = [...files.keys()].find((name) => name.endsWith('sheet2.xml')) ?? ''
      const broken = new File(
        [new Uint8Array(zipFiles(new Map([...files, [worksheet, damaged]])))],
        'skp.xlsx',
      )
      const refusal = await refusalOf(application, () =>
        client.planning.excel.import({
          file: broken,
          year,
          skpId: null,
          chosen: [{ index: 0, employeeId: 2, mode: 'add' }],
        }),
      )
      expect(refusal.message).toContain('tidak dapat dibaca; isinya rusak')
      expect((await client.planning.skp.list({ year })).every(({ skpId }) => skpId === null)).toBe(true)
    },
  )

  it('names a target that could not be signed before it comes in', async () => {
    const { client, staff } = await smallOffice()
    const { nip, fullName } = await client.employees
      .list({})
      .then((list) => list.find(({ id }) => id === staff) ?? { nip: '', fullName: '' })
    const worksheet = form(fullName, nip).map((row) =>
      row.map((cell) => (cell?.value === '1.200 berkas' ? text('150 %') : cell)),
    )
    const [person] = (await readOf(client, await workbook({ SKP: worksheet }))).people
    expect(person?.remarks).toEqual(['"Terlayaninya pemohon": Target "150 %" melebihi 100, batas satuan %.'])
  })

  it('of another year than the chosen one says so', async () => {
    const { client } = await smallOffice()
    const remarksOf = async (period: string) => {
      const worksheet = [[text(period)], ...form('Orang Rekaan', '')]
      return (await readOf(client, await workbook({ SKP: worksheet }))).people[0]?.remarks
    }
    expect(await remarksOf(`PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN ${year + 1}`)).toEqual([
      `SKP ini untuk tahun ${year + 1}, sedangkan tahun yang dipilih ${year}. Ganti tahun di atas bila keliru.`,
    ])
    expect(await remarksOf(`SASARAN KINERJA PEGAWAI TAHUN ${year}`)).toEqual([])
    expect(await remarksOf('LAMPIRAN PERATURAN MENTERI PANRB NOMOR 6 TAHUN 2022')).toEqual([])
  })

  it('adds to a draft what it lacks, or takes its place, and both can be undone', async () => {
    const { client, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year })
    const own = skpContent([rhk({ text: 'Sudah ditulis' }), rhk({ text: 'terlayaninya pemohon' })])
    await client.planning.sheet.save({ id, revision: 0, content: own })
    const file = await workbook({ SKP: form('', '') })
    expect((await readOf(client, file, id)).people[0]?.employeeId).toBe(staff)
    const bring = async (mode: 'add' | 'replace') => {
      const done = await client.planning.excel.import({
        file,
        year,
        skpId: id,
        chosen: [{ index: 0, employeeId: staff, mode }],
      })
      const texts = (await client.planning.skp.get({ id })).content.rhk.map((one) => one.text)
      await client.planning.excel.undoImport(done)
      return texts
    }
    expect(await bring('add')).toEqual(['Sudah ditulis', 'terlayaninya pemohon', 'Terselenggaranya upacara'])
    expect((await client.planning.skp.get({ id })).content).toEqual(own)
    expect(await bring('replace')).toEqual(['Terlayaninya pemohon', 'Terselenggaranya upacara'])
    expect((await client.planning.skp.get({ id })).content).toEqual(own)
  })

  it.each([
    ['the head first', ['camat', 'kasi', 'staff']],
    ['the head last', ['staff', 'kasi', 'camat']],
    ['the head between', ['kasi', 'camat', 'staff']],
  ] as const)('undone gives back what one served of the other, with %s in the file', async (_, order) => {
    const office = await smallOffice()
    const { client } = office
    const { ids } = await openYear(client, {
      year,
      employeeIds: [office.camat, office.kasi, office.staff],
      copyLastYear: false,
    })
    let above: Rhk | null = null
    for (const [at, id] of ids.entries()) {
      const own: Rhk = rhk({ text: `Hasil ${at}`, superiorRhkId: above?.id ?? null })
      await client.planning.sheet.save({ id, revision: 0, content: skpContent([own]) })
      above = own
    }
    const before = await client.planning.cascade.get({ year })
    const worksheets = await Promise.all(
      order.map(async (name) => [name, form('', await nipOf(client, office[name]))] as const),
    )
    const done = await client.planning.excel.import({
      file: await workbook(Object.fromEntries(worksheets)),
      year,
      skpId: null,
      chosen: order.map((name, index) => ({ index, employeeId: office[name], mode: 'replace' })),
    })
    expect((await client.planning.cascade.get({ year })).rhk).not.toEqual(before.rhk)
    await client.planning.excel.undoImport(done)
    expect(await client.planning.cascade.get({ year })).toEqual(before)
  })

  it('undone takes a new SKP away again, unless somebody has written in it', async () => {
    const { client, application, staff, camat } = await smallOffice()
    const file = await workbook({
      Satu: form('', await nipOf(client, staff)),
      Dua: form('', await nipOf(client, camat)),
    })
    const chosen = [
      { index: 0, employeeId: staff, mode: 'add' as const },
      { index: 1, employeeId: camat, mode: 'add' as const },
    ]
    const done = await client.planning.excel.import({ file, year, skpId: null, chosen })
    expect(done.imported).toHaveLength(2)
    await client.planning.excel.undoImport(done)
    expect((await client.planning.skp.list({ year })).every(({ skpId }) => skpId === null)).toBe(true)

    const again = await client.planning.excel.import({ file, year, skpId: null, chosen })
    const [first] = again.imported
    if (!first) throw new Error('nothing was brought in')
    await client.planning.sheet.save({ ...first, content: skpContent([rhk({ text: 'Lain' })]) })
    const { message } = await refusalOf(application, () => client.planning.excel.undoImport(again))
    expect(message).toContain('sudah diubah')
  })
})

describe('a workbook that can not be taken', () => {
  it('names what it lacks, and changes nothing', async () => {
    const { client, application, staff, kasi } = await smallOffice()
    const other = await workbook({ Gaji: [[text('Nama'), text('Gaji')]] })
    expect((await refusalOf(application, () => readOf(client, other))).message).toContain('tidak memuat SKP')
    await refusalOf(application, () => readOf(client, new File(['bukan excel'], 'a.xlsx')))
    await refusalOf(application, () => readOf(client, new File([], 'kosong.xlsx')))

    await signedSkp(client, kasi)
    const file = await workbook({ SKP: form('', await nipOf(client, kasi)), Gaji: [[text('Nama')]] })
    expect((await readOf(client, file)).skipped).toEqual(['Gaji'])
    const locked = await refusalOf(application, () =>
      client.planning.excel.import({
        file,
        year,
        skpId: null,
        chosen: [{ index: 0, employeeId: kasi, mode: 'add' }],
      }),
    )
    expect(locked.message).toContain('terkunci')
    const twice = await refusalOf(application, () =>
      client.planning.excel.import({
        file,
        year,
        skpId: null,
        chosen: [
          { index: 0, employeeId: staff, mode: 'add' },
          { index: 0, employeeId: staff, mode: 'replace' },
        ],
      }),
    )
    expect(twice.message).toContain('Pilih satu saja')
  })
})
