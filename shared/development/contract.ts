import { planContract } from './plan/contract.ts'
import { trainingContract } from './training/contract.ts'

/** Pengembangan: what people should learn, and by what they learn it, room by room. */
export const developmentContract = { plan: planContract, training: trainingContract }
