import { inForce } from '../regulations/dated.ts'
import { predikatMatrices, ratingsOfHead } from '../regulations/predikat.ts'
import type { OfficeSettings } from '../office/office.ts'
import type { Achievement, Predikat, Rating } from './evaluation.ts'

/**
 * The predikat of two ratings; null while one is missing.
 * @param day the last day of the period that is appraised
 */
export const predikatFor = (result: Rating | null, behaviour: Rating | null, day: string): Predikat | null =>
  result && behaviour ? inForce(predikatMatrices, day).value[result][behaviour] : null

export const ratingLabels: Readonly<Record<Rating, string>> = {
  'di-atas': 'Di atas ekspektasi',
  sesuai: 'Sesuai ekspektasi',
  'di-bawah': 'Di bawah ekspektasi',
}

export const predikatLabels: Readonly<Record<Predikat, string>> = {
  'sangat-baik': 'Sangat Baik',
  baik: 'Baik',
  'butuh-perbaikan': 'Butuh Perbaikan',
  kurang: 'Kurang',
  'sangat-kurang': 'Sangat Kurang',
}

export const achievementLabels: Readonly<Record<Achievement, string>> = {
  istimewa: 'Istimewa',
  baik: 'Baik',
  'butuh-perbaikan': 'Butuh Perbaikan',
  kurang: 'Kurang',
  'sangat-kurang': 'Sangat Kurang',
}

/**
 * A rating as the forms print it. The form of the regulation spells "DIATAS EKSPEKTASI"; correct Indonesian is
 * "DI ATAS EKSPEKTASI", which is the default of the office's setting.
 */
export function printedRating(rating: Rating, spelling: OfficeSettings['ratingSpelling']): string {
  const correct = ratingLabels[rating].toUpperCase()
  return spelling === 'serangkai' ? correct.replace(/^DI (ATAS|BAWAH)/, 'DI$1') : correct
}

/**
 * The rating of hasil kerja of a person who leads the unit is the unit's own achievement.
 * @param day the last day of the period that is appraised
 */
export const ratingOfHead = (achievement: Achievement, day: string): Rating =>
  inForce(ratingsOfHead, day).value[achievement]
