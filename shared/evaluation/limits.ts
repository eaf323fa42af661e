import { inForce } from '../regulations/dated.ts'
import { distributionPatterns } from '../regulations/predikat.ts'
import { atLeastOf, atMostOf, fewPeople, type PredikatCounts, sumOf } from './distribution.ts'
import type { Achievement, Predikat } from './evaluation.ts'

/** A limit of the pattern in whole people, and how many there are. */
export interface LimitInPeople {
  /** The predikat that are counted together. */
  of: readonly Predikat[]
  count: number
  /** In people; null where the pattern sets none. */
  atLeast: number | null
  atMost: number | null
  /** The same in per cent; null where the pattern sets none, or says people. */
  leastShare: number | null
  mostShare: number | null
  /** How many people too many (above zero) or too few (below it). */
  off: number
}

/** Whether percentages say little, as the unit is so small. */
export const isFew = (counts: PredikatCounts): boolean => sumOf(counts) < fewPeople

/**
 * The limits of the pattern for an achievement, in whole people of a unit as large as it is.
 * @param day the last day of the period that is appraised
 */
export function limitsInPeople(
  achievement: Achievement,
  counts: PredikatCounts,
  day: string,
): LimitInPeople[] {
  const n = sumOf(counts)
  return inForce(distributionPatterns, day).value[achievement].limits.map((limit): LimitInPeople => {
    const count = limit.of.reduce((sum, predikat) => sum + counts[predikat], 0)
    const least = limit.atLeast === undefined ? null : atLeastOf(limit.atLeast, n)
    const atLeast = limit.some && n > 0 ? Math.max(1, least ?? 0) : least
    const atMost = limit.atMost === undefined ? null : atMostOf(limit.atMost, n)
    const off =
      atMost !== null && count > atMost
        ? count - atMost
        : atLeast !== null && count < atLeast
          ? count - atLeast
          : 0
    return {
      of: limit.of,
      count,
      atLeast,
      atMost,
      leastShare: limit.atLeast ?? null,
      mostShare: limit.atMost ?? null,
      off,
    }
  })
}
