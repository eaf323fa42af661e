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

/** What of somebody waits for the superior, in words; '' where nothing does. */
export function sayWaiting({ diaryDays, skp, evaluation }: LedPerson['waiting']): string {
  return [
    skp ? 'SKP diajukan' : null,
    diaryDays > 0 ? `${diaryDays} hari progres` : null,
    evaluation === 'rate' ? 'menilai' : evaluation === 'sign' ? 'menandatangani penilaian' : null,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Whose turn it is first: of whom something waits, then whom nobody has told anything for the longest time. */
export const mostWaitingFirst = <T extends Pick<LedPerson, 'waiting' | 'last' | 'fullName'>>(
  people: readonly T[],
): T[] =>
  people.toSorted(
    (a, b) =>
      Number(sayWaiting(b.waiting) !== '') - Number(sayWaiting(a.waiting) !== '') ||
      (a.last ?? '').localeCompare(b.last ?? '') ||
      a.fullName.localeCompare(b.fullName, 'id'),
  )
