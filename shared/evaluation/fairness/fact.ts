import { achieved } from '../capaian.ts'
import { sameText } from '../../kernel/text.ts'
import type { Iki } from '../../planning/skp/skp.ts'
import { parseTarget } from '../../planning/skp/target.ts'
import { type Period, quarterOfPeriod } from '../../office/period.ts'
import type { Predikat, Rating } from '../evaluation.ts'
import type { Grades } from './exact.ts'

/** One appraisal that has a predikat, as far as fairness is looked at. */
export interface RatedFact {
  /** Tells appraisers of one name apart. */
  appraiserKey: string
  appraiserName: string
  unitId: number | null
  unitName: string | null
  sex: 'L' | 'P' | null
  status: 'CPNS' | 'PNS' | 'PPPK' | 'PPPK Paruh Waktu'
  ratingResult: Rating
  ratingBehaviour: Rating
  predikat: Predikat
  final: boolean
  /** Indicators, and those of them that have a realisation. */
  indicators: number
  realised: number
  /** Texts of feedback. */
  feedback: number
  /** Pieces of evidence and days of progres harian in the period. */
  proofs: number
  /** Indicators whose target and realisation are numbers, and those of them that reached it. */
  measured: number
  reached: number
  /** When the ratings were written last, ISO; null where the log knows no such moment, e.g. out of a file. */
  ratedAt: string | null
}

/** Grades of predikat, from the lowest. */
export const gradeNames = ['Di bawah Baik', 'Baik', 'Sangat Baik'] as const

/** Below Baik, Baik, Sangat Baik: what two groups are compared by. */
export function gradesOf(facts: readonly RatedFact[]): Grades {
  const grades: [number, number, number] = [0, 0, 0]
  for (const { predikat } of facts) grades[predikat === 'sangat-baik' ? 2 : predikat === 'baik' ? 1 : 0] += 1
  return grades
}

/** What of an indicator its target in a period is read from. */
export type TargetOf = Pick<Iki, 'target' | 'direction'> & { quarters: readonly (number | null)[] }

const unitsAgree = (a: string | null, b: string | null): boolean => a === null || b === null || sameText(a, b)

/**
 * Whether a realisation reaches the target of a period: the year's for the annual appraisal, else that of the quarter.
 * Only numbers of the same unit are compared.
 * @param number the realisation as a number, which has the unit of the target; null where it is in words alone
 * @returns null where that can't be told
 */
export function reaches(
  iki: TargetOf,
  realisation: string,
  period: Period,
  number: number | null = null,
): boolean | null {
  const told = parseTarget(realisation)
  const value = number ?? told.min
  const unit = number === null ? told.unit : null
  const yearly = parseTarget(iki.target)
  const quarter = quarterOfPeriod(period)
  const ofPeriod = quarter === null ? null : (iki.quarters[quarter - 1] ?? null)
  const [least, most] = quarter === null ? [yearly.min, yearly.max] : [ofPeriod, ofPeriod]
  if (value === null || !unitsAgree(unit, yearly.unit)) return null
  const found = achieved(value, { min: least ?? null, max: most ?? null }, iki.direction)
  return found && found.standing !== 'below'
}

/** Of fewer people nothing is told but how many they are: a share of them says nothing. */
export const tooFew = 5
/** So many minutes are "at once" when ratings are written. */
export const minutesAtOnce = 5

/** Whether nothing was written on which a rating can stand. */
export const isBare = ({ realised, feedback, proofs }: RatedFact): boolean =>
  realised === 0 && feedback === 0 && proofs === 0

/**
 * Whether the rating of hasil kerja is otherwise than the numbers would suggest: above although not all measured
 * targets are reached, or below although all are. The numbers decide nothing (PermenPANRB 6/2022 is qualitative).
 */
export const isApart = ({ ratingResult, measured, reached }: RatedFact): boolean =>
  measured > 0 &&
  ((ratingResult === 'di-atas' && reached < measured) ||
    (ratingResult === 'di-bawah' && reached === measured))

/** The most ratings that were written within a few minutes of each other. */
export function mostAtOnce(facts: readonly RatedFact[]): RatedFact[] {
  const timed = facts
    .flatMap((fact) => (fact.ratedAt === null ? [] : { fact, at: new Date(fact.ratedAt).getTime() }))
    .toSorted((a, b) => a.at - b.at)
  let best: typeof timed = []
  let from = 0
  for (const [to, { at }] of timed.entries()) {
    while (at - (timed[from]?.at ?? at) > minutesAtOnce * 60_000) from += 1
    if (to + 1 - from > best.length) best = timed.slice(from, to + 1)
  }
  return best.map(({ fact }) => fact)
}
