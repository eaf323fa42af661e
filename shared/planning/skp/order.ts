import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { Id } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { type SortColumns, sortingBy } from '../../kernel/order.ts'
import { Year } from '../../office/period.ts'
import { stateLabels } from './labels.ts'
import type { SkpState } from './skp.ts'
import { isOpen, isSigned } from './transitions.ts'

/** What of a line the list is sorted and narrowed by. */
interface Line {
  employeeId: number
  skpId: number | null
  state: SkpState | null
  fullName: string
  nip: string
  jabatan: string | null
  unitName: string | null
  rhk: number
  appraiserName: string | null
  periodStart: string | null
}

/** By what the list of a year can be sorted. */
export const { Sorting: PlanningSorting, sort: sortPlanning } = sortingBy({
  name: (line) => line.fullName,
  jabatan: (line) => line.jabatan,
  unit: (line) => line.unitName,
  state: (line) => (line.state ? stateLabels[line.state] : null),
  rhk: (line) => line.rhk,
  appraiser: (line) => line.appraiserName,
  period: (line) => line.periodStart,
  nip: (line) => line.nip,
} satisfies SortColumns<Line>)

/** How far an SKP has come: there is none, it is written, it is signed. */
export const PlanningShow = z.enum(['without', 'open', 'signed'])
export type PlanningShow = z.infer<typeof PlanningShow>

/** To which lines of a year its list is narrowed, and in which order they come: by name without a column. */
export const PlanningOrder = PeopleFilter.extend({
  year: Year,
  /** Those of one person. */
  employeeId: Id.optional(),
  /** Those of people who have just this jabatan now. */
  jabatan: z.string().max(most.search).optional(),
  show: PlanningShow.optional(),
  sorting: PlanningSorting.optional(),
})
export type PlanningOrder = z.infer<typeof PlanningOrder>

/** One number for a line: of its SKP, or below zero that of the person who has none. */
export const lineId = ({ skpId, employeeId }: Pick<Line, 'skpId' | 'employeeId'>): number =>
  skpId ?? -employeeId

const shows: Readonly<Record<PlanningShow, (line: Line) => boolean>> = {
  without: ({ skpId }) => skpId === null,
  open: ({ state }) => isOpen(state),
  signed: ({ state }) => isSigned(state),
}

/** Whether a line has come just so far; every one has where nothing is said. */
export const shownBy = (show: PlanningShow | undefined): ((line: Line) => boolean) =>
  show === undefined ? () => true : shows[show]
