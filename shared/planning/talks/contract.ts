import { z } from 'zod'
import { parties, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id, line, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate } from '../../office/period.ts'
import { Sure } from '../../office/signing-day.ts'

/** What is written of a planning talk between employee and appraiser (dialog kinerja). */
export const TalkRecord = z.object({
  heldOn: IsoDate,
  place: line(most.place),
  /** Nomor of the berita acara; empty where the office gives none. */
  number: line(most.place),
  /** Who took part besides employee and appraiser, in words. */
  present: line(most.short),
  /** One point a line. */
  clarified: line(most.longText),
  agreed: line(most.longText),
  requested: line(most.longText),
})
export type TalkRecord = z.infer<typeof TalkRecord>

export const Talk = TalkRecord.extend({ id: Id, revision: Revision, updatedAt: z.iso.datetime() })
export type Talk = z.infer<typeof Talk>

/** Records of planning talks; they may be written before and after the SKP is signed. */
export const talksContract = {
  /** In the order in which they were held. */
  list: reads(staff, { skp: 'skpId' })
    .input(z.object({ skpId: Id }))
    .output(z.array(Talk)),
  /** Without an id it is a new one. */
  save: writes(parties, { skp: 'skpId', talk: 'id' })
    .input(TalkRecord.extend({ skpId: Id, id: Id.optional(), revision: Revision, sure: Sure }))
    .output(z.object({ id: Id, revision: Revision })),
  remove: writes(parties, { talk: 'id' })
    .input(z.object({ id: Id, revision: Revision }))
    .output(Done),
}
