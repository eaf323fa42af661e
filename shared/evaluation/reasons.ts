import { z } from 'zod'
import { most } from '../kernel/limits.ts'

/**
 * Why a rating leaves "sesuai", and why somebody is rated of whom nothing is written. The regulation knows no such
 * text; it is what the office can answer an objection with.
 */
export const Reasons = z.strictObject({
  result: z.string().max(most.text),
  behaviour: z.string().max(most.text),
  evidence: z.string().max(most.text),
})
export type Reasons = z.infer<typeof Reasons>
export type ReasonKind = keyof Reasons

export const noReasons: Reasons = { result: '', behaviour: '', evidence: '' }

/** What a reason is asked for, as a question to the appraiser. */
export const reasonLabels: Readonly<Record<ReasonKind, string>> = {
  result: 'Alasan rating hasil kerja',
  behaviour: 'Alasan rating perilaku kerja',
  evidence: 'Alasan menilai tanpa realisasi, bukti dan umpan balik',
}

/** What of an evaluation decides which reasons it needs. */
interface Rated {
  ratingResult: string | null
  ratingBehaviour: string | null
  reasons?: Reasons | undefined
}

/**
 * Which reasons are asked for and not written yet.
 * @param isWritten whether there is a realisation, feedback, evidence or progres harian in the period
 */
export function reasonsMissing(
  { ratingResult, ratingBehaviour, reasons = noReasons }: Rated,
  isWritten: boolean,
): ReasonKind[] {
  const leaves = (rating: string | null) => rating !== null && rating !== 'sesuai'
  const due: Readonly<Record<ReasonKind, boolean>> = {
    result: leaves(ratingResult),
    behaviour: leaves(ratingBehaviour),
    evidence: !isWritten && (ratingResult !== null || ratingBehaviour !== null),
  }
  return Reasons.keyof().options.filter((kind) => due[kind] && reasons[kind].trim() === '')
}

interface WrittenContent {
  realisations: Readonly<Record<string, string>>
  values?: Readonly<Record<string, number>> | undefined
  feedback: Readonly<Record<string, string>>
  behaviourFeedback: readonly string[]
}

/** Whether anything is written that a rating can stand on. */
export const isWritten = ({
  realisations,
  values = {},
  feedback,
  behaviourFeedback,
}: WrittenContent): boolean =>
  Object.keys(values).length > 0 ||
  [...Object.values(realisations), ...Object.values(feedback), ...behaviourFeedback].some((text) =>
    text.trim(),
  )

/** Whether there is evidence or progres harian in the period, beside what is written in the appraisal itself. */
export const isProven = ({ proofs, days }: { proofs: number; days: number }): boolean =>
  proofs > 0 || days > 0

/** The reasons that are still missing, in one sentence; null where none is. */
export const sayMissing = (missing: readonly ReasonKind[]): string | null =>
  missing.length === 0
    ? null
    : `Belum ditulis: ${missing.map((kind) => reasonLabels[kind].toLowerCase()).join(', ')}.`
