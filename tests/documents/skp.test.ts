import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import { coreValuesOf } from '../../shared/regulations/berakhlak.ts'
import { iki, rhk, skpContent } from '../skp-content.ts'
import { appraiser, drawn, employee, middleOf, printed, printedSkp, skpDocument } from './documents.ts'
import { find, fontsOf, outside, overlaps, packed, type PdfPage } from './pdf-text.ts'

/** Words of a column head stand on one or several lines; where the first one begins is the column. */
const columnOf = (page: PdfPage | undefined, number: number) => find(page, `(${number})`)

const millimetres = (points: number) => (points / 72) * 25.4

describe('the paper of an SKP', () => {
  it.each([
    ['A4', 'kuantitatif', 297, 210],
    ['A4', 'kualitatif', 210, 297],
    ['F4', 'kuantitatif', 330, 215],
    ['F4', 'kualitatif', 215, 330],
  ] as const)('%s %s is %d x %d mm', async (paper, approach, width, height) => {
    const { pages } = await printedSkp({ approach }, { paper })
    for (const page of pages) {
      expect(millimetres(page.width)).toBeCloseTo(width, 0)
      expect(millimetres(page.height)).toBeCloseTo(height, 0)
    }
  })

  it('carries its fonts with it', async () => {
    const fonts = await fontsOf(await drawn([{ form: 'skp', data: skpDocument() }]))
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toEqual({ name: expect.stringMatching(/Arimo/), embedded: true })
  })
})

