import { competenceContract } from './competence/contract.ts'

/** Pengembangan: what somebody is able to do and is to learn, room by room. */
export const developmentContract = {
  competence: competenceContract,
}
