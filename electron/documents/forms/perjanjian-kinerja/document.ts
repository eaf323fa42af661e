import type { Letterhead } from '../../../../shared/office/office.ts'
import type { Goal } from '../../../../shared/planning/goals/goal.ts'
import type { SkpDocument } from '../../../../shared/planning/skp/skp.ts'

/** Perjanjian Kinerja of the head of a unit: the head's SKP names both parties, the date and the place. */
export interface PerjanjianKinerjaDocument {
  skp: SkpDocument
  /** Kop surat. */
  letterhead: Letterhead
  signedOn: string | null
  goals: Goal[]
  /** Whether the goals say something else by now than what was signed and is printed. */
  changedSince?: boolean
}
