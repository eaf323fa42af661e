import { addDays, addMonths, longDate } from '../../kernel/dates.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { type Period, periodLabel, periodRange } from '../../office/period.ts'
import { improvementRule } from '../../regulations/improvement.ts'
import { appraisalWords, type predikats } from '../../regulations/predikat.ts'
import type { PlanBasis, PlanQuestion, PlanRecord, PlanStep } from './plan.ts'

/** The appraisals that open a plan, as the office has chosen. */
export type OpeningPeriods = 'tahunan' | 'semua'

/**
 * Whether an appraisal asks for a rencana perbaikan kinerja.
 * @param of what was appraised, and which appraisals the office lets open a plan
 */
export const asksForPlan = ({
  predikat,
  period,
  year,
  periods,
}: {
  predikat: (typeof predikats)[number]
  period: Period
  year: number
  periods: OpeningPeriods
}): boolean =>
  (periods === 'semua' || period === 'tahunan') &&
  improvementRule(periodRange(period, year).end).value.opens.includes(predikat)

/** "Evaluasi Tahunan 2025, predikat Butuh Perbaikan". */
export const basisText = ({
  year,
  period,
  predikat,
}: Omit<PlanBasis, 'evaluationId' | 'evaluatedOn'>): string =>
  `Evaluasi ${periodLabel(period)} ${year}, predikat ${appraisalWords(year).predikats[predikat]}`

/**
 * The last day of a plan that begins on a day: the day before the same day so many months later, or the last day of that
 * month where it has no such day.
 */
export function endOfPlan(beginsOn: string, months: number): string {
  const later = addMonths(beginsOn, months)
  return later.slice(8) === beginsOn.slice(8) ? addDays(later, -1) : later
}

type Course = Pick<PlanRecord, 'state' | 'beginsOn' | 'endsOn' | 'reviews' | 'basis'>

/**
 * The day on which a running plan is to be reviewed next: a month after the last review, at the latest on its last day.
 * @returns null while nothing is to be reviewed: it does not run, or its last day was reviewed already
 */
export function nextReview({ state, beginsOn, endsOn, reviews, basis }: Course): string | null {
  if (state !== 'running' || beginsOn === null || endsOn === null) return null
  const last = reviews.at(-1)?.heldOn ?? beginsOn
  if (last >= endsOn) return null
  const { reviewEvery } = improvementRule(periodRange(basis.period, basis.year).end).value
  const next = addMonths(last, reviewEvery)
  return next < endsOn ? next : endsOn
}

/** Why a plan is asked about, in one sentence. */
export const questionText = (question: PlanQuestion, basis: PlanBasis): string =>
  question === 'unlocked'
    ? `Penilaian yang menjadi dasarnya (${periodLabel(basis.period)} ${basis.year}) dibuka kuncinya. Rencana ini tetap berlaku sampai penilaian itu ditandatangani lagi atau diputuskan lain.`
    : `Penilaian yang menjadi dasarnya (${periodLabel(basis.period)} ${basis.year}) kini tidak lagi meminta rencana perbaikan.`

/** What a step lacks, each with the number of the step. */
function gapsOf(step: PlanStep, at: number): Problem[] {
  const field = `Langkah ${at + 1}`
  const missing = (
    [
      [step.problem, 'Masalah atau RHK'],
      [step.action, 'Tindakan'],
      [step.measure, 'Ukuran keberhasilan'],
    ] as const
  ).flatMap(([text, label]) => (text === '' ? [label] : []))
  return [
    ...(missing.length > 0 ? [{ field, message: `${missing.join(', ')} belum diisi.` }] : []),
    ...(step.dueOn === null ? [{ field, message: 'Batas waktu belum diisi.' }] : []),
  ]
}

/**
 * What keeps a plan from beginning, or from being changed while it runs.
 * @param begins its first and last day
 */
export function problemsOfSteps(
  steps: readonly PlanStep[],
  { beginsOn, endsOn }: { beginsOn: string; endsOn: string },
): Problem[] {
  if (steps.length === 0)
    return [{ field: 'Langkah', message: 'Tulis sedikitnya satu langkah dengan ukuran dan batas waktunya.' }]
  return steps.flatMap((step, at) => [
    ...gapsOf(step, at),
    ...(step.dueOn !== null && (step.dueOn < beginsOn || step.dueOn > endsOn)
      ? [
          {
            field: `Langkah ${at + 1}`,
            message: `Batas waktu ${longDate(step.dueOn)} di luar masa rencana, ${longDate(beginsOn)} sampai ${longDate(endsOn)}.`,
          },
        ]
      : []),
  ])
}

/** Why an outcome looks early: before the last day of the plan, or before anybody has looked how it goes. */
export function doubtsOfOutcome(
  outcome: 'berhasil' | 'tidak-berhasil',
  decidedOn: string,
  plan: Pick<PlanRecord, 'endsOn' | 'reviews'>,
): string[] {
  return [
    ...(outcome === 'tidak-berhasil' && plan.endsOn !== null && decidedOn < plan.endsOn
      ? [`Kesempatan memperbaiki masih berjalan sampai ${longDate(plan.endsOn)}.`]
      : []),
    ...(plan.reviews.length === 0 ? ['Belum ada satu pun tinjauan yang dicatat.'] : []),
  ]
}
