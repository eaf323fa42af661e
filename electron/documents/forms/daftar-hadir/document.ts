import type { Party } from '../../../../shared/kernel/party.ts'
import type { Letterhead } from '../../../../shared/office/office.ts'
import type { Session } from '../../../../shared/development/training/training.ts'

/** The attendance list of one session of a training, to be signed by hand. */
export interface AttendanceDocument {
  letterhead: Letterhead
  training: string
  session: Session
  /** Which of the sessions it is, counted from 1, and how many there are. */
  number: number
  of: number
  place: string
  city: string
  head: Party | null
  people: ReadonlyArray<{ name: string; nip: string | null; jabatan: string | null; unit: string | null }>
}
