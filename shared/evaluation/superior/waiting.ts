import type { Rating } from '../evaluation.ts'
import type { LedPerson } from './contract.ts'

/**
 * What the evaluation of a period waits for, once the period is over: both ratings, then the signature.
 * @param end last day of the period, or of an SKP that ended in it
 */
export function evaluationWaits(
  row: { state: string | null; ratingResult: Rating | null; ratingBehaviour: Rating | null },
  end: string,
  today: string,
): LedPerson['waiting']['evaluation'] {
  if (today <= end || row.state === 'signed') return null
  return row.ratingResult !== null && row.ratingBehaviour !== null ? 'sign' : 'rate'
}

const waits = ({ diaryDays, skp, evaluation }: LedPerson['waiting']): boolean =>
  skp || diaryDays > 0 || evaluation !== null

/** Whose turn it is first: of whom something waits, then whom nobody has told anything for the longest time. */
export const mostWaitingFirst = <T extends Pick<LedPerson, 'waiting' | 'last' | 'fullName'>>(
  people: readonly T[],
): T[] =>
  people.toSorted(
    (a, b) =>
      Number(waits(b.waiting)) - Number(waits(a.waiting)) ||
      (a.last ?? '').localeCompare(b.last ?? '') ||
      a.fullName.localeCompare(b.fullName, 'id'),
  )
