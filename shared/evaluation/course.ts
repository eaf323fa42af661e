import { parseTarget } from '../planning/skp/target.ts'
import type { Iki } from '../planning/skp/skp.ts'
import { type Period, periodsOf, quarterOfPeriod, rhythmOfPeriod } from '../office/period.ts'
import { type Capaian, capaianOf } from './capaian.ts'

/** A number that came of an indicator in a period. */
export interface Reached {
  period: Period
  ikiId: string
  value: number
}

/** A period in the course of an indicator through a year. */
interface CourseStep {
  period: Period
  /** Its own target; null where the SKP has none for it. */
  plan: number | null
  value: number | null
  capaian: Capaian | null
}

/** The course of an indicator through a year. */
export interface Course {
  steps: CourseStep[]
  /** Limits of the target of the year: the same for a single one; null where it has no number. */
  year: { min: number | null; max: number | null }
  unit: string
}

/**
 * Plan against realisation of an indicator, quarter by quarter and at the end.
 * @param reached numbers of its SKP; those of other indicators are passed over
 * @returns null where there is neither a plan for a quarter nor any number
 */
export function courseOf(iki: Iki, reached: readonly Reached[]): Course | null {
  const own = new Map(
    reached.flatMap(({ period, ikiId, value }) => (ikiId === iki.id ? [[period, value]] : [])),
  )
  const known = parseTarget(iki.target)
  const [min, max] = [iki.targetMin ?? known.min, iki.targetMax ?? known.max]
  const isMonthly = reached.some(({ period }) => rhythmOfPeriod(period) === 'monthly')
  const steps = periodsOf(isMonthly ? 'monthly' : 'quarterly').map((period): CourseStep => {
    const quarter = quarterOfPeriod(period) ?? 0
    const value = own.get(period) ?? null
    const plan = quarter > 0 ? (iki.measure?.quarters[quarter - 1] ?? null) : min === max ? min : null
    return { period, plan, value, capaian: capaianOf(iki, period, value) }
  })
  const says = steps.some(
    ({ period, plan, value }) => value !== null || (period !== 'tahunan' && plan !== null),
  )
  return says ? { steps, year: { min, max }, unit: iki.unit ?? known.unit ?? '' } : null
}
