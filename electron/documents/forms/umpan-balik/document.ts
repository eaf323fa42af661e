import type { EvaluationContent } from '../../../../shared/evaluation/evaluation.ts'
import type { Period } from '../../../../shared/office/period.ts'
import type { SkpDocument } from '../../../../shared/planning/skp/skp.ts'

/** What somebody was told in a period, row by row of the SKP. */
export interface FeedbackDocument {
  skp: SkpDocument
  period: Period
  /** Realisations of the period, and feedback as the form prints it: "Pimpinan: …". */
  content: Pick<EvaluationContent, 'realisations' | 'feedback' | 'behaviourFeedback'>
  /** Feedback on RHK that are not in the SKP any more, each with their words. */
  former: Array<{ rhk: string; text: string }>
  place: string
  /** The day on which it was printed, or the last one of the period. */
  signedOn: string
}
