import { z } from 'zod'
import { Id, line, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate, Period, Year } from '../../office/period.ts'
import { predikats } from '../../regulations/predikat.ts'

/**
 * Rencana perbaikan kinerja: the chance to improve that somebody gets after an appraisal below Baik (PP 30/2019 Pasal 56
 * to 58): what is to be done until when, how it goes month by month, and what came of it.
 */

/** Proposed by the appraisal and waiting for its steps, under way, or ended with an outcome. */
export const PlanState = z.enum(['proposed', 'running', 'ended'])
export type PlanState = z.infer<typeof PlanState>

export const planStateLabels: Readonly<Record<PlanState, string>> = {
  proposed: 'Menunggu ditetapkan',
  running: 'Berjalan',
  ended: 'Selesai',
}

/** What is decided of a plan; it goes on where it is extended or kept. */
export const PlanOutcome = z.enum(['berhasil', 'diperpanjang', 'tidak-berhasil', 'dilanjutkan', 'dibatalkan'])
export type PlanOutcome = z.infer<typeof PlanOutcome>

export const outcomeLabels: Readonly<Record<PlanOutcome, string>> = {
  berhasil: 'Berhasil',
  diperpanjang: 'Diperpanjang',
  'tidak-berhasil': 'Tidak berhasil',
  dilanjutkan: 'Tetap dilanjutkan',
  dibatalkan: 'Dibatalkan',
}

/** Why a plan may stand on nothing any more: its appraisal was unlocked, or gives a predikat that asks for none. */
export const PlanQuestion = z.enum(['unlocked', 'better'])
export type PlanQuestion = z.infer<typeof PlanQuestion>

/** One thing to be done. */
export const PlanStep = z.strictObject({
  id: z.uuid(),
  /** What is lacking, or the RHK it is about. */
  problem: line(most.text),
  action: line(most.text),
  /** By what is seen that it succeeded. */
  measure: line(most.text),
  dueOn: IsoDate.nullable(),
  /** What the superior and the office give to it. */
  support: line(most.text),
  doneOn: IsoDate.nullable(),
})
export type PlanStep = z.infer<typeof PlanStep>

/** What was found of a step at a review. */
export const Finding = z.strictObject({ stepId: z.uuid(), result: line(most.text) })

/** How it went, at a day on which both looked at it. */
export const PlanReview = z.object({
  id: Id,
  heldOn: IsoDate,
  result: z.string(),
  findings: z.array(Finding),
})
export type PlanReview = z.infer<typeof PlanReview>

export const PlanDecision = z.object({
  decidedOn: IsoDate,
  outcome: PlanOutcome,
  reason: z.string(),
  /** Until when it goes on, where it was extended. */
  endsOn: IsoDate.nullable(),
})
export type PlanDecision = z.infer<typeof PlanDecision>

/** The appraisal on which a plan stands, as it was signed. */
export const PlanBasis = z.object({
  evaluationId: Id,
  year: Year,
  period: Period,
  predikat: z.enum(predikats),
  evaluatedOn: IsoDate,
})
export type PlanBasis = z.infer<typeof PlanBasis>

/** A plan without what is worked out of it. */
export const PlanRecord = z.object({
  id: Id,
  employeeId: Id,
  basis: PlanBasis,
  state: PlanState,
  beginsOn: IsoDate.nullable(),
  endsOn: IsoDate.nullable(),
  question: PlanQuestion.nullable(),
  revision: Revision,
  steps: z.array(PlanStep),
  /** In the order of their days. */
  reviews: z.array(PlanReview),
  decisions: z.array(PlanDecision),
})
export type PlanRecord = z.infer<typeof PlanRecord>

/** A step of which nothing is written yet. @param id of the new step */
export const emptyStep = (id: string): PlanStep => ({
  id,
  problem: '',
  action: '',
  measure: '',
  dueOn: null,
  support: '',
  doneOn: null,
})
