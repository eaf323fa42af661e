import { os } from '../app/call.ts'
import { coachingProcedures } from './coaching/procedures.ts'
import { diaryProcedures } from './diary/procedures.ts'
import { improvementProcedures } from './improvement/procedures.ts'
import { feedbackProcedures } from './feedback/procedures.ts'

/** The answers to the contract of monitoring, room by room. */
export const monitoringProcedures = os.monitoring.router({
  diary: diaryProcedures,
  improvement: improvementProcedures,
  coaching: coachingProcedures,
  feedback: feedbackProcedures,
})
