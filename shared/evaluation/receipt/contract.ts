import { z } from 'zod'
import { appraisers, reads, writes } from '../../kernel/contract-base.ts'
import { Done, Id, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate, Period, Year } from '../../office/period.ts'
import { Sure } from '../../office/signing-day.ts'

/** Somebody whose signed evaluation can be handed over, or why it can't be. */
export const Receivable = z.object({
  evaluationId: Id.nullable(),
  fullName: z.string(),
  revision: Revision.nullable(),
  handedOn: IsoDate.nullable(),
  employeeSignedOn: IsoDate.nullable(),
  /** In Indonesian; null where nothing stands in the way. */
  problem: z.string().nullable(),
})
export type Receivable = z.infer<typeof Receivable>

/** The days of a receipt as they stood, by which recording them is undone. */
export const ReceiptBefore = z.object({
  id: Id,
  /** As recording it has left it. */
  revision: Revision,
  handedOn: IsoDate.nullable(),
  employeeSignedOn: IsoDate.nullable(),
})
export type ReceiptBefore = z.infer<typeof ReceiptBefore>

export const RecordReceiptInput = z.object({
  rows: z
    .array(z.object({ id: Id, revision: Revision }))
    .min(1)
    .max(most.ids),
  /** null leaves what stands. */
  handedOn: IsoDate.nullable(),
  employeeSignedOn: IsoDate.nullable(),
  sure: Sure,
})
export type RecordReceiptInput = z.infer<typeof RecordReceiptInput>

/** Serah terima: the signed evaluation is handed over to the employee, who signs it too. */
export const receiptContract = {
  /** Who of these lines of the table, or of all that are signed and wait for it, can be handed the paper. */
  receivable: reads(appraisers)
    .input(
      z.object({ year: Year, period: Period, lines: z.array(z.number().int()).max(most.ids).optional() }),
    )
    .output(z.array(Receivable)),
  /** Records both days, or one of them, for several people in one act, all or none. */
  record: writes(appraisers, { evaluation: 'rows.id' })
    .input(RecordReceiptInput)
    .output(z.object({ before: z.array(ReceiptBefore) })),
  /** Gives back what stood before, while nothing has changed since. */
  undo: writes(appraisers, { evaluation: 'rows.id' })
    .input(z.object({ rows: z.array(ReceiptBefore).min(1).max(most.ids) }))
    .output(Done),
}
