import type { OfficeSettings } from '../office/office.ts'
import type { Achievement, Predikat, Rating } from './evaluation.ts'

/**
 * Predikat kinerja pegawai by rating of hasil kerja (row) and of perilaku kerja (column).
 * Source: PermenPANRB 6/2022, kuadran kinerja pegawai. Holds from 2022.
 */
const predikatMatrix: Readonly<Record<Rating, Readonly<Record<Rating, Predikat>>>> = {
  'di-atas': { 'di-bawah': 'kurang', sesuai: 'baik', 'di-atas': 'sangat-baik' },
  sesuai: { 'di-bawah': 'kurang', sesuai: 'baik', 'di-atas': 'baik' },
  'di-bawah': { 'di-bawah': 'sangat-kurang', sesuai: 'butuh-perbaikan', 'di-atas': 'butuh-perbaikan' },
}

/** @returns the predikat of two ratings; null while one is missing */
export const predikatFor = (result: Rating | null, behaviour: Rating | null): Predikat | null =>
  result && behaviour ? predikatMatrix[result][behaviour] : null

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
 * The rating of hasil kerja of a person who leads the unit is the unit's own achievement (SE MenPANRB 3/2023).
 * The mapping is common practice, not in the text; the office may pass its own.
 */
const defaultRatingOfHead: Readonly<Record<Achievement, Rating>> = {
  istimewa: 'di-atas',
  baik: 'sesuai',
  'butuh-perbaikan': 'di-bawah',
  kurang: 'di-bawah',
  'sangat-kurang': 'di-bawah',
}

export const ratingOfHead = (
  achievement: Achievement,
  mapping: Readonly<Record<Achievement, Rating>> = defaultRatingOfHead,
): Rating => mapping[achievement]
