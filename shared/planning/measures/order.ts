import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { inOrder, type SortValue } from '../../kernel/order.ts'
import { Year } from '../../office/period.ts'
import { measuresLabels } from '../skp/labels.ts'
import { type Aspect, Measures } from '../skp/skp.ts'

/** The columns by which the list of indicators can be sorted. */
export const IndicatorColumn = z.enum([
  'indicator',
  'target',
  'measures',
  'aspect',
  'name',
  'rhk',
  'source',
  'formula',
])
type IndicatorColumn = z.infer<typeof IndicatorColumn>

export const IndicatorSorting = z.object({ column: IndicatorColumn, down: z.boolean() })
type IndicatorSorting = z.infer<typeof IndicatorSorting>

/** What indicators measure, or that it is not said. */
export const MeasuresKind = z.enum([...Measures.options, 'unsaid'])
export type MeasuresKind = z.infer<typeof MeasuresKind>

/** To which indicators of a year the list is narrowed, and in which order: as their SKP come without a column. */
export const IndicatorOrder = PeopleFilter.pick({ unitId: true }).extend({
  year: Year,
  kind: MeasuresKind.optional(),
  sorting: IndicatorSorting.optional(),
})
export type IndicatorOrder = z.infer<typeof IndicatorOrder>

/** What of an indicator the list is sorted and narrowed by. */
interface Line {
  indicator: string
  target: string
  measures: Measures | null
  aspect: Aspect | null
  fullName: string
  rhk: string
  source: string
  formula: string
}

/** Of which kind an indicator is. */
export const kindOf = ({ measures }: Pick<Line, 'measures'>): MeasuresKind => measures ?? 'unsaid'

/** What a kind is called. */
export const kindLabel = (kind: MeasuresKind): string =>
  kind === 'unsaid' ? 'Belum disebut' : measuresLabels[kind]

const values: Readonly<Record<IndicatorColumn, (line: Line) => SortValue>> = {
  indicator: (line) => line.indicator,
  target: (line) => line.target,
  measures: (line) => kindLabel(kindOf(line)),
  aspect: (line) => line.aspect,
  name: (line) => line.fullName,
  rhk: (line) => line.rhk,
  source: (line) => line.source,
  formula: (line) => line.formula,
}

/** Indicators in the order of a column; as they come without one. */
export const sortIndicators = <T extends Line>(lines: T[], sorting: IndicatorSorting | undefined): T[] =>
  sorting === undefined ? lines : inOrder(lines, values[sorting.column], sorting.down)
