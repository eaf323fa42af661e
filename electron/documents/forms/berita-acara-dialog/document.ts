import type { Letterhead } from '../../../../shared/office/office.ts'
import type { TalkRecord } from '../../../../shared/planning/talks/contract.ts'
import type { SkpDocument } from '../../../../shared/planning/skp/skp.ts'

/** Berita acara of a planning talk: the SKP names the people, frozen when it is signed, else as of the talk's day. */
export interface TalkDocument {
  letterhead: Letterhead
  skp: SkpDocument
  talk: TalkRecord
  /** The day of the talk: a berita acara is dated like what it reports. */
  signedOn: string
}
