import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { type SortColumns, sortingBy } from '../../kernel/order.ts'
import { DiaryMonth } from './entry.ts'

interface DiaryLine {
  fullName: string
  jabatan: string | null
  unitName: string | null
  behind: number
  waiting: number
}

/** By what the office's month can be sorted. */
export const { Sorting: DiarySorting, sort: sortDiaries } = sortingBy({
  name: (line) => line.fullName,
  jabatan: (line) => line.jabatan,
  unit: (line) => line.unitName,
  behind: (line) => line.behind,
  waiting: (line) => line.waiting,
} satisfies SortColumns<DiaryLine>)

/** Everybody, who is behind, or who has handed in what nobody has approved yet. */
export const DiaryShow = z.enum(['all', 'behind', 'waiting'])
export type DiaryShow = z.infer<typeof DiaryShow>

/** The month of the office as a page asks for it: whoever is furthest behind first, without a column. */
export const DiaryOrder = PeopleFilter.extend(DiaryMonth.shape).extend({
  show: DiaryShow.default('all'),
  sorting: DiarySorting.optional(),
})
export type DiaryOrder = z.infer<typeof DiaryOrder>

export const shownBy =
  (show: DiaryShow) =>
  ({ behind, waiting }: Pick<DiaryLine, 'behind' | 'waiting'>): boolean =>
    show === 'all' || (show === 'behind' ? behind > 0 : waiting > 0)

/** Whoever is furthest behind first; of those who are equally so by name, as they come. */
export const furthestFirst = <T extends Pick<DiaryLine, 'behind'>>(lines: readonly T[]): T[] =>
  lines.toSorted((a, b) => b.behind - a.behind)
