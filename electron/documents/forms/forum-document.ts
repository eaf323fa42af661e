import type { Party } from '../../../shared/kernel/party.ts'
import type { Letterhead } from '../../../shared/office/office.ts'
import type { ForumShown } from '../../../shared/voices/forum/contract.ts'
import type { Forum } from '../../../shared/voices/forum/forum.ts'

/** A forum as its papers say it: the leader as of its day. */
export interface ForumDocument {
  letterhead: Letterhead
  office: string
  /** Where it is signed. */
  city: string
  forum: Omit<Forum, 'leader' | 'revision' | 'updatedAt'>
  leader: Party
  /** What was looked at of earlier promises. */
  reviewed: ForumShown['earlier']
  /** Whether its day has come. */
  wasHeld: boolean
}
