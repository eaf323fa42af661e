import type { EvaluationDocument } from '../../../shared/evaluation/evaluation.ts'
import { type FormLoad, ofSkp } from './form-load.ts'

/** What both forms of an evaluation have in common. */
export const evaluationForm: FormLoad<EvaluationDocument> = {
  ...ofSkp,
  issues: { version: 1 },
  load: (print, ids) => print.evaluations(ids),
  paper: (print, ids) => print.evaluationPapers(ids),
}
