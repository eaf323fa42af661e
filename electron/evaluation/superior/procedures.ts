import { os } from '../../app/call.ts'
import { ledPeople } from './overview.ts'

/** Narrowed by `call.visible` to the people of the operator, whomever he asks for. */
export const superiorProcedures = {
  overview: os.evaluation.superior.overview.handler(({ input, context: { call } }) => ledPeople(call, input)),
}
