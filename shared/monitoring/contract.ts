import { diaryContract } from './diary/contract.ts'
import { evidenceContract } from './evidence/contract.ts'

/** Pelaksanaan dan pemantauan: what is done and seen between planning and appraisal, room by room. */
export const monitoringContract = {
  diary: diaryContract,
  evidence: evidenceContract,
}
