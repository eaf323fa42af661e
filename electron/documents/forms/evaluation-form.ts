import type { EvaluationDocument } from '../../../shared/evaluation/evaluation.ts'
import { type FormLoad, ofSkp } from './form-load.ts'

/** What both forms of an evaluation have in common. */
export const evaluationForm: FormLoad<EvaluationDocument> = {
  ...ofSkp,
  async those(print, ids) {
    if (!print.ofEarlier) return ids
    const kept = await print.withEarlier(ids)
    return ids.filter((id) => kept.has(id))
  },
  // What a decision has replaced is shown, and not issued any more.
  issues: { version: 1, day: ({ signedOn, supersededOn }) => (supersededOn === undefined ? signedOn : null) },
  load: (print, ids) => print.evaluations(ids),
  paper: (print, ids) => print.evaluationPapers(ids),
}
