import { openTestOfficeIn, openYear } from '../office.ts'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sharedFolder } from '../../temporary.ts'
import PDFDocument from 'pdfkit'
import { skpDocument as documentOf } from '../../../electron/planning/skp/documents.ts'
import { loadSettings } from '../../../electron/office/store.ts'
import { oneLine } from '../../../shared/kernel/text.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { placeDemonstration } from '../../demonstration.ts'
import { drawn, evaluationDocument, skpDocument } from '../../documents/documents.ts'
import { iki, rhk, skpContent } from '../../skp-content.ts'
import { pagesOf, type Sample, samplePdf } from '../../unit/planning/excel/paper.ts'
import { auditOf, type Client, refusalOf, smallOffice } from '../people.ts'
import { readPaperForms } from '../../../shared/planning/excel/paper/form.ts'
import { type ReadSkp, readSkpWorksheet, withIds } from '../../../shared/planning/excel/read.ts'

const year = 2026
const pdf = (bytes: Uint8Array, name = 'SKP.pdf') => new File([Uint8Array.from(bytes)], name)

const sample = (nip: string): Sample => ({
  kind: 'ja-jf',
  approach: 'kuantitatif',
  name: 'Orang Rekaan',
  nip,
  utama: [
    {
      superior: 'Meningkatnya pelayanan',
      text: 'Terlayaninya pemohon\n(penugasan dari Camat Rekaan)',
      iki: [
        ['Kuantitas', 'Jumlah berkas', '1.200 berkas'],
        ['Waktu', 'Waktu layanan', 'maks. 2 hari'],
      ],
    },
  ],
  tambahan: [{ text: 'Terselenggaranya upacara', iki: [['Kuantitas', 'Jumlah upacara', '4 kali']] }],
  expectations: { 0: 'Ramah kepada warga' },
  lampiran: {
    'DUKUNGAN SUMBER DAYA': ['Dua orang petugas'],
    'SKEMA PERTANGGUNGJAWABAN': ['Laporan bulanan'],
    KONSEKUENSI: ['Penghargaan'],
  },
})

const nipOf = async (client: Client, id: number) => (await client.employees.get({ id })).personal.nip
const order = (file: File, employeeId: number, mode: 'add' | 'replace' = 'replace') => ({
  file,
  year,
  skpId: null,
  chosen: [{ index: 0, employeeId, mode }],
})

