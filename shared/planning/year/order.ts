import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { type SortColumns, sortingBy } from '../../kernel/order.ts'
import { Year } from '../../office/period.ts'
import { type UnfinishedState, unfinishedLabel } from './late.ts'

interface YearLine {
  fullName: string
  jabatan: string | null
  unitName: string | null
  kind: string
  appraiserName: string | null
  periodStart: string
  lastYearRhk: number | null
  remark: string | null
}

/** By what the preview of a year can be sorted. */
export const { Sorting: YearSorting, sort: sortYear } = sortingBy({
  name: (line) => line.fullName,
  jabatan: (line) => line.jabatan,
  unit: (line) => line.unitName,
  kind: (line) => line.kind,
  appraiser: (line) => line.appraiserName,
  period: (line) => line.periodStart,
  source: (line) => line.lastYearRhk,
  remark: (line) => line.remark,
} satisfies SortColumns<YearLine>)

/** The preview of a year in the order of a column; by name without one. */
export const YearOrder = z.object({ year: Year, sorting: YearSorting.optional() })

interface UnfinishedLine {
  fullName: string
  jabatan: string | null
  unitName: string | null
  state: UnfinishedState
  due: string
  daysLate: number
}

/** By what the list of who has not finished can be sorted. */
export const { Sorting: UnfinishedSorting, sort: sortUnfinished } = sortingBy({
  name: (line) => line.fullName,
  jabatan: (line) => line.jabatan,
  unit: (line) => line.unitName,
  state: (line) => unfinishedLabel(line.state),
  due: (line) => line.due,
  late: (line) => line.daysLate,
} satisfies SortColumns<UnfinishedLine>)

/** To whom of those who have not finished the list is narrowed, and in which order: by name without a column. */
export const UnfinishedOrder = PeopleFilter.pick({ unitId: true }).extend({
  year: Year,
  lateOnly: z.boolean().default(false),
  sorting: UnfinishedSorting.optional(),
})
