import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { type SortColumns, sortingBy } from '../../kernel/order.ts'
import { Year } from '../../office/period.ts'
import type { AssessmentState } from './assessment.ts'

interface Line {
  fullName: string
  jabatan: string | null
  unitName: string | null
  required: number | null
  self: AssessmentState | null
  superior: AssessmentState | null
  short: number
  jpm: number | null
}

/** By what the list of people can be sorted. */
export const { Sorting: CompetenceSorting, sort: sortCompetence } = sortingBy({
  name: (line) => line.fullName,
  jabatan: (line) => line.jabatan,
  unit: (line) => line.unitName,
  self: (line) => line.self,
  superior: (line) => line.superior,
  short: (line) => (line.superior === 'final' ? line.short : null),
  jpm: (line) => line.jpm,
} satisfies SortColumns<Line>)

/** Everybody; who is not assessed by the superior yet; who is below the standard somewhere; who has no standard. */
export const CompetenceShow = z.enum(['all', 'waiting', 'short', 'without'])
export type CompetenceShow = z.infer<typeof CompetenceShow>

export const CompetenceOrder = PeopleFilter.extend({
  year: Year,
  show: CompetenceShow.default('all'),
  sorting: CompetenceSorting.optional(),
})
export type CompetenceOrder = z.infer<typeof CompetenceOrder>

/** Whether a line is among those that are shown. */
export function isOf(show: CompetenceShow, { required, superior, short }: Line): boolean {
  switch (show) {
    case 'all':
      return true
    case 'waiting':
      return required !== null && superior !== 'final'
    case 'short':
      return short > 0
    case 'without':
      return required === null
  }
}
