import { os } from '../app/call.ts'
import { complaintsProcedures } from './complaints/procedures.ts'
import { forumProcedures } from './forum/procedures.ts'
import { surveyProcedures } from './survey/procedures.ts'

/** The answers to the contract of the public's voice, room by room. */
export const voicesProcedures = os.voices.router({
  survey: surveyProcedures,
  complaints: complaintsProcedures,
  forum: forumProcedures,
})
