import { addMonths, daysFrom } from '../../kernel/dates.ts'
import { openStates } from '../skp/transitions.ts'
import { isInService } from '../../employees/legal-position.ts'
import type { PlanningRow } from '../skp/contract.ts'
import type { SkpState } from '../skp/skp.ts'
import { proposeForYear } from './proposal.ts'

/** An SKP of the year, or somebody who has none, as far as lateness is concerned. */
export interface SkpStanding {
  state: SkpState | null
  /** First day of the SKP, or of the one that there should be. */
  start: string
  /** Above 1 where an earlier version was signed. */
  version?: number | null
}

/** Whether this is the next version of an SKP that was signed: not finished, but never late. */
export const isAddendum = ({ version }: Pick<SkpStanding, 'version'>): boolean => (version ?? 1) > 1

/** Where an SKP stands that is not signed yet; null: there is none. */
const unfinishedStates = [null, ...openStates] as const
export type UnfinishedState = (typeof unfinishedStates)[number]

const unfinishedLabels: Readonly<Record<NonNullable<UnfinishedState> | 'none', string>> = {
  none: 'Belum ada',
  draft: 'Draf',
  proposed: 'Diajukan',
  returned: 'Dikembalikan',
}

export const unfinishedLabel = (state: UnfinishedState): string => unfinishedLabels[state ?? 'none']

const isUnfinished = (state: SkpState | null): state is UnfinishedState =>
  unfinishedStates.some((one) => one === state)

/** By when SKP must be signed: the date of the year, and how long who begins later in it has. */
export interface SkpDeadline {
  date: string
  /** Months since the beginning. */
  newSkpMonths: number
  /** Since when the year is worked on here, as `usedSince` says; whatever was due before that day is not late. */
  since?: string
}

/**
 * Since when a year is worked on in this application: since its office was made, or since the year was opened in it.
 * What was due before that was done, or missed, elsewhere.
 * @param officeMade office's day
 * @param yearOpened office's day; null while the year was never opened for many at once
 */
export const usedSince = (officeMade: string, yearOpened: string | null): string =>
  yearOpened !== null && yearOpened > officeMade ? yearOpened : officeMade

/**
 * By when an SKP must be signed: the deadline of the year, or, for who begins later in the year, some months after the
 * beginning (one in the practice of BKN; the text of PP 30/2019 knows January only).
 */
export function dueOf(start: string, { date, newSkpMonths }: SkpDeadline): string {
  const own = start.slice(5) === '01-01' ? date : addMonths(start, newSkpMonths)
  return own > date ? own : date
}

/** What is said of one who has not finished: until when it is due, and how many days late it is (0: not late). */
export type Unfinished<T> = Omit<T, 'state'> & { state: UnfinishedState; due: string; daysLate: number }

/** Those of these SKP that are not signed yet, in their order. @param deadline the year's, as the office has set it */
export function unfinishedOf<T extends SkpStanding>(
  rows: readonly T[],
  deadline: SkpDeadline,
  today: string,
): Unfinished<T>[] {
  return rows.flatMap((row) => {
    const { state } = row
    if (!isUnfinished(state)) return []
    const due = dueOf(row.start, deadline)
    const { since } = deadline
    const wasDueBefore = since !== undefined && due < since
    const late = isAddendum(row) || wasDueBefore ? 0 : Math.max(0, daysFrom(due, today))
    return [{ ...row, state, due, daysLate: late }]
  })
}

/** Everybody of the year's list who is to have an SKP: in service, and not away the whole year. */
export function standingsOf(rows: readonly PlanningRow[], year: number): Array<PlanningRow & SkpStanding> {
  return rows.flatMap((row) => {
    if (!isInService(row.legalPosition)) return []
    if (row.periodStart !== null) return [{ ...row, start: row.periodStart }]
    const { include, start } = proposeForYear(row, year)
    return include ? [{ ...row, start }] : []
  })
}
