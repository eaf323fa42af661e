import { z } from 'zod'
import { PeopleFilter, peopleFilter } from '../../employees/people-filter.ts'
import { textSearch } from '../../employees/search.ts'
import { partOf, type SortColumns, sortingBy } from '../../kernel/order.ts'
import type { TreeUnit } from '../../office/unit-tree.ts'
import { Year } from '../../office/period.ts'
import { aspectLabels, measuresLabels } from '../skp/labels.ts'
import { type Aspect, Measures } from '../skp/skp.ts'

/** What of an indicator the list of a year is sorted, searched and narrowed by. */
interface Line {
  fullName: string
  unitId: number | null
  rhk: string
  indicator: string
  target: string
  aspect: Aspect | null
  measures: Measures | null
  formula: string
  source: string
}

/** By what the list can be sorted: each of its columns; what is empty comes last. */
const { Sorting, sort } = sortingBy({
  indicator: (line) => line.indicator || null,
  target: (line) => line.target || null,
  measures: (line) => (line.measures ? measuresLabels[line.measures] : null),
  aspect: (line) => (line.aspect ? aspectLabels[line.aspect] : null),
  name: (line) => line.fullName,
  rhk: (line) => line.rhk || null,
  source: (line) => line.source || null,
  formula: (line) => line.formula || null,
} satisfies SortColumns<Line>)
export const IndicatorSorting = Sorting

/** What an indicator measures, or that nobody has said so. */
export const IndicatorKind = z.enum([...Measures.options, 'unsaid'])
export type IndicatorKind = z.infer<typeof IndicatorKind>

const kindOf = ({ measures }: Pick<Line, 'measures'>): IndicatorKind => measures ?? 'unsaid'

/** To which indicators of a year the list is narrowed, and in which order they come: as in their SKP without a column. */
export const IndicatorOrder = PeopleFilter.extend({
  year: Year,
  show: IndicatorKind.optional(),
  sorting: IndicatorSorting.optional(),
})
export type IndicatorOrder = z.infer<typeof IndicatorOrder>

/** Indicators that are read at once: with long texts, too, an answer stays small. */
export const indicatorsAtOnce = 100

/**
 * Some indicators of the list of a year.
 * @param all of the year, in the order of their SKP
 * @param units all of the office
 * @param offset of the first one that is wanted
 * @returns them, how many there are in all, and how many of each kind, whatever kind is shown
 */
export function pageOfIndicators<T extends Line>(
  all: readonly T[],
  { search, unitId, show, sorting }: Omit<IndicatorOrder, 'year'>,
  units: ReadonlyArray<Pick<TreeUnit, 'id' | 'parentId'>>,
  offset: number,
): { rows: T[]; total: number; counts: Record<IndicatorKind, number> } {
  const isInside = peopleFilter(unitId === undefined ? {} : { unitId }, units)
  const isMeant = textSearch(search ?? '')
  const meant = all.filter(
    (row) =>
      isInside(row) &&
      isMeant(`${row.fullName} ${row.indicator} ${row.rhk} ${row.target} ${row.source} ${row.formula}`),
  )
  const counts = Object.fromEntries(IndicatorKind.options.map((kind) => [kind, 0])) as Record<
    IndicatorKind,
    number
  >
  for (const row of meant) counts[kindOf(row)] += 1
  const shown = sort(show === undefined ? meant : meant.filter((row) => kindOf(row) === show), sorting)
  return { rows: partOf(shown, { offset, limit: indicatorsAtOnce }), total: shown.length, counts }
}
