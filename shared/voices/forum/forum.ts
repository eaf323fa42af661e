import { z } from 'zod'
import { Id, line, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { PersonChoice } from '../../kernel/party.ts'
import { IsoDate } from '../../office/period.ts'

/**
 * Forum Konsultasi Publik (PermenPANRB 16/2017): at least once a year and when a standar pelayanan changes. What was
 * promised to the public is looked at again in the next one.
 */

/** From which part of society somebody comes. */
export const Element = z.enum(['penyelenggara', 'pengguna', 'tokoh', 'akademisi', 'usaha', 'ormas', 'media'])
export type Element = z.infer<typeof Element>

export const elementNames: Readonly<Record<Element, string>> = {
  penyelenggara: 'Penyelenggara',
  pengguna: 'Pengguna layanan',
  tokoh: 'Tokoh masyarakat',
  akademisi: 'Akademisi atau ahli',
  usaha: 'Dunia usaha',
  ormas: 'LSM atau ormas',
  media: 'Media',
}

/** Somebody who came; no address or telephone is kept, that stands on the paper which is signed. */
export const Attendee = z.strictObject({
  id: z.uuid(),
  name: required(most.name, 'Tulis nama yang hadir.'),
  element: Element,
  institution: line(most.name),
  position: line(most.name),
  /** Signs the berita acara for his part of society. */
  signs: z.boolean(),
})
export type Attendee = z.infer<typeof Attendee>

/** Something that was promised to the public. */
export const ForumPromise = z.strictObject({
  id: z.uuid(),
  /** What was brought forward. */
  problem: line(most.text),
  promise: required(most.text, 'Tulis apa yang dijanjikan.'),
  /** Who sees to it, in words: "Kepala Seksi Pelayanan". */
  who: required(most.name, 'Tulis penanggung jawabnya.'),
  dueOn: IsoDate,
})
export type ForumPromise = z.infer<typeof ForumPromise>

export const PromiseOutcome = z.enum(['ditepati', 'sebagian', 'belum'])
export type PromiseOutcome = z.infer<typeof PromiseOutcome>

export const promiseOutcomes: Readonly<Record<PromiseOutcome, string>> = {
  ditepati: 'Ditepati',
  sebagian: 'Sebagian',
  belum: 'Belum ditepati',
}

export const ForumRecord = z.object({
  topic: required(most.name, 'Tulis pokok bahasan forumnya.'),
  heldOn: IsoDate,
  /** "09.00". */
  begins: line(most.word),
  place: required(most.name, 'Tulis tempat forum.'),
  /** One point a line. */
  agenda: required(most.text, 'Tulis agendanya, satu baris satu butir.'),
  leader: PersonChoice,
  invitationNumber: line(most.place),
  invitedOn: IsoDate.nullable(),
  /** Who is invited, one a line. */
  invitees: line(most.longText),
  /** Nomor of the berita acara. */
  recordNumber: line(most.place),
  /** What was talked about, one point a line. */
  discussion: line(most.longText),
  attendees: z.array(Attendee).max(most.members),
  promises: z.array(ForumPromise).max(most.actions),
})
export type ForumRecord = z.infer<typeof ForumRecord>

/** What came of a promise, as the next forum found it. */
export const PromiseReview = z.object({
  outcome: PromiseOutcome.nullable(),
  note: z.string(),
  reviewedOn: IsoDate.nullable(),
  /** The forum that looked at it. */
  reviewedIn: Id.nullable(),
})
export type PromiseReview = z.infer<typeof PromiseReview>

export interface Forum extends Omit<ForumRecord, 'promises'> {
  id: number
  promises: Array<ForumPromise & PromiseReview>
  revision: z.infer<typeof Revision>
  updatedAt: string
}
