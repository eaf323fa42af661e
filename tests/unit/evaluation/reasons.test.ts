import { describe, expect, it } from 'vitest'
import { isWritten, noReasons, reasonsMissing, sayMissing } from '../../../shared/evaluation/reasons.ts'
import { emptyEvaluation } from '../../skp-content.ts'

const rated = (ratingResult: string | null, ratingBehaviour: string | null, reasons = noReasons) => ({
  ratingResult,
  ratingBehaviour,
  reasons,
})

describe('which reasons a rating asks for', () => {
  it('none for sesuai where something is written', () => {
    expect(reasonsMissing(rated('sesuai', 'sesuai'), true)).toEqual([])
  })

  it('one for each rating that leaves sesuai, upwards as downwards', () => {
    expect(reasonsMissing(rated('di-atas', 'sesuai'), true)).toEqual(['result'])
    expect(reasonsMissing(rated('sesuai', 'di-bawah'), true)).toEqual(['behaviour'])
    expect(reasonsMissing(rated('di-bawah', 'di-atas'), true)).toEqual(['result', 'behaviour'])
  })

  it('one more where neither realisation nor feedback is written, as soon as anything is rated', () => {
    expect(reasonsMissing(rated(null, null), false)).toEqual([])
    expect(reasonsMissing(rated('sesuai', null), false)).toEqual(['evidence'])
  })

  it('no longer when it is written; spaces are no reason', () => {
    expect(reasonsMissing(rated('di-atas', null, { ...noReasons, result: 'Dua kali target' }), true)).toEqual(
      [],
    )
    expect(reasonsMissing(rated('di-atas', null, { ...noReasons, result: '  ' }), true)).toEqual(['result'])
  })

  it('are told in one sentence', () => {
    expect(sayMissing([])).toBeNull()
    expect(sayMissing(['result', 'evidence'])).toBe(
      'Belum ditulis: alasan rating hasil kerja, alasan menilai tanpa realisasi, bukti dan umpan balik.',
    )
  })
})

describe('what a rating can stand on', () => {
  it('is a realisation, or feedback on a result or on a value', () => {
    expect(isWritten(emptyEvaluation)).toBe(false)
    expect(isWritten({ ...emptyEvaluation, realisations: { a: '  ' } })).toBe(false)
    expect(isWritten({ ...emptyEvaluation, realisations: { a: '3 laporan' } })).toBe(true)
    expect(isWritten({ ...emptyEvaluation, feedback: { a: 'Cepat' } })).toBe(true)
    expect(isWritten({ ...emptyEvaluation, behaviourFeedback: ['', 'Jujur', '', '', '', '', ''] })).toBe(true)
  })
})
