import { coachingContract } from './coaching/contract.ts'
import { diaryContract } from './diary/contract.ts'
import { improvementContract } from './improvement/contract.ts'
import { feedbackContract } from './feedback/contract.ts'

/** Pelaksanaan dan pemantauan: what is done and seen between planning and appraisal, room by room. */
export const monitoringContract = {
  diary: diaryContract,
  improvement: improvementContract,
  coaching: coachingContract,
  feedback: feedbackContract,
}
