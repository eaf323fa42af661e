import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { daysFrom } from '../../kernel/dates.ts'
import { type SortColumns, sortingBy } from '../../kernel/order.ts'
import { Period, Year } from '../../office/period.ts'

interface FeedbackLine {
  fullName: string
  jabatan: string | null
  unitName: string | null
  superior: number
  others: number
  last: string | null
  silent: boolean
}

/** By what the office's list of feedback can be sorted. */
export const { Sorting: FeedbackSorting, sort: sortFeedback } = sortingBy({
  name: (line) => line.fullName,
  jabatan: (line) => line.jabatan,
  unit: (line) => line.unitName,
  superior: (line) => line.superior,
  others: (line) => line.others,
  last: (line) => line.last,
} satisfies SortColumns<FeedbackLine>)

/** Everybody, or whom nobody has told anything for a month. */
const FeedbackShow = z.enum(['all', 'silent'])

export const FeedbackOrder = PeopleFilter.extend({
  year: Year,
  period: Period,
  show: FeedbackShow.default('all'),
  sorting: FeedbackSorting.optional(),
})
export type FeedbackOrder = z.infer<typeof FeedbackOrder>

/** So many days without feedback are marked. */
const longSilence = 30

/** Whether somebody has had no feedback for longer than a month, or never. @param last day of the last one, ISO */
export const isSilent = (last: string | null, today: string): boolean =>
  last === null || daysFrom(last, today) > longSilence

/** Whom it was told least lately first; never before all. */
export const silentFirst = <T extends Pick<FeedbackLine, 'last'>>(lines: readonly T[]): T[] =>
  lines.toSorted((a, b) => (a.last ?? '').localeCompare(b.last ?? ''))
