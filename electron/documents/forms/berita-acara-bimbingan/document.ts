import type { Party } from '../../../../shared/kernel/party.ts'
import type { CoachingAction, CoachingKind } from '../../../../shared/monitoring/coaching/note.ts'
import type { Letterhead } from '../../../../shared/office/office.ts'

/** Berita acara of a talk of bimbingan or konseling: the people as of its day. */
export interface CoachingDocument {
  letterhead: Letterhead
  kind: CoachingKind
  heldOn: string
  /** Where it was held; '' where that is not told. */
  at: string
  /** Where it is signed. */
  place: string
  number: string
  leader: Party
  employee: Party
  participants: string
  problem: string
  advice: string
  actions: readonly CoachingAction[]
  response: string
}
