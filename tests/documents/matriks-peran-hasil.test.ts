import { describe, expect, test } from 'vitest'
import type {
  MatrixDocument,
  MatrixLevel,
  MatrixPrintRow,
} from '../../electron/documents/forms/matriks-peran-hasil/document.ts'
import type { PrintOptions } from '../../shared/documents/print-options.ts'
import { margin } from '../../electron/documents/parts/layout.ts'
import { iki, rhk, skpContent } from '../skp-content.ts'
import { employee, printed, skpDocument } from './documents.ts'
import { find, outside, overlaps, packed, type PdfPage } from './pdf-text.ts'

const resultsOf = (count: number, of = 'hasil') =>
  Array.from({ length: count }, (_, at) => `Meningkatnya ${of} nomor ${at + 1}`)

/** So many people, each with one role in every other column. */
const people = (count: number, columns: number, of = 'hasil', family = 'Rekaan'): MatrixPrintRow[] =>
  Array.from({ length: count }, (_, row) => ({
    person: {
      ...employee,
      name: `Orang ${family} ${row + 1}`,
      nip: `1990091320150520${String(row).padStart(2, '0')}`,
    },
    remarks: [],
    cells: Array.from({ length: columns }, (__, at) =>
      at % 2 === 0 ? [`Peran ${row + 1} dalam ${of} ${at + 1}`] : [],
    ),
  }))

/** A leader with so many results and so many people. */
const matrix = (results: number, count: number, below: MatrixLevel[] = []): MatrixDocument => ({
  skp: skpDocument({
    employee: { ...employee, jabatan: 'Kepala Seksi Uji' },
    content: skpContent(resultsOf(results).map((text) => rhk({ text, indicators: [] }))),
  }),
  signedOn: '2026-01-31',
  rows: people(count, results),
  below,
})

const level = (name: string, teams: string[], results: number, rows: MatrixPrintRow[]): MatrixLevel => ({
  leader: { name, jabatan: 'Arsiparis Uji' },
  teams,
  results: resultsOf(results, 'capaian').map((text) => rhk({ text, indicators: [] })),
  rows,
})

const print = (document: MatrixDocument, some: Partial<PrintOptions> = {}) =>
  printed([{ form: 'matriks-peran-hasil', data: document }], some)

const sound = (page: PdfPage) => {
  expect(overlaps(page)).toEqual([])
  expect(outside(page, margin)).toEqual([])
}

const has = (page: PdfPage, text: string) => page.packed.includes(packed(text))

test('results stand across, people down, roles where both meet, and the leader signs', async () => {
  const { pages } = await print(matrix(3, 4))
  const [page] = pages
  expect(pages).toHaveLength(1)
  expect(page?.width).toBeGreaterThan(page?.height ?? Infinity)
  for (const text of ['MATRIKS PERAN HASIL', 'SEKSI UJI', 'TAHUN 2026', 'Kepala Seksi Uji,'])
    expect(page?.packed).toContain(packed(text))
  const heads = ['NAMA / NIP', 'JABATAN', '1. Meningkatnya', '3. Meningkatnya'].map(
    (text) => find(page, text).x,
  )
  expect(heads).toEqual(heads.toSorted((a, b) => a - b))
  const role = find(page, 'Peran 2 dalam')
  expect(Math.abs(role.y - find(page, 'Orang Rekaan 2').y)).toBeLessThan(3)
  expect(role.x).toBeLessThan(find(page, '3. Meningkatnya').x)
  expect(page?.packed).not.toContain('TINGKAT')
})

test("the leader's indicators with their targets stand once above the people, each below its result", async () => {
  const indicators = (of: number) => [
    iki({ indicator: `Indeks kepuasan ${of}`, target: `${80 + of} nilai` }),
    iki({ indicator: `Jumlah layanan ${of}`, target: `${of} layanan` }),
  ]
  const plain = matrix(3, 40)
  const document: MatrixDocument = {
    ...plain,
    skp: {
      ...plain.skp,
      content: skpContent(
        resultsOf(3).map((text, at) => rhk({ text, indicators: at < 2 ? indicators(at + 1) : [] })),
      ),
    },
  }
  const { pages, packed: all } = await print(document)
  const [page] = pages
  expect(pages.length).toBeGreaterThan(1)
  const label = find(page, 'INDIKATOR KINERJA')
  expect(label.y).toBeGreaterThan(find(page, 'NAMA / NIP').y)
  expect(label.y).toBeLessThan(find(page, 'Orang Rekaan 1').y)
  for (const of of [1, 2]) {
    const column = find(page, `${of}. Meningkatnya`)
    const [first, second] = [find(page, `Indeks kepuasan ${of}`), find(page, `Jumlah layanan ${of}`)]
    expect(second.y).toBeGreaterThan(first.y)
    expect(Math.abs(first.x - column.x)).toBeLessThan(60)
    for (const text of [`Indeks kepuasan ${of}: ${80 + of} nilai`, `Jumlah layanan ${of}: ${of} layanan`])
      expect(all.split(packed(text))).toHaveLength(2)
  }
  for (const each of pages) sound(each)
})

