import { z } from 'zod'
import { appraisers, oneself, parties, reads, signs, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id, Ids, line, reason, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate } from '../../office/period.ts'
import { Sure } from '../../office/signing-day.ts'
import { SkpDocument } from '../skp/skp.ts'

/** What the superior says of a row, or of the whole SKP. */
export const Remark = z.object({
  id: Id,
  rhkId: z.uuid().nullable(),
  author: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
  resolved: z.boolean(),
})
export type Remark = z.infer<typeof Remark>

export const SkpVersion = z.object({
  id: Id,
  version: z.number().int(),
  /** Proposed by the employee, given back with changes of the superior's own, or signed. */
  kind: z.enum(['proposal', 'returned', 'signed']),
  at: z.iso.datetime(),
  document: SkpDocument,
})
export type SkpVersion = z.infer<typeof SkpVersion>

const remarkText = required(most.text, 'Tulis catatannya.')

/** Said by the pengelola of a paper whose appraiser could have signed here himself. */
export const OnPaper = z.boolean().default(false)

/** Agreement, not decree: proposed, returned with remarks, agreed; every version stays readable. */
export const agreementContract = {
  /** The employee's proposal; it is kept as it was, to be compared with what is agreed. */
  propose: writes(oneself, { skp: 'id' })
    .input(z.object({ id: Id, revision: Revision }))
    .output(Done),
  /** Takes a proposal back that is not answered yet: the SKP is again the draft that it was, with all that is written. */
  withdraw: writes(oneself, { skp: 'id' })
    .input(z.object({ id: Id }))
    .output(Done),
  sign: signs(appraisers, { skp: 'id' })
    .input(
      z.object({
        id: Id,
        revision: Revision,
        signedOn: IsoDate,
        place: line(most.place),
        onPaper: OnPaper,
        sure: Sure,
      }),
    )
    .output(Done),
  /** Signs several complete SKP on one day; when one of them is not complete, none is signed. */
  signMany: signs(appraisers, { skp: 'ids' })
    .input(z.object({ ids: Ids, signedOn: IsoDate, onPaper: OnPaper, sure: Sure }))
    .output(z.object({ signed: z.number().int() })),
  /** Back to the employee, with at least one remark; what the superior has changed meanwhile is kept as well. */
  giveBack: writes(appraisers, { skp: 'id' })
    .input(
      z.object({
        id: Id,
        revision: Revision,
        remarks: z
          .array(z.object({ rhkId: z.uuid().nullable(), text: remarkText }))
          .min(1, 'Tulis sedikitnya satu catatan.')
          .max(most.rhk),
      }),
    )
    .output(Done),
  remarks: reads(staff, { skp: 'id' })
    .input(z.object({ id: Id }))
    .output(z.array(Remark)),
  resolveRemark: writes(parties, { remark: 'id' })
    .input(z.object({ id: Id, resolved: z.boolean() }))
    .output(Done),
  /** Proposals, what came back changed, and signed versions, newest first. */
  versions: reads(staff, { skp: 'id' })
    .input(z.object({ id: Id }))
    .output(z.array(SkpVersion)),
  /** An addendum: what was signed opens as the draft of its next version. */
  reopen: writes(appraisers, { skp: 'id' })
    .input(z.object({ id: Id, reason: reason('Tulis alasan membuka SKP.') }))
    .output(Done),
}
