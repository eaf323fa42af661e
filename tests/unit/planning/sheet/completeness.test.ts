import { describe, expect, it } from 'vitest'
import { evaluationGaps } from '../../../../shared/evaluation/completeness.ts'
import { gapsIn, rhkName } from '../../../../shared/planning/sheet/completeness.ts'
import { emptyEvaluation, iki, rhk, skpContent } from '../../../skp-content.ts'

const told = (gaps: ReturnType<typeof gapsIn>) => gaps.map(({ field, message }) => `${field}: ${message}`)

describe('what an SKP still lacks', () => {
  it('is nothing when every RHK has text, indicator, target', () => {
    const content = skpContent([rhk(), rhk({ kind: 'tambahan' })])
    expect(gapsIn(content, 'kuantitatif')).toEqual([])
    expect(gapsIn(content, 'kualitatif')).toEqual([])
  })

  it('is an RHK utama when there are only additional ones, or none', () => {
    const wanted = ['RHK utama: Isi sedikitnya satu rencana hasil kerja utama.']
    expect(told(gapsIn(skpContent([]), 'kuantitatif'))).toEqual(wanted)
    expect(told(gapsIn(skpContent([rhk({ kind: 'tambahan' })]), 'kuantitatif'))).toEqual(wanted)
  })

  it('is named row by row, so that the page can jump there', () => {
    const [blank, bare, half] = [
      rhk({ text: '  ' }),
      rhk({ indicators: [] }),
      rhk({ kind: 'tambahan', indicators: [iki(), iki({ indicator: '', target: ' ' })] }),
    ]
    const gaps = gapsIn(skpContent([blank, bare, half]), 'kuantitatif')
    expect(told(gaps)).toEqual([
      'RHK 1: Rencana hasil kerja belum diisi.',
      'RHK 2: Belum ada indikator kinerja individu.',
      'RHK tambahan 1, indikator 2: Indikator belum diisi.',
      'RHK tambahan 1, indikator 2: Target belum diisi.',
    ])
    // In the cell where it is to be written.
    expect(gaps[0]).toMatchObject({ rhkId: blank.id, column: 'text' })
    expect(gaps[3]).toMatchObject({ rhkId: half.id, ikiId: half.indicators[1]?.id, column: 'target' })
  })

  it('is no target in the qualitative approach, where target and indicator are one text', () => {
    const content = skpContent([rhk({ indicators: [iki({ target: '' })] })])
    expect(gapsIn(content, 'kualitatif')).toEqual([])
    expect(gapsIn(content, 'kuantitatif')).toHaveLength(1)
  })

  it("is never the link to the superior's RHK", () =>
    expect(gapsIn(skpContent([rhk({ superiorText: '', superiorRhkId: null })]), 'kuantitatif')).toEqual([]))

  it('counts main and additional RHK each for themselves, as the form does', () => {
    const rows = [rhk(), rhk({ kind: 'tambahan' }), rhk(), rhk({ kind: 'tambahan' })]
    const content = skpContent(rows)
    expect(rows.map(({ id }) => rhkName(content, id))).toEqual([
      'RHK 1',
      'RHK tambahan 1',
      'RHK 2',
      'RHK tambahan 2',
    ])
  })
})

describe('what an evaluation still lacks', () => {
  const content = skpContent([rhk({ indicators: [iki(), iki()] })])
  const [first, second] = content.rhk[0]?.indicators ?? []
  const rated = { ...emptyEvaluation, ratingResult: 'sesuai', ratingBehaviour: 'di-atas' } as const

  it('is first of all the achievement of the unit, then both ratings', () =>
    expect(told(evaluationGaps(content, emptyEvaluation, null, 'tw1'))).toEqual([
      'Capaian kinerja organisasi: Tetapkan capaian unit untuk periode ini lebih dahulu.',
      'Rating hasil kerja: Pilih rating hasil kerja.',
      'Rating perilaku kerja: Pilih rating perilaku kerja.',
    ]))

  it('is every realisation at the end of the year, and none in a quarter', () => {
    expect(evaluationGaps(content, rated, 'baik', 'tw2')).toEqual([])
    const one = { ...rated, realisations: { [first?.id ?? '']: '12 dokumen', [second?.id ?? '']: ' ' } }
    expect(told(evaluationGaps(content, one, 'baik', 'tahunan'))).toEqual([
      'RHK 1, indikator 2: Realisasi belum diisi.',
    ])
    const both = { ...rated, realisations: { [first?.id ?? '']: '12', [second?.id ?? '']: '97 %' } }
    expect(evaluationGaps(content, both, 'baik', 'tahunan')).toEqual([])
  })
})
