import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { IsoDate } from '../../office/period.ts'
import { SkpDocument } from '../skp/skp.ts'

const id = z.number().int().positive()
const revision = z.number().int()
const done = z.object({})

/** What the superior says of a row, or of the whole SKP. */
export const Remark = z.object({
  id,
  rhkId: z.uuid().nullable(),
  author: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
  resolved: z.boolean(),
})
export type Remark = z.infer<typeof Remark>

export const SkpVersion = z.object({
  id,
  version: z.number().int(),
  /** Proposed by the employee, given back with changes of the superior's own, or signed. */
  kind: z.enum(['proposal', 'returned', 'signed']),
  at: z.iso.datetime(),
  document: SkpDocument,
})
export type SkpVersion = z.infer<typeof SkpVersion>

const remarkText = z.string().trim().min(1, 'Tulis catatannya.').max(2000)

/** Agreement, not decree: proposed, returned with remarks, agreed; every version stays readable. */
export const agreementContract = {
  /** The employee's proposal; it is kept as it was, to be compared with what is agreed. */
  propose: writes().input(z.object({ id, revision })).output(done),
  sign: writes()
    .input(z.object({ id, revision, signedOn: IsoDate, place: z.string().trim().max(100) }))
    .output(done),
  /** Signs several complete SKP on one day; when one of them is not complete, none is signed. */
  signMany: writes()
    .input(z.object({ ids: z.array(id).min(1).max(5000), signedOn: IsoDate }))
    .output(z.object({ signed: z.number().int() })),
  /** Back to the employee, with at least one remark; what the superior has changed meanwhile is kept as well. */
  giveBack: writes()
    .input(
      z.object({
        id,
        revision,
        remarks: z
          .array(z.object({ rhkId: z.uuid().nullable(), text: remarkText }))
          .min(1, 'Tulis sedikitnya satu catatan.')
          .max(60),
      }),
    )
    .output(done),
  remarks: reads().input(z.object({ id })).output(z.array(Remark)),
  resolveRemark: writes()
    .input(z.object({ id, resolved: z.boolean() }))
    .output(done),
  /** Proposals, what came back changed, and signed versions, newest first. */
  versions: reads().input(z.object({ id })).output(z.array(SkpVersion)),
  /** An addendum: what was signed opens as the draft of its next version. */
  reopen: writes()
    .input(z.object({ id, reason: z.string().trim().min(5, 'Tulis alasan membuka SKP.').max(500) }))
    .output(done),
}
