import { os } from '../app/call.ts'
import { competenceProcedures } from './competence/procedures.ts'

/** The answers to the contract of development, room by room. */
export const developmentProcedures = os.development.router({
  competence: competenceProcedures,
})
