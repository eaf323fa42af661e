import { inForce } from '../regulations/dated.ts'
import { appraisalWords, predikatMatrices, ratingsOfHead } from '../regulations/predikat.ts'
import type { OfficeSettings } from '../office/office.ts'
import type { Achievement, Predikat, Rating } from './evaluation.ts'

/**
 * The predikat of two ratings; null while one is missing.
 * @param day the last day of the period that is appraised
 */
export const predikatFor = (result: Rating | null, behaviour: Rating | null, day: string): Predikat | null =>
  result && behaviour ? inForce(predikatMatrices, day).value[result][behaviour] : null

/**
 * A rating as the forms print it. The form of the regulation spells "DIATAS EKSPEKTASI"; correct Indonesian is
 * "DI ATAS EKSPEKTASI", which is the default of the office's setting.
 * @param year of the paper
 */
export function printedRating(
  rating: Rating,
  spelling: OfficeSettings['ratingSpelling'],
  year: number,
): string {
  const correct = appraisalWords(year).ratings[rating].toUpperCase()
  return spelling === 'serangkai' ? correct.replace(/^DI (ATAS|BAWAH)/, 'DI$1') : correct
}

/** By which regulation two ratings give a predikat. @param day the last day of the period that is appraised */
export const predikatSource = (day: string): string => inForce(predikatMatrices, day).source

/**
 * The rating of hasil kerja of a person who leads the unit is the unit's own achievement.
 * @param day the last day of the period that is appraised
 */
export const ratingOfHead = (achievement: Achievement, day: string): Rating =>
  inForce(ratingsOfHead, day).value[achievement]
