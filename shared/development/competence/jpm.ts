import { z } from 'zod'
import { jpmLimits, type JpmPurpose as Purpose } from '../../regulations/competences.ts'

/** For what an assessment is read: seleksi and pemetaan have limits of their own, so it is asked first. */
export const JpmPurpose = z.enum(['seleksi', 'pemetaan']) satisfies z.ZodType<Purpose>
export type JpmPurpose = Purpose

export const purposeLabels: Readonly<Record<JpmPurpose, string>> = {
  seleksi: 'Seleksi',
  pemetaan: 'Pemetaan',
}

/** The least common multiple of the levels 1 to 5: shares of a standard are whole parts of it. */
const parts = 60

/**
 * Job person match: the mean share of the required level that is reached, each at most whole, so that strength in one
 * competence does not hide weakness in another (practice of assessment centres).
 * @param levels only of what was assessed, levels 1 to 5
 * @returns in hundredths of a per cent, rounded half up: 8889 is 88,89; null where nothing was assessed
 */
export function jpmOf(levels: readonly { required: number; assessed: number }[]): number | null {
  if (levels.length === 0) return null
  const reached = levels.reduce(
    (sum, { required, assessed }) => sum + (Math.min(assessed, required) * parts) / required,
    0,
  )
  const whole = parts * levels.length
  return Math.floor((2 * reached * 100_00 + whole) / (2 * whole))
}

/**
 * The category of a JPM for a purpose.
 * @param jpm hundredths
 * @param day ISO, of the assessment
 * @throws RangeError for what is no JPM
 */
export function categoryOf(jpm: number, purpose: JpmPurpose, day: string): { code: string; name: string } {
  const limit = jpmLimits(purpose, day).find(({ from }) => jpm >= from)
  if (!limit) throw new RangeError(`No category of the table holds for ${jpm}`)
  return { code: limit.code, name: limit.name }
}

/** "88,89". @param jpm hundredths */
export const jpmText = (jpm: number): string =>
  `${Math.floor(jpm / 100)},${String(jpm % 100).padStart(2, '0')}`
