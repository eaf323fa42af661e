import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { IsoDate } from '../../office/period.ts'

const id = z.number().int().positive()
const revision = z.number().int()
const text = (max: number) => z.string().trim().max(max)

/** What is written of a planning talk between employee and appraiser (dialog kinerja). */
export const TalkRecord = z.object({
  heldOn: IsoDate,
  place: text(100),
  /** Nomor of the berita acara; empty where the office gives none. */
  number: text(100),
  /** Who took part besides employee and appraiser, in words. */
  present: text(500),
  /** One point a line. */
  clarified: text(4000),
  agreed: text(4000),
  requested: text(4000),
})
export type TalkRecord = z.infer<typeof TalkRecord>

export const Talk = TalkRecord.extend({ id, revision, updatedAt: z.iso.datetime() })
export type Talk = z.infer<typeof Talk>

/** Records of planning talks; they may be written before and after the SKP is signed. */
export const talksContract = {
  /** In the order in which they were held. */
  list: reads()
    .input(z.object({ skpId: id }))
    .output(z.array(Talk)),
  /** Without an id it is a new one. */
  save: writes()
    .input(TalkRecord.extend({ skpId: id, id: id.optional(), revision }))
    .output(z.object({ id, revision })),
  remove: writes().input(z.object({ id, revision })).output(z.object({})),
}
