import { os } from '../app/call.ts'
import { competenceProcedures } from './competence/procedures.ts'
import { planProcedures } from './plan/procedures.ts'
import { trainingProcedures } from './training/procedures.ts'

/** The answers to the contract of development, room by room. */
export const developmentProcedures = os.development.router({
  competence: competenceProcedures,
  plan: planProcedures,
  training: trainingProcedures,
})