describe('the head of an SKP', () => {
  it.each([
    ['jpt', 'kuantitatif', 'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI'],
    ['ja-jf', 'kuantitatif', 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL'],
    ['ja-jf', 'kualitatif', 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL'],
  ] as const)('of %s %s has three centred lines', async (kind, approach, third) => {
    const { pages } = await printedSkp({ kind, approach })
    const [page] = pages
    const lines = ['SASARAN KINERJA PEGAWAI', `PENDEKATAN HASIL KERJA ${approach.toUpperCase()}`, third]
    let above = 0
    for (const line of lines) {
      const { x, y, width } = find(page, line)
      expect(x + width / 2).toBeCloseTo(middleOf(page), 0)
      expect(y).toBeGreaterThan(above)
      above = y
    }
  })

  it('has the agency left and the period right, in the words of the form', async () => {
    const { pages } = await printedSkp({ periodStart: '2026-07-01' })
    const [page] = pages
    const agency = find(page, 'PEMERINTAH KOTA UJI')
    const period = find(page, 'PERIODE PENILAIAN: 1 JULI SD 31 DESEMBER TAHUN 2026')
    expect(period.y).toBeCloseTo(agency.y, 0)
    expect(agency.x).toBeCloseTo(margin.left, 0)
    expect(period.x + period.width).toBeCloseTo((page?.width ?? 0) - margin.right, 0)
  })

  it('names both people in five numbered rows', async () => {
    const { pages } = await printedSkp()
    const [page] = pages
    const left = find(page, 'PEGAWAI YANG DINILAI')
    const right = find(page, 'PEJABAT PENILAI KINERJA')
    expect(right.y).toBeCloseTo(left.y, 1)
    const rows = ['NAMA', 'NIP', 'PANGKAT/GOL RUANG', 'JABATAN', 'UNIT KERJA'] as const
    const values = ['name', 'nip', 'pangkat', 'jabatan', 'unit'] as const
    for (const [index, label] of rows.entries()) {
      const labels = (page?.items ?? []).filter((item) => item.text === label)
      expect(labels).toHaveLength(2)
      const y = labels[0]?.y ?? 0
      const row = (page?.items ?? []).filter((item) => Math.abs(item.y - y) < 1)
      const field = values[index] ?? 'name'
      expect(row.map(({ text }) => text)).toEqual([
        String(index + 1),
        label,
        employee[field],
        String(index + 1),
        label,
        appraiser[field],
      ])
    }
  })

  it('labels a PPPK, an official of TNI or POLRI and the head of a region as they are', async () => {
    const { pages } = await printedSkp({
      employee: { ...employee, nipLabel: 'NI PPPK', pangkat: 'IX' },
      appraiser: { ...appraiser, nipLabel: 'NRP', pangkatLabel: 'PANGKAT/KORPS', unitLabel: 'INSTANSI' },
    })
    const texts = pages.flatMap((page) => page.items.map(({ text }) => text))
    for (const label of ['NI PPPK', 'NRP', 'PANGKAT/KORPS', 'INSTANSI']) expect(texts).toContain(label)
    expect(texts).toContain(`NI PPPK. ${employee.nip}`)
    expect(texts).toContain(`NRP. ${appraiser.nip}`)
  })

  it('has no line for a number where there is none', async () => {
    const { packed: text } = await printedSkp({ appraiser: { ...appraiser, nip: null } })
    expect(text).not.toContain('NIP.null')
    expect(text.match(/NIP\./g)).toHaveLength(1)
  })
})

describe('the table of hasil kerja', () => {
  it('of JA/JF has its six columns in the order of the form', async () => {
    const { pages } = await printedSkp()
    const [page] = pages
    const heads = [
      ['NO.', 1],
      ['RENCANA HASIL KERJA PIMPINAN', 2],
      ['RENCANA HASIL KERJA', 3],
      ['ASPEK', 4],
      ['INDIKATOR KINERJA INDIVIDU', 5],
      ['TARGET', 6],
    ] as const
    let before = 0
    for (const [text, number] of heads) {
      const head = find(page, text)
      const below = columnOf(page, number)
      // Both are centred in the same column.
      expect(head.x + head.width / 2).toBeCloseTo(below.x + below.width / 2, -1)
      expect(below.x).toBeGreaterThan(before)
      expect(below.y).toBeGreaterThan(head.y)
      before = below.x
    }
    expect(() => columnOf(page, 7)).toThrow()
  })

  it('of JPT has its five, with the perspective last', async () => {
    const content = skpContent([rhk({ perspective: 'penerima-layanan' })])
    const { pages } = await printedSkp({ kind: 'jpt', content })
    const [page] = pages
    const xs = [1, 2, 3, 4, 5].map((number) => columnOf(page, number).x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(() => columnOf(page, 6)).toThrow()
    expect(find(page, 'PERSPEKTIF').x).toBeGreaterThan(find(page, 'TARGET').x)
    expect(find(page, 'Penerima Layanan').x).toBeGreaterThan(find(page, '12 dokumen').x)
    expect(page?.packed).not.toContain('DIINTERVENSI')
  })

  it('numbers main and additional RHK each from 1, under A. UTAMA and B. TAMBAHAN', async () => {
    const rows = ['utama', 'utama', 'tambahan', 'tambahan'] as const
    const content = skpContent(rows.map((kind, n) => rhk({ kind, text: `Hasil ke-${n}` })))
    const { pages } = await printedSkp({ content })
    const [page] = pages
    const a = find(page, 'A. UTAMA').y
    const b = find(page, 'B. TAMBAHAN').y
    for (const [n, number] of ['1', '2', '1', '2'].entries()) {
      const { y } = find(page, `Hasil ke-${n}`)
      const beside = page?.items.filter((item) => item.x < 60 && Math.abs(item.y - y) < 1)
      expect(beside?.map(({ text }) => text)).toEqual([number])
      expect(y > b).toBe(n >= 2)
      expect(y).toBeGreaterThan(a)
    }
  })

  it('tells who assigned an RHK, below its text', async () => {
    const { pages } = await printedSkp()
    const [page] = pages
    const text = find(page, 'Terselenggaranya upacara')
    const assigned = find(page, '(penugasan dari Camat Uji)')
    expect(assigned.x).toBeCloseTo(text.x, 0)
    expect(assigned.y).toBeGreaterThan(text.y)
    expect(page?.packed.match(/penugasandari/g)).toHaveLength(1)
  })

  it('of the qualitative approach tells indicators and targets as one list below each RHK', async () => {
    const { pages, packed: text } = await printedSkp({ approach: 'kualitatif' })
    const [page] = pages
    expect(text).toContain(packed('Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:'))
    expect(find(page, 'Jumlah dokumen, 12 dokumen').y).toBeGreaterThan(find(page, 'Tersusunnya').y)
    expect(text).not.toContain('ASPEK')
  })
})

describe('the table of perilaku kerja', () => {
  it('has the seven values in their order with the whole guidance and the expectations', async () => {
    const expectations = coreValuesOf(2026).map((_, index) => (index % 2 ? '' : `Harapan ke-${index}`))
    const { packed: text } = await printedSkp({ content: skpContent([rhk()], expectations) })
    let at = text.indexOf('PERILAKUKERJA')
    for (const [index, { name, guidance }] of coreValuesOf(2026).entries()) {
      const own = packed(`${index + 1}${name}`)
      const from = text.indexOf(own, at)
      expect(from, name).toBeGreaterThan(at)
      for (const line of guidance) expect(text.indexOf(packed(line), from), line).toBeGreaterThan(from)
      at = from
    }
    expect(text.match(/EkspektasiKhususPimpinan:/g)).toHaveLength(7)
    for (const expectation of expectations) expect(text).toContain(packed(expectation))
  })
})

describe('the signatures of an SKP', () => {
  it('stand together on one page: employee left, place, date and appraiser right', async () => {
    // One row more each time pushes the block over every possible edge of the page.
    for (let count = 1; count <= 16; count++) {
      const content = skpContent(Array.from({ length: count }, () => rhk({ text: 'Hasil' })))
      const { pages } = await printedSkp({ content })
      const page = pages.find(({ items }) => items.some(({ text }) => text === 'Pegawai yang Dinilai,'))
      const left = find(page, 'Pegawai yang Dinilai,')
      const right = find(page, 'Pejabat Penilai Kinerja,')
      const date = find(page, 'Uji, 31 Januari 2026')
      expect(right.y).toBeCloseTo(left.y, 0)
      expect(right.x).toBeGreaterThan(left.x)
      expect(date.y).toBeLessThan(right.y)
      for (const [party, above] of [
        [employee, left],
        [appraiser, right],
      ] as const) {
        const names = page?.items.filter(({ text, y }) => text === party.name && y > above.y) ?? []
        const number = find(page, `NIP. ${party.nip}`)
        expect(names).toHaveLength(1)
        expect(number.y - (names[0]?.y ?? 0)).toBeGreaterThan(number.size)
        expect((names[0]?.y ?? 0) - above.y).toBeGreaterThan(35)
      }
    }
  })

  it('leave the date open while it is a draft, which every page says', async () => {
    const draft = await printedSkp({ signedOn: null })
    for (const { packed: text } of draft.pages) expect(text).toContain('DRAF-belumditandatangani')
    expect(draft.packed).toContain('Uji,....')
    expect((await printedSkp()).packed).not.toContain('DRAF')
  })
})

describe('37: a long SKP', () => {
  const aspects = ['kuantitas', 'kualitas', 'waktu'] as const
  const content = skpContent(
    Array.from({ length: 12 }, (_, n) =>
      rhk({
        text: `Terlaksananya kegiatan nomor-${n} yang cukup panjang untuk mengisi beberapa baris`,
        superiorText: 'Meningkatnya mutu pelayanan kecamatan',
        indicators: aspects.map((aspect) => iki({ aspect, indicator: `Indikator ${n} ${aspect}` })),
      }),
    ),
  )

  it('repeats the head of its table on every page and cuts no RHK in two', async () => {
    const { pages } = await printedSkp({ content })
    const withRows = pages.filter(({ packed: text }) => text.includes('nomor-'))
    expect(withRows.length).toBeGreaterThan(1)
    for (const page of withRows) {
      expect(page.packed).toContain('INDIKATORKINERJAINDIVIDU')
      expect(page.packed).toContain('(1)(2)(3)(4)(5)(6)')
    }
    for (let n = 0; n < 12; n++) {
      const home = pages.filter(({ items }) => items.some(({ text }) => text.startsWith(`Indikator ${n} `)))
      expect(home).toHaveLength(1)
      for (const aspect of aspects) find(home[0], `Indikator ${n} ${aspect}`)
      expect(home[0]?.packed).toContain(`nomor-${n}yang`)
    }
    expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0)
  })

  it('never leaves a heading such as A. UTAMA alone at the foot of a page', async () => {
    for (let count = 1; count <= 24; count++) {
      const rows = Array.from({ length: count }, () => rhk({ text: 'Hasil' }))
      const { pages } = await printedSkp({
        content: skpContent([...rows, rhk({ kind: 'tambahan', text: 'Tambahannya' })]),
      })
      const home = pages.find(({ packed: text }) => text.includes('B.TAMBAHAN'))
      expect(home?.packed).toContain('Tambahannya')
    }
  })

  it('stays within its margins and writes nothing over anything', async () => {
    const { pages } = await printedSkp({ content })
    for (const page of pages) {
      expect(outside(page, margin)).toEqual([])
      expect(overlaps(page)).toEqual([])
    }
  })
})

describe('two SKP in one file', () => {
  it('have their own page numbers, owners and drafts', async () => {
    const long = skpContent(Array.from({ length: 14 }, () => rhk()))
    const { pages } = await printed([
      { form: 'skp', data: skpDocument({ content: long }) },
      { form: 'skp', data: skpDocument({ employee: appraiser, appraiser: employee, signedOn: null }) },
    ])
    const first = pages.filter(({ packed: text }) => text.includes(packed(`Dokumen milik ${employee.name}`)))
    const second = pages.filter(({ packed: text }) =>
      text.includes(packed(`Dokumen milik ${appraiser.name}`)),
    )
    expect(first.length).toBeGreaterThan(1)
    expect(second.length).toBeGreaterThan(1)
    expect([...first, ...second]).toEqual(pages)
    for (const form of [first, second])
      for (const [index, page] of form.entries())
        expect(page.packed).toContain(`Halaman${index + 1}dari${form.length}`)
    for (const page of first) expect(page.packed).not.toContain('DRAF')
    for (const page of second) expect(page.packed).toContain('DRAF')
    find(second[0], 'SASARAN KINERJA PEGAWAI')
  })
})
