import type { FormLoad } from '../form-load.ts'
import type { PlanDocument } from './document.ts'

/** Of every plan: its steps and reviews, and the people as the appraisal names them. */
export const load: FormLoad<PlanDocument> = {
  async load(print, ids) {
    const plans = await print.plans(ids)
    const evaluations = await print.evaluations([...plans.values()].map(({ basis }) => basis.evaluationId))
    return new Map(
      [...plans].flatMap(([id, plan]) => {
        const evaluation = evaluations.get(plan.basis.evaluationId)
        return evaluation ? [[id, { skp: evaluation.skp, plan }] as const] : []
      }),
    )
  },
  issues: {
    version: 1,
    number: { of: ({ number = '' }) => number, put: (data, number) => ({ ...data, number }) },
  },
  owner: ({ skp }) => skp.employee,
  // What is only proposed is a draft.
  signedOn: ({ plan }) => plan.beginsOn,
}
