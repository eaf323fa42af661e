import { creditContract } from './credit/contract.ts'
import { retirementContract } from './retirement/contract.ts'

/** Karier: what follows from appraisals for somebody's way through the service, room by room. */
export const careerContract = {
  credit: creditContract,
  retirement: retirementContract,
}
