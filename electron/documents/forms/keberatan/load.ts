import { letterheadOf } from '../../../../shared/office/office.ts'
import type { FormLoad } from '../form-load.ts'
import type { ObjectionDocument } from './document.ts'

/**
 * Of every evaluation to which somebody objected; of those that were chosen one by one also an empty form, once they
 * are signed.
 */
export const load: FormLoad<ObjectionDocument> = {
  async those(print, ids) {
    const evaluations = await print.evaluations(ids)
    const oneByOne = print.request.scope.kind === 'evaluations'
    return ids.filter((id) => {
      const { objection, signedOn } = evaluations.get(id) ?? {}
      return objection !== undefined || (oneByOne && typeof signedOn === 'string')
    })
  },
  async load(print, ids) {
    const papers = await print.evaluationPapers(ids)
    const today = letterheadOf(await print.office.identity())
    return new Map(
      [...(await print.evaluations(ids))].map(([id, evaluation]) => [
        id,
        { letterhead: papers.get(id)?.letterhead ?? today, evaluation },
      ]),
    )
  },
  paper: (print, ids) => print.evaluationPapers(ids),
  // What is decided is the office's; the objection itself is a letter of the employee.
  issues: {
    version: 1,
    day: ({ evaluation }) => evaluation.objection?.decision?.on ?? null,
    number: { of: ({ number = '' }) => number, put: (data, number) => ({ ...data, number }) },
  },
  owner: ({ evaluation }) => evaluation.skp.employee,
  signedOn: ({ evaluation }) => evaluation.signedOn,
}
