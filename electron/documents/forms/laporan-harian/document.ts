import type { DiaryEntry, DiaryMark } from '../../../../shared/monitoring/diary/entry.ts'
import type { Party } from '../../../../shared/kernel/party.ts'
import type { Annex, SkpDocument } from '../../../../shared/planning/skp/skp.ts'

/** What the reports of a month have in common: whose it is, what was written, and how far it is approved. */
export interface DiaryReport {
  agency: string
  employee: Party
  /** Of the SKP that holds at the end of the month; null where there is none. */
  appraiser: Party | null
  /** First and last day of the month, ISO. */
  first: string
  last: string
  entries: DiaryEntry[]
  marks: Record<string, DiaryMark>
  /** Of the SKP that hold in the month, in their order. */
  content: SkpDocument['content']['rhk']
  actions: Annex['actions']
  /** Days on which the office worked and the person was not away. */
  workingDays: string[]
  place: string
  /** null as long as not every day is approved: the print then says DRAF. */
  signedOn: string | null
}
