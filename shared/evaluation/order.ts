import { z } from 'zod'
import { PeopleFilter } from '../employees/people-filter.ts'
import { Id } from '../kernel/fields.ts'
import { type SortColumns, sortingBy } from '../kernel/order.ts'
import { Period, Year } from '../office/period.ts'
import { curveOrder } from './curve.ts'
import type { EvaluationState, ObjectionState, Predikat, Rating } from './evaluation.ts'
import { receiptStep } from './receipt/rules.ts'

/** What of a line the list is sorted and narrowed by. */
interface Line {
  skpId: number
  evaluationId: number | null
  fullName: string
  jabatan: string | null
  unitName: string | null
  state: EvaluationState | null
  ratingResult: Rating | null
  ratingBehaviour: Rating | null
  predikat: Predikat | null
}

/** By what the list of a period can be sorted. */
export const { Sorting: EvaluationSorting, sort: sortEvaluations } = sortingBy({
  name: (line) => line.fullName,
  jabatan: (line) => line.jabatan,
  unit: (line) => line.unitName,
  state: (line) => line.state,
  result: (line) => line.ratingResult,
  behaviour: (line) => line.ratingBehaviour,
  predikat: (line) => (line.predikat ? -curveOrder.indexOf(line.predikat) : null),
} satisfies SortColumns<Line>)

/**
 * Whether an evaluation is signed, or still to be done; of those that are signed, which wait for the employee
 * (`unreceived`), and against which an objection stands.
 */
export const EvaluationShow = z.enum(['open', 'signed', 'unreceived', 'objection'])
export type EvaluationShow = z.infer<typeof EvaluationShow>

/** To which evaluations of a period its list is narrowed, and in which order: by name without a column. */
export const EvaluationOrder = PeopleFilter.extend({
  year: Year,
  period: Period,
  /** Those of one person. */
  employeeId: Id.optional(),
  show: EvaluationShow.optional(),
  sorting: EvaluationSorting.optional(),
})
export type EvaluationOrder = z.infer<typeof EvaluationOrder>

/** One number for a line: of its evaluation, or below zero that of the SKP that has none yet. */
export const lineId = ({ evaluationId, skpId }: Pick<Line, 'evaluationId' | 'skpId'>): number =>
  evaluationId ?? -skpId

/** What of a line tells how far it has come. */
interface Standing {
  state: EvaluationState | null
  signedOn: string | null
  handedOn: string | null
  employeeSignedOn: string | null
  objection: ObjectionState | null
}

const shows: Readonly<Record<EvaluationShow, (line: Standing) => boolean>> = {
  open: ({ state }) => state !== 'signed',
  signed: ({ state }) => state === 'signed',
  unreceived: (line) => line.state === 'signed' && receiptStep(line) !== null,
  objection: ({ objection }) => objection !== null,
}

/** Whether a line has come just so far; every one has where nothing is said. */
export const shownBy =
  (show: EvaluationShow | undefined) =>
  (line: Standing): boolean =>
    show === undefined || shows[show](line)
