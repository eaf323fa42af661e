import { complaintsContract } from './complaints/contract.ts'
import { forumContract } from './forum/contract.ts'

/** The public's voice, room by room. */
export const voicesContract = { complaints: complaintsContract, forum: forumContract }
