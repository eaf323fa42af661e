import { type Gap, rhkName } from '../planning/sheet/completeness.ts'
import type { SkpContent } from '../planning/skp/skp.ts'
import type { Period } from '../office/period.ts'
import type { Achievement, EvaluationContent } from './evaluation.ts'

/** What is missing in an evaluation: a realisation, or something that stands beside the tables. */
export interface EvaluationGap extends Gap {
  part?: 'achievement' | 'ratingResult' | 'ratingBehaviour'
}

/**
 * What must be filled before an evaluation can be signed (PermenPANRB 6/2022 Pasal 24-25): the organisation's
 * achievement first, then both ratings; at the end of the year a realisation for every indicator.
 */
export function evaluationGaps(
  skp: SkpContent,
  evaluation: EvaluationContent,
  achievement: Achievement | null,
  period: Period,
): EvaluationGap[] {
  const gaps: EvaluationGap[] = []
  if (!achievement)
    gaps.push({
      part: 'achievement',
      field: 'Capaian kinerja organisasi',
      message: 'Tetapkan capaian unit untuk periode ini lebih dahulu.',
    })
  if (period === 'tahunan')
    for (const rhk of skp.rhk)
      for (const [index, iki] of rhk.indicators.entries())
        if (!evaluation.realisations[iki.id]?.trim())
          gaps.push({
            rhkId: rhk.id,
            ikiId: iki.id,
            field: `${rhkName(skp, rhk.id)}, indikator ${index + 1}`,
            message: 'Realisasi belum diisi.',
          })
  if (!evaluation.ratingResult)
    gaps.push({ part: 'ratingResult', field: 'Rating hasil kerja', message: 'Pilih rating hasil kerja.' })
  if (!evaluation.ratingBehaviour)
    gaps.push({
      part: 'ratingBehaviour',
      field: 'Rating perilaku kerja',
      message: 'Pilih rating perilaku kerja.',
    })
  return gaps
}

/** Whether the appraiser has written feedback on hasil kerja or perilaku, of which it takes one word at least. */
export const hasFeedback = ({ feedback, behaviourFeedback }: EvaluationContent): boolean =>
  [...Object.values(feedback), ...behaviourFeedback].some((text) => text.trim())

/**
 * What is asked once before people are signed whom the appraiser has told nothing (PermenPANRB 6/2022: umpan balik
 * berkelanjutan is his duty).
 * @param without how many of `all` have no feedback
 * @returns a sentence; null where everybody has some
 */
export function withoutFeedbackText(without: number, all: number): string | null {
  if (without === 0) return null
  const who =
    all === 1 ? 'Pegawai ini' : without === all ? `${all} pegawai` : `${without} dari ${all} pegawai`
  return `${who} dinilai tanpa umpan balik dari pejabat penilai, yang wajib memberikannya pada hasil kerja atau perilaku.`
}

/**
 * What may stay empty and that the appraiser should know before signing: realisations of a quarter, and the feedback
 * that is the appraiser's duty (PermenPANRB 6/2022: umpan balik berkelanjutan).
 * @param isTold whether umpan balik berkelanjutan of the period is shown, which is not in the evaluation itself
 * @returns sentences; none where everything says something
 */
export function leftEmpty(skp: SkpContent, evaluation: EvaluationContent, isTold = false): string[] {
  const indicators = skp.rhk.flatMap((rhk) => rhk.indicators)
  const empty = indicators.filter(({ id }) => !evaluation.realisations[id]?.trim()).length
  return [
    ...(empty > 0 ? [`${empty} dari ${indicators.length} realisasi belum diisi.`] : []),
    ...(hasFeedback(evaluation) || isTold
      ? []
      : ['Belum ada umpan balik dari pejabat penilai, pada hasil kerja maupun perilaku.']),
  ]
}
