import type { OfficeIdentity } from '../office/office.ts'
import type { DialogRecord } from '../planning/talks/contract.ts'
import type { SkpDocument } from '../planning/skp/skp.ts'

/** The lines at the head of a letter. */
export type Letterhead = Pick<OfficeIdentity, 'name' | 'letterhead' | 'address' | 'phone' | 'email'>

/** Berita acara of a planning talk: the SKP names the people, frozen when it is signed, else as of the talk's day. */
export interface DialogDocument {
  letterhead: Letterhead
  skp: SkpDocument
  dialog: DialogRecord
  /** The day of the talk: a berita acara is dated like what it reports. */
  signedOn: string
}
