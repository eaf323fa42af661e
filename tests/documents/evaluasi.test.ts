import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import { coreValuesOf } from '../../shared/regulations/berakhlak.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import { Achievement } from '../../shared/evaluation/evaluation.ts'
import type { PrintOptions } from '../../shared/documents/print-options.ts'
import { skpContent, rhk } from '../skp-content.ts'
import { appraiser, employee, evaluationDocument, printed, skpDocument } from './documents.ts'
import { find, outside, overlaps, packed } from './pdf-text.ts'

const printedEvaluation = (some: Partial<EvaluationDocument> = {}, choose: Partial<PrintOptions> = {}) =>
  printed([{ form: 'evaluasi', data: evaluationDocument(some) }], choose)

describe('the head of an evaluation', () => {
  it.each([
    ['tahunan', 'PERIODE: AKHIR TAHUN 2026'],
    ['tw1', 'PERIODE: TRIWULAN I TAHUN 2026'],
    ['tw4', 'PERIODE: TRIWULAN IV TAHUN 2026'],
  ] as const)('of %s has four lines, the last of them %s', async (period, last) => {
    const { pages } = await printedEvaluation({ period })
    const [page] = pages
    const lines = [
      'EVALUASI KINERJA PEGAWAI',
      'PENDEKATAN HASIL KERJA KUANTITATIF',
      'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL',
      last,
    ]
    const ys = lines.map((line) => find(page, line).y)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
    expect(page?.items.filter(({ text }) => text.startsWith('PERIODE:'))).toHaveLength(1)
  })

  it.each([
    ['A4', 'kuantitatif', 841.89, 595.28],
    ['F4', 'kualitatif', 609.45, 935.43],
  ] as const)('is on %s, %s, %d x %d points', async (paper, approach, width, height) => {
    const { pages } = await printedEvaluation({ skp: skpDocument({ approach }) }, { paper })
    for (const page of pages) {
      expect(page.width).toBeCloseTo(width, 1)
      expect(page.height).toBeCloseTo(height, 1)
    }
  })
})

