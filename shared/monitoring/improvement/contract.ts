import { z } from 'zod'
import { appraisers, reads, staff, writes } from '../../kernel/contract-base.ts'
import { Id, reason, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate } from '../../office/period.ts'
import { Sure } from '../../office/signing-day.ts'
import { Finding, PlanRecord, PlanStep } from './plan.ts'

/** A plan as its page shows it. */
export const Plan = PlanRecord.extend({
  /** When it is to be reviewed next; null while it is not. */
  nextReview: IsoDate.nullable(),
  /** By which rule it was opened. */
  source: z.string(),
  /** Months that are proposed for it. */
  months: z.number().int(),
  /** Whether the operator writes in it. */
  writes: z.boolean(),
})
export type Plan = z.infer<typeof Plan>

const at = z.object({ id: Id, revision: Revision })
const Changed = z.object({ revision: Revision })

/** Rencana perbaikan kinerja of who was appraised below Baik. */
export const improvementContract = {
  /** The plans of a person, the newest first. */
  ofPerson: reads(staff, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id }))
    .output(z.array(Plan)),
  /** Writes its steps; while it runs they stay complete. */
  saveSteps: writes(appraisers, { improvement: 'id' })
    .input(at.extend({ steps: z.array(PlanStep).max(most.actions) }))
    .output(Changed),
  /** Begins what was proposed. */
  confirm: writes(appraisers, { improvement: 'id' })
    .input(at.extend({ beginsOn: IsoDate, endsOn: IsoDate, sure: Sure }))
    .output(Changed),
  /** How it went; with the number of a review that one is written anew. */
  review: writes(appraisers, { improvement: 'id' })
    .input(
      at.extend({
        reviewId: Id.optional(),
        heldOn: IsoDate,
        result: required(most.longText, 'Tulis hasil tinjauannya.'),
        findings: z.array(Finding).max(most.actions),
        /** Steps that are done by now. */
        done: z.array(z.uuid()).max(most.actions),
        sure: Sure,
      }),
    )
    .output(Changed),
  /** What came of it: it ends, or goes on until another day. */
  decide: writes(appraisers, { improvement: 'id' })
    .input(
      at.extend({
        outcome: z.enum(['berhasil', 'diperpanjang', 'tidak-berhasil']),
        decidedOn: IsoDate,
        reason: reason('Tulis alasannya, sedikitnya beberapa kata.'),
        /** Until when, where it is extended. */
        endsOn: IsoDate.nullable(),
        sure: Sure,
      }),
    )
    .output(Changed),
  /** What becomes of a plan whose appraisal does not ask for it any more. */
  settle: writes(appraisers, { improvement: 'id' })
    .input(
      at.extend({
        goesOn: z.boolean(),
        reason: reason('Tulis alasannya, sedikitnya beberapa kata.'),
      }),
    )
    .output(Changed),
}
