import { z } from 'zod'
import { Id, line, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { Year } from '../../office/period.ts'
import type { Questionnaire } from './questionnaire.ts'

export const Quarter = z.enum(['tw1', 'tw2', 'tw3', 'tw4'])
export type Quarter = z.infer<typeof Quarter>
export const quarterLabels: Readonly<Record<Quarter, string>> = {
  tw1: 'TW I',
  tw2: 'TW II',
  tw3: 'TW III',
  tw4: 'TW IV',
}

/** One promise of the rencana tindak lanjut (template of the SKM report, BAB IV). */
export const PlannedAction = z.object({
  id: Id.nullable(),
  unsur: line(most.code),
  problem: line(most.short),
  activity: required(most.short, 'Program/kegiatan harus diisi.'),
  dueYear: Year,
  quarters: z.array(Quarter).min(1, 'Pilih sedikitnya satu triwulan.').max(4),
  responsible: required(most.name, 'Penanggung jawab harus diisi.'),
})
export type PlannedAction = z.infer<typeof PlannedAction>

/** What became of it (BAB V of the next report). */
export const FollowUp = z.object({
  done: z.boolean().nullable(),
  story: line(most.paragraph),
  evidence: line(most.short),
  obstacle: line(most.short),
})
export type FollowUp = z.infer<typeof FollowUp>

export const SurveyAction = PlannedAction.extend({ id: Id, ...FollowUp.shape })
export type SurveyAction = z.infer<typeof SurveyAction>

/** Promises of one period. */
export const mostActions = 30

export const doneLabel = (done: boolean | null): string =>
  done === null ? 'Belum diperiksa' : done ? 'Sudah' : 'Belum'

/** "TW I dan III 2026". */
export const dueText = ({ quarters, dueYear }: Pick<PlannedAction, 'quarters' | 'dueYear'>): string =>
  `TW ${quarters
    .toSorted()
    .map((quarter) => quarterLabels[quarter].slice(3))
    .join(', ')} ${dueYear}`

/** What is wrong with a plan. @param surveyYear a promise is kept in that year or later */
export function problemsOfPlan(
  actions: readonly PlannedAction[],
  { questions }: Questionnaire,
  surveyYear: number,
): Problem[] {
  const known = new Set(questions.map(({ code }) => code))
  return actions.flatMap(({ unsur, dueYear }, at): Problem[] => {
    const field = `Rencana ${at + 1}`
    return [
      ...(known.has(unsur)
        ? []
        : [{ field, message: `Unsur ${unsur || '(kosong)'} tidak ada dalam kuesioner.` }]),
      ...(dueYear < surveyYear ? [{ field, message: `Waktunya sebelum tahun survei ${surveyYear}.` }] : []),
    ]
  })
}

/** What is wrong with what is told of a promise. */
export function problemsOfFollowUp({ done, story, obstacle }: FollowUp): Problem[] {
  if (done === true && story === '') return [{ field: 'Uraian', message: 'Tulis apa yang sudah dilakukan.' }]
  if (done === false && obstacle === '')
    return [{ field: 'Hambatan', message: 'Tulis hambatannya, agar laporan menjelaskan mengapa belum.' }]
  return []
}