describe('the order of an evaluation', () => {
  it('is achievement, curve, hasil kerja, its rating, perilaku, its rating, predikat, appraiser', async () => {
    const { packed: text } = await printedEvaluation()
    const order = [
      'CAPAIAN KINERJA ORGANISASI* BAIK',
      'POLA DISTRIBUSI:',
      'KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI BAIK',
      'HASIL KERJA NO.',
      'A. UTAMA',
      'B. TAMBAHAN',
      'RATING HASIL KERJA* DI ATAS EKSPEKTASI',
      'PERILAKU KERJA UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG',
      'RATING PERILAKU KERJA* SESUAI EKSPEKTASI',
      'PREDIKAT KINERJA PEGAWAI* BAIK',
      'Pejabat Penilai Kinerja,',
      appraiser.name,
      `NIP. ${appraiser.nip}`,
    ].map(packed)
    let at = -1
    for (const part of order) {
      const next = text.indexOf(part, at + 1)
      expect(next, part).toBeGreaterThan(at)
      at = next
    }
  })

  it('has the eight columns of JA/JF, realisation and feedback last', async () => {
    const { pages } = await printedEvaluation()
    const [page] = pages
    const xs = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => find(page, `(${number})`).x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(page?.packed).toContain(packed('REALISASI BERDASARKAN BUKTI DUKUNG'))
    expect(page?.packed).toContain(packed('UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG'))
    const target = find(page, '80-90 %')
    const realisation = find(page, 'tercapai 2')
    const feedback = find(page, 'Pimpinan:')
    expect(realisation.y).toBeCloseTo(target.y, 0)
    expect(realisation.x).toBeGreaterThan(target.x)
    expect(feedback.x).toBeGreaterThan(realisation.x)
  })

  it('has the seven of JPT, with the perspective before them', async () => {
    const skp = skpDocument({ kind: 'jpt', content: skpContent([rhk({ perspective: 'anggaran' })]) })
    const { pages } = await printedEvaluation({ skp })
    const [page] = pages
    const xs = [1, 2, 3, 4, 5, 6, 7].map((number) => find(page, `(${number})`).x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(() => find(page, '(8)')).toThrow()
    expect(find(page, 'tercapai 1').x).toBeGreaterThan(find(page, 'Anggaran').x)
  })

  it('tells feedback on the values beside them', async () => {
    const behaviourFeedback = coreValuesOf(2026).map((_, index) => `Catatan nilai ${index + 1}`)
    const content = { ...evaluationDocument().content, behaviourFeedback }
    const { pages } = await printedEvaluation({ content })
    for (const [index, { name }] of coreValuesOf(2026).entries()) {
      const page = pages.find(({ items }) => items.some(({ text }) => text === name))
      const value = find(page, name)
      const note = find(page, `Catatan nilai ${index + 1}`)
      expect(note.x).toBeGreaterThan(value.x)
      expect(Math.abs(note.y - value.y)).toBeLessThan(5)
    }
  })
})

describe('ratings in print', () => {
  it.each([
    ['terpisah', 'DI ATAS EKSPEKTASI', 'DI BAWAH EKSPEKTASI'],
    ['serangkai', 'DIATAS EKSPEKTASI', 'DIBAWAH EKSPEKTASI'],
  ] as const)('are spelled %s as the office chose', async (ratingSpelling, above, below) => {
    const content = {
      ...evaluationDocument().content,
      ratingResult: 'di-atas',
      ratingBehaviour: 'di-bawah',
    } as const
    const { pages } = await printedEvaluation({ content, predikat: 'kurang' }, { ratingSpelling })
    const texts = pages.flatMap(({ items }) => items.map(({ text }) => text))
    expect(texts).toContain(above)
    expect(texts).toContain(below)
    expect(texts).toContain('KURANG')
  })

  it('are dashes in a draft that has none, and the draft says so', async () => {
    const content = { ...evaluationDocument().content, ratingResult: null, ratingBehaviour: null }
    const { packed: text } = await printedEvaluation({
      content,
      predikat: null,
      achievement: null,
      signedOn: null,
      employeeSignedOn: null,
    })
    for (const label of ['CAPAIAN KINERJA ORGANISASI', 'RATING HASIL KERJA', 'PREDIKAT KINERJA PEGAWAI'])
      expect(text).toContain(packed(`${label}*-`))
    expect(text).toContain('DRAF')
    expect(text).not.toContain('POLADISTRIBUSI')
  })
})

describe('the curve', () => {
  it.each(Achievement.options)(
    'of %s names its achievement and the five predikat from left to right',
    async (achievement) => {
      const { pages } = await printedEvaluation({ achievement })
      const [page] = pages
      const named = achievement.replace('-', ' ').toUpperCase()
      find(page, `KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI ${named}`)
      const axis = find(page, 'Frekuensi Pegawai').y
      const labels = ['Sangat Kurang', 'Kurang/Misconduct', 'Butuh Perbaikan', 'Baik', 'Sangat Baik']
      const places = labels.map((label) => find(page, label))
      const xs = places.map(({ x, width }) => x + width / 2)
      expect(xs).toEqual(xs.toSorted((a, b) => a - b))
      // Evenly spread, as the points of the curve are.
      for (const [index, x] of xs.slice(1).entries()) expect(x - (xs[index] ?? 0)).toBeCloseTo(60, 0)
      for (const { y } of places) expect(y).toBeGreaterThan(axis)
      expect(find(page, 'Predikat Kinerja Pegawai').y).toBeGreaterThan(places[0]?.y ?? 0)
    },
  )
})

describe('the signature of an evaluation', () => {
  it('is the appraiser’s alone, right, and never torn from its name', async () => {
    for (let count = 1; count <= 12; count++) {
      const skp = skpDocument({ content: skpContent(Array.from({ length: count }, () => rhk())) })
      const { pages } = await printedEvaluation({ skp })
      const page = pages.find(({ items }) => items.some(({ text }) => text === 'Pejabat Penilai Kinerja,'))
      const role = find(page, 'Pejabat Penilai Kinerja,')
      expect(role.x).toBeGreaterThan((page?.width ?? 0) / 2)
      expect(find(page, 'Uji, 22 Desember 2026').y).toBeLessThan(role.y)
      expect(find(page, `NIP. ${appraiser.nip}`).y).toBeGreaterThan(role.y)
      expect(pages.some(({ items }) => items.some(({ text }) => text === `NIP. ${employee.nip}`))).toBe(false)
    }
  })

  it('is on a page without text outside its margins or over other text', async () => {
    for (const approach of ['kuantitatif', 'kualitatif'] as const) {
      const { pages } = await printedEvaluation({ skp: skpDocument({ approach }) })
      for (const page of pages) {
        expect(outside(page, margin)).toEqual([])
        expect(overlaps(page)).toEqual([])
      }
    }
  })
})
