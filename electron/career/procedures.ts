import { os } from '../app/call.ts'
import { creditProcedures } from './credit/procedures.ts'
import { retirementProcedures } from './retirement/procedures.ts'

/** The answers to the contract of career, room by room. */
export const careerProcedures = os.career.router({
  credit: creditProcedures,
  retirement: retirementProcedures,
})