test('more results and people than fit go on, with heads repeated and nothing lost', async () => {
  const document = matrix(9, 60)
  const { pages, packed: all } = await print(document)
  expect(pages.length).toBeGreaterThan(2)
  for (const { person, cells } of document.rows)
    for (const text of [person.name, ...cells.flat()]) expect(all).toContain(packed(text))
  for (const rhkRow of document.skp.content.rhk) expect(all).toContain(packed(rhkRow.text))
  for (const page of pages) if (/Peran\d+dalam/.test(page.packed)) expect(page.packed).toContain('NAMA/NIP')
})

test.each([7, 12, 13])(
  '%i results are shared out over tables in which the people come again',
  async (count) => {
    const { pages } = await print(matrix(count, 3))
    const items = pages.flatMap((page, number) => page.items.map((item) => ({ ...item, number })))
    const tables = Math.ceil(count / 6)
    expect(items.filter(({ text }) => text.startsWith('Orang Rekaan 3'))).toHaveLength(tables)
    const heads = items.filter(({ text }) => /^\d+\. Meningkatnya/.test(text))
    expect(heads.map(({ text }) => parseInt(text, 10))).toEqual(
      Array.from({ length: count }, (_, at) => at + 1),
    )
    const rows = Map.groupBy(heads, ({ number, y }) => `${number} ${Math.round(y)}`)
    const sizes = [...rows.values()].map(({ length }) => length)
    expect(sizes).toHaveLength(tables)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(tables - 1)
    for (const page of pages) sound(page)
  },
)

describe('two levels', () => {
  const guest: MatrixPrintRow = {
    person: { ...employee, name: 'Tamu Rekaan', nip: null, jabatan: 'Pengolah Data' },
    remarks: ['Unit kerja: Kelurahan Seberang'],
    cells: [['Terkumpulnya data', 'Tersusunnya laporan'], []],
  }
  const document = matrix(3, 4, [
    level('Ketua Rekaan', ['Tim Arsip', 'Proyek Data'], 2, [...people(2, 2, 'capaian', 'Tim'), guest]),
    level('Kepala Rekaan', [], 1, people(2, 1, 'capaian', 'Seksi')),
  ])

  test("the second level of each leader stands below the first, with its heading and its leader's results", async () => {
    const { pages } = await print(document)
    const [page] = pages
    expect(pages).toHaveLength(1)
    const places = [
      'TINGKAT 1: HASIL KERJA Siti Rekaan',
      'Orang Rekaan 4',
      'TINGKAT 2: HASIL KERJA Ketua Rekaan (Arsiparis Uji), Ketua Tim Arsip, Ketua Proyek Data',
      'Orang Tim 1',
      'TINGKAT 2: HASIL KERJA Kepala Rekaan (Arsiparis Uji)',
      'Orang Seksi 1',
      'Kepala Seksi Uji,',
    ].map((text) => find(page, text).y)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(page?.items.filter(({ text }) => text.startsWith('1. Meningkatnya capaian'))).toHaveLength(2)
    if (page) sound(page)
  })

  test('who comes from another unit is told with it, and several roles stand below each other', async () => {
    const {
      pages: [page],
    } = await print(document)
    const [name, unit] = [find(page, 'Tamu Rekaan'), find(page, 'Unit kerja: Kelurahan')]
    expect(unit.x).toBeGreaterThan(name.x)
    expect(Math.abs(unit.y - name.y)).toBeLessThan(15)
    const [first, second] = [find(page, 'Terkumpulnya data'), find(page, 'Tersusunnya laporan')]
    expect(second.x).toBe(first.x)
    expect(second.y).toBeGreaterThan(first.y)
  })

  test.each(['A4', 'F4'] as const)(
    'on %s every page says whose results stand in it, and no row is cut',
    async (paper) => {
      const long = 'Tersusunnya laporan yang lengkap, rapi dan dapat dipertanggungjawabkan setiap bulan. '
      const rows = people(30, 2, 'capaian', 'Tim').map((row) => ({
        ...row,
        cells: [[long.repeat(3)], [long]],
      }))
      const { pages } = await print(matrix(4, 20, [level('Ketua Rekaan', ['Tim Arsip'], 2, rows)]), { paper })
      expect(pages.length).toBeGreaterThan(3)
      expect(pages[0]?.width).toBeCloseTo(paper === 'A4' ? 841.89 : (330 / 25.4) * 72, 0)
      const perPage = pages.map((page) => {
        sound(page)
        const [team, own] = [/OrangTim\d/.test(page.packed), /OrangRekaan\d/.test(page.packed)]
        if (team) expect(has(page, 'TINGKAT 2: HASIL KERJA Ketua Rekaan')).toBe(true)
        if (own) expect(has(page, 'TINGKAT 1: HASIL KERJA')).toBe(true)
        // A heading never stands alone at the foot of a page.
        if (has(page, 'TINGKAT 2')) expect(team).toBe(true)
        const count = (text: string) => page.packed.split(packed(text)).length - 1
        return [count('Orang Tim'), count(long)]
      })
      // Each person has the long text four times; all of them are where the name is.
      for (const [names = 0, texts = 0] of perPage) expect(texts).toBe(names * 4)
      expect(perPage.reduce((sum, [names = 0]) => sum + names, 0)).toBe(30)
    },
  )
})
