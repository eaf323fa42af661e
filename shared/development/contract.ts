import { competenceContract } from './competence/contract.ts'
import { planContract } from './plan/contract.ts'
import { trainingContract } from './training/contract.ts'

/** Pengembangan: what people are able to do, what they should learn, and by what they learn it, room by room. */
export const developmentContract = {
  competence: competenceContract,
  plan: planContract,
  training: trainingContract,
}
