import { os } from '../../app/call.ts'
import { decideObjection, explainObjection, submitObjection, withdrawObjection } from './act.ts'
import { objectionView } from './look.ts'

export const objectionProcedures = {
  get: os.evaluation.objection.get.handler(({ input: { id }, context: { call } }) => objectionView(call, id)),

  submit: os.evaluation.objection.submit.handler(({ input, context: { call } }) =>
    submitObjection(call, input),
  ),

  withdraw: os.evaluation.objection.withdraw.handler(async ({ input, context: { call } }) => {
    await withdrawObjection(call, input)
    return {}
  }),

  explain: os.evaluation.objection.explain.handler(({ input, context: { call } }) =>
    explainObjection(call, input),
  ),

  decide: os.evaluation.objection.decide.handler(({ input, context: { call } }) =>
    decideObjection(call, input),
  ),
}
