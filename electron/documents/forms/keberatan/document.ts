import type { EvaluationDocument } from '../../../../shared/evaluation/evaluation.ts'
import type { Letterhead } from '../../../../shared/office/office.ts'

/** An objection in its three parts, as far as it has come; without one the first part, to be filled in by hand. */
export interface ObjectionDocument {
  letterhead: Letterhead
  /** What is objected to, with the objection. */
  evaluation: EvaluationDocument
  /** Of the decision, from the register; absent before it is issued. */
  number?: string
}
