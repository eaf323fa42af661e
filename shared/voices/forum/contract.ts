import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Done, Id, line, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate } from '../../office/period.ts'
import { ForumPromise, ForumRecord, PromiseOutcome, PromiseReview } from './forum.ts'

const clerks = { pimpinan: 'office', 'petugas-layanan': 'office' } as const

/** A forum in the list; few are held in a year. */
export const ForumLine = z.object({
  id: Id,
  topic: z.string(),
  heldOn: IsoDate,
  place: z.string(),
  attendees: z.number().int(),
  promises: z.number().int(),
  kept: z.number().int(),
  /** Past their day and not kept. */
  broken: z.number().int(),
})
export type ForumLine = z.infer<typeof ForumLine>

const Promised = ForumPromise.extend(PromiseReview.shape)

export const ForumShown = z.object({
  id: Id,
  revision: Revision,
  today: IsoDate,
  record: ForumRecord,
  leaderName: z.string(),
  /** Its promises with what a later forum found. */
  promises: z.array(Promised),
  /** What earlier forums promised and what is to be looked at in this one, or was. */
  earlier: z.array(Promised.extend({ forumId: Id, heldOn: IsoDate, broken: z.boolean() })),
})
export type ForumShown = z.infer<typeof ForumShown>

const at = z.object({ id: Id, revision: Revision })

/** Forum Konsultasi Publik: agenda, invitation, who came, berita acara, and what was promised. */
export const forumContract = {
  /** All of them, the newest first. */
  list: reads(clerks).output(z.array(ForumLine)),
  get: reads(clerks)
    .input(z.object({ id: Id }))
    .output(ForumShown),
  /** Without an id it is a new one. */
  save: writes(clerks)
    .input(ForumRecord.extend({ id: Id.optional(), revision: Revision }))
    .output(at),
  /** What a forum found of a promise of an earlier one; null is not looked at yet. */
  review: writes(clerks)
    .input(
      z.object({
        forumId: Id,
        promiseId: z.uuid(),
        outcome: PromiseOutcome.nullable(),
        note: line(most.short),
      }),
    )
    .output(Done),
  remove: writes(clerks).input(at).output(Done),
}
