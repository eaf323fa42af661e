import { z } from 'zod'
import { Id, line, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { PersonChoice } from '../../kernel/party.ts'
import { IsoDate } from '../../office/period.ts'

/**
 * Bimbingan and konseling kinerja (PermenPANRB 6/2022, pelaksanaan and pembinaan): what was talked about, what was
 * advised, and what both agreed to do. Konseling is confidential: see `seesCounselling`.
 */
export const CoachingKind = z.enum(['bimbingan', 'konseling'])
export type CoachingKind = z.infer<typeof CoachingKind>

export const coachingLabels: Readonly<Record<CoachingKind, string>> = {
  bimbingan: 'Bimbingan kinerja',
  konseling: 'Konseling kinerja',
}

/** The same in a list. */
export const coachingNames: Readonly<Record<CoachingKind, string>> = {
  bimbingan: 'Bimbingan',
  konseling: 'Konseling',
}

/** Something that was agreed to be done. */
export const CoachingAction = z.strictObject({
  id: z.uuid(),
  text: required(most.text, 'Tulis apa yang akan dilakukan.'),
  /** Who does it, in words. */
  who: line(most.name),
  dueOn: IsoDate,
  doneOn: IsoDate.nullable(),
  /** What came of it. */
  result: line(most.short),
})
export type CoachingAction = z.infer<typeof CoachingAction>

/** What is written of such a talk by who led it. */
export const CoachingRecord = z.object({
  kind: CoachingKind,
  heldOn: IsoDate,
  place: line(most.place),
  /** Nomor of the berita acara; empty where the office gives none. */
  number: line(most.place),
  leader: PersonChoice,
  /** Who took part besides these two, in words. */
  participants: line(most.short),
  problem: required(most.longText, 'Tulis masalah atau hal yang dibicarakan.'),
  /** One point a line. */
  advice: line(most.longText),
  actions: z.array(CoachingAction).max(most.actions),
})
export type CoachingRecord = z.infer<typeof CoachingRecord>

export const CoachingNote = CoachingRecord.extend({
  id: Id,
  employeeId: Id,
  leaderName: z.string(),
  /** What the employee says to it. */
  response: z.string(),
  revision: Revision,
  updatedAt: z.iso.datetime(),
})
export type CoachingNote = z.infer<typeof CoachingNote>
