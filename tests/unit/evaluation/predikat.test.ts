import { describe, expect, it } from 'vitest'
import { appraisalWords } from '../../../shared/regulations/predikat.ts'
import { Achievement, Rating } from '../../../shared/evaluation/evaluation.ts'
import { predikatFor, printedRating, ratingOfHead } from '../../../shared/evaluation/predikat.ts'

/** A day of an appraisal by the rules of 2026. */
const day = '2026-12-31'

/** Label of the predikat, as a clerk reads it. */
const predikat = (result: Rating, behaviour: Rating) => {
  const found = predikatFor(result, behaviour, day)
  return found && appraisalWords(2026).predikats[found]
}

describe('predikat kinerja', () => {
  it('1: hasil di atas gives Sangat Baik, Baik, Kurang', () => {
    expect(predikat('di-atas', 'di-atas')).toBe('Sangat Baik')
    expect(predikat('di-atas', 'sesuai')).toBe('Baik')
    expect(predikat('di-atas', 'di-bawah')).toBe('Kurang')
  })

  it('2: hasil sesuai gives Baik, Baik, Kurang', () => {
    expect(predikat('sesuai', 'di-atas')).toBe('Baik')
    expect(predikat('sesuai', 'sesuai')).toBe('Baik')
    expect(predikat('sesuai', 'di-bawah')).toBe('Kurang')
  })

  it('3: hasil di bawah gives Butuh Perbaikan, Butuh Perbaikan, Sangat Kurang', () => {
    expect(predikat('di-bawah', 'di-atas')).toBe('Butuh Perbaikan')
    expect(predikat('di-bawah', 'sesuai')).toBe('Butuh Perbaikan')
    expect(predikat('di-bawah', 'di-bawah')).toBe('Sangat Kurang')
  })

  it('is none while a rating is missing', () => {
    for (const rating of Rating.options) {
      expect(predikatFor(rating, null, day)).toBeNull()
      expect(predikatFor(null, rating, day)).toBeNull()
    }
    expect(predikatFor(null, null, day)).toBeNull()
  })
})

describe('a rating in print', () => {
  it('is spelled correctly, or as the form of the regulation spells it', () => {
    expect(printedRating('di-atas', 'terpisah', 2026)).toBe('DI ATAS EKSPEKTASI')
    expect(printedRating('di-bawah', 'terpisah', 2026)).toBe('DI BAWAH EKSPEKTASI')
    expect(printedRating('di-atas', 'serangkai', 2026)).toBe('DIATAS EKSPEKTASI')
    expect(printedRating('di-bawah', 'serangkai', 2026)).toBe('DIBAWAH EKSPEKTASI')
    for (const spelling of ['terpisah', 'serangkai'] as const)
      expect(printedRating('sesuai', spelling, 2026)).toBe('SESUAI EKSPEKTASI')
  })
})

describe('the head of a unit', () => {
  it('has the achievement of the unit as rating of hasil kerja', () =>
    expect(Achievement.options.map((achievement) => ratingOfHead(achievement, day))).toEqual([
      'di-atas',
      'sesuai',
      'di-bawah',
      'di-bawah',
      'di-bawah',
    ]))
})
