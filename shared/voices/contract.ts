import { complaintsContract } from './complaints/contract.ts'
import { forumContract } from './forum/contract.ts'
import { surveyContract } from './survey/contract.ts'

/** Suara publik: what the public says of the office, room by room. */
export const voicesContract = {
  survey: surveyContract,
  complaints: complaintsContract,
  forum: forumContract,
}
