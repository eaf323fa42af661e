import { z } from 'zod'
import { appraisers, leaders, oneself, reads, signs, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id, reason, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate } from '../../office/period.ts'
import { Sure } from '../../office/signing-day.ts'
import { OnPaper } from '../../planning/agreement/contract.ts'
import { Decision, ObjectionAbout, ObjectionPaper, ObjectionState, Outcome, Predikat } from '../evaluation.ts'

/** An objection as it stands, whether it runs, is decided or was taken back. */
export const ObjectionRecord = ObjectionPaper.extend({
  id: Id,
  state: ObjectionState,
  revision: Revision,
  /** The last day on which it could be submitted. */
  lastDay: IsoDate,
  withdrawn: z.object({ on: IsoDate, reason: z.string() }).nullable(),
})
export type ObjectionRecord = z.infer<typeof ObjectionRecord>

/** What can be done about the objection of an evaluation. */
export const ObjectionAct = z.enum(['record', 'submit', 'withdraw', 'explain', 'decide'])
export type ObjectionAct = z.infer<typeof ObjectionAct>

/** Receipt and objection of an evaluation: what has happened, what comes next, who and until when. */
export const ObjectionView = z.object({
  evaluationId: Id,
  today: IsoDate,
  signedOn: IsoDate.nullable(),
  handedOn: IsoDate.nullable(),
  employeeSignedOn: IsoDate.nullable(),
  /** What of the receipt is still to be done, and until when. */
  receipt: z.object({ step: z.enum(['handOver', 'sign']), due: IsoDate }).nullable(),
  /** Within which can be objected; null without a receipt. */
  term: z.object({ receivedOn: IsoDate, lastDay: IsoDate, words: z.string() }).nullable(),
  /** Why nothing can be objected now, as a sentence; null where something can. */
  closed: z.string().nullable(),
  employeeName: z.string(),
  /** The employees whose turn it can be; null for officials from outside. */
  employeeId: Id,
  appraiserId: Id.nullable(),
  appraiserName: z.string(),
  superiorId: Id.nullable(),
  superiorName: z.string().nullable(),
  /** The result that stands. */
  result: Outcome.extend({ predikat: Predikat }).nullable(),
  /** The one that stands, or stood before the decision. */
  standing: ObjectionRecord.nullable(),
  /** Those that were taken back, the oldest first. */
  withdrawn: z.array(ObjectionRecord),
  /** What this operator may do now. */
  acts: z.array(ObjectionAct),
})
export type ObjectionView = z.infer<typeof ObjectionView>

const reasons = (message: string) => required(most.longText, message)

/** Keberatan: the employee objects, the appraiser explains, the appraiser's superior decides, which is final. */
export const objectionContract = {
  get: reads(staff, { evaluation: 'id' })
    .input(z.object({ id: Id }))
    .output(ObjectionView),
  submit: writes(oneself, { evaluation: 'id' })
    .input(
      z.object({
        id: Id,
        submittedOn: IsoDate,
        about: z.array(ObjectionAbout).min(1, 'Pilih apa yang dikeberatani.'),
        reasons: reasons('Tulis alasan keberatan.'),
      }),
    )
    .output(z.object({ revision: Revision })),
  /** Takes it back before it is decided; what was submitted stays on record. */
  withdraw: writes(oneself, { evaluation: 'id' })
    .input(
      z.object({
        id: Id,
        revision: Revision,
        reason: reason('Tulis mengapa keberatan ditarik.'),
      }),
    )
    .output(Done),
  /** Writes what the appraiser explains, also anew until it is decided. */
  explain: writes(appraisers, { evaluation: 'id' })
    .input(
      z.object({
        id: Id,
        revision: Revision,
        explainedOn: IsoDate,
        explanation: reasons('Tulis penjelasan pejabat penilai.'),
        onPaper: OnPaper,
      }),
    )
    .output(z.object({ revision: Revision })),
  /** Decides, and changes the result where the objection is right: for good. */
  decide: signs(leaders, { evaluation: 'id' })
    .input(
      z.object({
        id: Id,
        revision: Revision,
        decidedOn: IsoDate,
        decision: Decision,
        reason: reasons('Tulis alasan putusan.'),
        outcome: Outcome,
        onPaper: OnPaper,
        sure: Sure,
      }),
    )
    .output(z.object({ predikat: Predikat })),
}