describe('the PDF of e-Kinerja', () => {
  it('is brought into a new SKP with its Lampiran, and undone', async () => {
    const { client, application, staff } = await smallOffice()
    const file = pdf(await samplePdf(sample(await nipOf(client, staff))))
    const read = await client.planning.excel.read({ file, year, skpId: null })
    expect(read.people).toMatchObject([
      { employeeId: staff, place: 'halaman 1', rhk: 2, indicators: 3, remarks: [] },
    ])
    const imported: Array<Awaited<ReturnType<Client['planning']['excel']['import']>>> = []
    const actions = await auditOf(application, async () => {
      imported.push(await client.planning.excel.import(order(file, staff)))
    })
    expect(actions).toEqual(['planning.skp.create', 'planning.excel.import'])
    const [done] = imported
    expect(done).toMatchObject({ added: 1, changed: 0, unchanged: 0 })
    const id = done?.imported[0]?.id ?? 0
    const { content } = await client.planning.skp.get({ id })
    expect(content.rhk.map(({ kind, text, assignedBy }) => [kind, text, assignedBy])).toEqual([
      ['utama', 'Terlayaninya pemohon', 'Camat Rekaan'],
      ['tambahan', 'Terselenggaranya upacara', ''],
    ])
    expect(content.expectations[0]).toBe('Ramah kepada warga')
    expect((await client.planning.annex.get({ id })).annex.attachments).toEqual({
      dukungan: ['Dua orang petugas'],
      pertanggungjawaban: ['Laporan bulanan'],
      konsekuensi: ['Penghargaan'],
    })
    await client.planning.excel.undoImport({ imported: done?.imported ?? [] })
    expect((await client.planning.skp.list({ year })).every(({ skpId }) => skpId === null)).toBe(true)
  })

  it('brought in twice changes nothing the second time, and says so', async () => {
    const { client, application, staff } = await smallOffice()
    const file = pdf(await samplePdf(sample(await nipOf(client, staff))))
    const first = await client.planning.excel.import(order(file, staff))
    const id = first.imported[0]?.id ?? 0
    const before = await client.planning.skp.get({ id })
    for (const mode of ['add', 'replace'] as const) {
      expect(await client.planning.excel.compare(order(file, staff, mode))).toEqual([
        { index: 0, differences: [] },
      ])
      const actions = await auditOf(application, async () => {
        expect(await client.planning.excel.import(order(file, staff, mode))).toEqual({
          imported: [],
          added: 0,
          changed: 0,
          unchanged: 1,
        })
      })
      expect(actions).toEqual([])
    }
    expect(await client.planning.skp.get({ id })).toEqual(before)
  })

  it('says row by row what it would change, and is taken back unless its own rows were changed since', async () => {
    const { client, application, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year })
    const own = skpContent([
      rhk({ text: 'Sudah ditulis', indicators: [] }),
      rhk({
        text: 'Terlayaninya pemohon',
        superiorText: 'Meningkatnya pelayanan',
        assignedBy: 'Camat Rekaan',
        indicators: [
          iki({
            indicator: 'Jumlah berkas',
            target: '900 berkas',
            targetMin: 900,
            targetMax: 900,
            unit: 'berkas',
          }),
        ],
      }),
    ])
    await client.planning.sheet.save({ id, revision: 0, content: own })
    const file = pdf(await samplePdf(sample(await nipOf(client, staff))))
    const [found] = await client.planning.excel.compare(order(file, staff))
    expect(found?.differences).toEqual([
      {
        place: 'RHK 1, indikator 1',
        before: 'Kuantitas: Jumlah berkas, target 900 berkas',
        after: 'Kuantitas: Jumlah berkas, target 1.200 berkas',
      },
      { place: 'RHK 1, indikator 2', before: null, after: 'Waktu: Waktu layanan, target maks. 2 hari' },
      { place: 'RHK 2', before: null, after: 'Tambahan: Terselenggaranya upacara' },
      { place: 'RHK 2, indikator 1', before: null, after: 'Kuantitas: Jumlah upacara, target 4 kali' },
      { place: 'RHK 1', before: 'Sudah ditulis', after: null },
      { place: 'Ekspektasi Berorientasi Pelayanan', before: null, after: 'Ramah kepada warga' },
      { place: 'Dukungan sumber daya', before: null, after: 'Dua orang petugas' },
      { place: 'Skema pertanggungjawaban', before: null, after: 'Laporan bulanan' },
      { place: 'Konsekuensi', before: null, after: 'Penghargaan' },
    ])
    expect((await client.planning.skp.get({ id })).content).toEqual(own)
    const done = await client.planning.excel.import(order(file, staff))
    expect(done).toMatchObject({ added: 0, changed: 1, unchanged: 0 })
    const { content, revision } = await client.planning.skp.get({ id })
    // The row that says the same is the one it was, so what hangs on it stays.
    expect(content.rhk[0]?.id).toBe(own.rhk[1]?.id)
    await client.planning.sheet.save({ id, revision, content: { ...content, rhk: content.rhk.slice(0, 1) } })
    const { message } = await refusalOf(application, () =>
      client.planning.excel.undoImport({ imported: done.imported }),
    )
    expect(message).toContain('sudah diubah sesudah diimpor')
    const again = await client.planning.skp.get({ id })
    await client.planning.sheet.save({ id, revision: again.revision, content })
    await client.planning.excel.undoImport({ imported: done.imported })
    expect((await client.planning.skp.get({ id })).content).toEqual(own)
  })

  it('of many people is one SKP for each', async () => {
    const { client, staff, kasi } = await smallOffice()
    await openYear(client, { year, employeeIds: [staff, kasi], copyLastYear: false })
    const people = await client.planning.skp.list({ year })
    const documents = await Promise.all(
      people.flatMap(({ skpId, employeeId }) =>
        skpId === null
          ? []
          : nipOf(client, employeeId).then((nip) =>
              skpDocument({ employee: { ...skpDocument().employee, nip } }),
            ),
      ),
    )
    const file = pdf(await drawn(documents.map((data) => ({ form: 'skp' as const, data }))))
    const read = await client.planning.excel.read({ file, year, skpId: null })
    expect(new Set(read.people.map(({ employeeId }) => employeeId))).toEqual(new Set([staff, kasi]))
    expect(read.people).toHaveLength(2)
  })
})

