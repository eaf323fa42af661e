import { os } from '../app/call.ts'
import { diaryProcedures } from './diary/procedures.ts'
import { evidenceProcedures } from './evidence/procedures.ts'

/** The answers to the contract of monitoring, room by room. */
export const monitoringProcedures = os.monitoring.router({
  diary: diaryProcedures,
  evidence: evidenceProcedures,
})
