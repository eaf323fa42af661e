import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import type { EvaluationContent } from '../../shared/evaluation/evaluation.ts'

/** What every written part of an appraisal gets: the whole, the draft of it, and the way to change the draft. */
export interface Editing {
  detail: EvaluationDetail
  content: EvaluationContent
  readOnly: boolean
  /** @param what the same word for the letters of one field, which are undone together */
  onChange: (change: (content: EvaluationContent) => EvaluationContent, what?: string) => void
}