const letter = (pages: readonly string[], encrypted = false) => {
  const doc = new PDFDocument({
    autoFirstPage: false,
    ...(encrypted && { userPassword: 'rahasia', ownerPassword: 'rahasia' }),
  })
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<Uint8Array>((resolve) => doc.on('end', () => resolve(Buffer.concat(parts))))
  for (const text of pages) {
    doc.addPage()
    if (text) doc.text(text)
    else doc.rect(50, 50, 400, 400).fill('#cccccc')
  }
  doc.end()
  return ended
}

describe('a PDF that is no SKP', () => {
  it.each([
    ['a letter', () => letter(['SURAT TUGAS\nNomor 1 Tahun 2026']), 'PDF itu bukan SKP'],
    ['a scan', () => letter(['', '']), 'hasil pindai'],
    ['locked', () => letter(['SASARAN KINERJA PEGAWAI'], true), 'dikunci dengan kata sandi'],
    ['cut off', async () => (await letter(['SASARAN'])).slice(0, 400), 'rusak atau unduhannya terputus'],
    [
      'nothing but its first line',
      () => Promise.resolve(Buffer.from('%PDF-1.7\n')),
      'rusak atau unduhannya terputus',
    ],
    [
      'with too many pages',
      () => letter(Array.from({ length: 3001 }, () => 'x')),
      'lebih dari 3.000 halaman',
    ],
    [
      'a title without a table',
      () => letter(['SASARAN KINERJA PEGAWAI\nTahun 2026']),
      'tabel hasil kerjanya tidak dikenali',
    ],
    [
      'another form of this application',
      () => drawn([{ form: 'dokumen-evaluasi', data: evaluationDocument() }]),
      'memuat dokumen evaluasi, bukan SKP',
    ],
  ] as const)('%s gets its sentence and changes nothing', async (_, make, sentence) => {
    const { client, application } = await smallOffice()
    const file = pdf(await make())
    const { message } = await refusalOf(application, () =>
      client.planning.excel.read({ file, year, skpId: null }),
    )
    expect(message).toContain(sentence)
  })
})

/** What an SKP says, in the order of its form, and as much of it as the form tells. */
const printed = ({ rhk: rows, expectations }: SkpContent, approach: string, jpt: boolean) => {
  const quantitative = approach === 'kuantitatif'
  const text = (words: string) => oneLine(words)
  return {
    expectations: expectations.map(text),
    rhk: (['utama', 'tambahan'] as const).flatMap((kind) =>
      rows
        .filter((row) => row.kind === kind)
        .map((row) => ({
          kind,
          text: text(row.text),
          assignedBy: text(row.assignedBy),
          superiorText: quantitative && !jpt ? text(row.superiorText) : '',
          perspective: jpt ? row.perspective : null,
          indicators: row.indicators.map((one) =>
            quantitative
              ? [jpt ? null : one.aspect, text(one.indicator), text(one.target)]
              : [[one.indicator, one.target].map(text).filter(Boolean).join(', ')],
          ),
        })),
    ),
  }
}

const readable = (skp: ReadSkp) => {
  const { rhk: rows, expectations, approach, kind } = skp
  const content = withIds({ ...skp, rhk: rows, expectations }, () => crypto.randomUUID())
  return { nip: skp.nip, ...printed(content, approach, kind === 'jpt') }
}

it(
  'what this application prints of the people of the demonstration is read as it was written',
  { timeout: 300_000 },
  async () => {
    const folder = join(sharedFolder(), 'cetak')
    const { client, application, close } = await openTestOfficeIn(folder, {
      now: () => new Date('2026-11-16T02:00:00.000Z'),
    })
    await placeDemonstration(folder, year)
    for await (const _ of await client.desk.demo({ year, anew: false }));
    const settings = await loadSettings(application.file.db)
    const list = await client.planning.skp.list({ year })
    const documents = []
    for (const { skpId } of list)
      if (skpId !== null) documents.push(await documentOf(application.file.db, skpId, settings))
    // The same people in words, and heads with their perspectives, so that every form is met.
    const all = [
      ...documents,
      ...documents.slice(0, 6).map((one) => ({ ...one, approach: 'kualitatif' as const })),
    ]
    expect(all.length).toBeGreaterThan(40)
    const bytes = await drawn(all.map((data) => ({ form: 'skp' as const, data })))
    const pages = await pagesOf(bytes)
    const read = readPaperForms(pages).flatMap(({ rows }) => readSkpWorksheet(rows) ?? [])
    expect(read.map(readable)).toEqual(
      all.map(({ employee, content, approach, kind }) => ({
        nip: employee.nip,
        ...printed(content, approach, kind === 'jpt'),
      })),
    )
    await close()
  },
)
