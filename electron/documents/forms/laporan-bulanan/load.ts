import { diaryReport } from '../diary-report.ts'

export const load = diaryReport
