import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { inOrder, type SortValue } from '../../kernel/order.ts'
import { Year } from '../../office/period.ts'
import { type UnfinishedState, unfinishedLabel } from './late.ts'

/** The columns by which the preview of a year can be sorted. */
export const YearColumn = z.enum([
  'name',
  'jabatan',
  'unit',
  'kind',
  'appraiser',
  'period',
  'source',
  'remark',
])
type YearColumn = z.infer<typeof YearColumn>

export const YearSorting = z.object({ column: YearColumn, down: z.boolean() })
type YearSorting = z.infer<typeof YearSorting>

/** The preview of a year in the order of a column; by name without one. */
export const YearOrder = z.object({ year: Year, sorting: YearSorting.optional() })

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

const yearValues: Readonly<Record<YearColumn, (line: YearLine) => SortValue>> = {
  name: (line) => line.fullName,
  jabatan: (line) => line.jabatan,
  unit: (line) => line.unitName,
  kind: (line) => line.kind,
  appraiser: (line) => line.appraiserName,
  period: (line) => line.periodStart,
  source: (line) => line.lastYearRhk,
  remark: (line) => line.remark,
}

/** Lines of the preview in the order of a column; as they come without one. */
export const sortYear = <T extends YearLine>(lines: T[], sorting: YearSorting | undefined): T[] =>
  sorting === undefined ? lines : inOrder(lines, yearValues[sorting.column], sorting.down)

/** The columns by which the list of who has not finished can be sorted. */
export const UnfinishedColumn = z.enum(['name', 'jabatan', 'unit', 'state', 'due', 'late'])
type UnfinishedColumn = z.infer<typeof UnfinishedColumn>

export const UnfinishedSorting = z.object({ column: UnfinishedColumn, down: z.boolean() })
type UnfinishedSorting = z.infer<typeof UnfinishedSorting>

/** To whom of those who have not finished the list is narrowed, and in which order: by name without a column. */
export const UnfinishedOrder = PeopleFilter.pick({ unitId: true }).extend({
  year: Year,
  lateOnly: z.boolean().default(false),
  sorting: UnfinishedSorting.optional(),
})

interface UnfinishedLine {
  fullName: string
  jabatan: string | null
  unitName: string | null
  state: UnfinishedState
  due: string
  daysLate: number
}

const unfinishedValues: Readonly<Record<UnfinishedColumn, (line: UnfinishedLine) => SortValue>> = {
  name: (line) => line.fullName,
  jabatan: (line) => line.jabatan,
  unit: (line) => line.unitName,
  state: (line) => unfinishedLabel(line.state),
  due: (line) => line.due,
  late: (line) => line.daysLate,
}

/** Lines of who has not finished in the order of a column; as they come without one. */
export const sortUnfinished = <T extends UnfinishedLine>(
  lines: T[],
  sorting: UnfinishedSorting | undefined,
): T[] => (sorting === undefined ? lines : inOrder(lines, unfinishedValues[sorting.column], sorting.down))
