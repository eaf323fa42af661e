import { z } from 'zod'
import { Id } from '../../kernel/fields.ts'
import { formatNumber } from '../../kernel/numbers.ts'
import { SurveyAction } from './action.ts'
import { SurveyPeriod } from './period.ts'
import type { IndexResult } from './index-of.ts'

const Mutu = z.enum(['A', 'B', 'C', 'D'])

export const ShownIndex = z.object({
  unsur: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      count: z.number(),
      sum: z.number(),
      nrr: z.number().nullable(),
      weighted: z.number().nullable(),
      index: z.number().nullable(),
      mutu: Mutu.nullable(),
    }),
  ),
  weighted: z.number().nullable(),
  index: z.number().nullable(),
  mutu: Mutu.nullable(),
  kinerja: z.string().nullable(),
}) satisfies z.ZodType<IndexResult>

/** How many respondents say one thing of themselves. */
export const Count = z.object({ label: z.string(), count: z.number().int() })
export type Count = z.infer<typeof Count>

/** An index of a part of the survey: a service, or all those of a unit. */
export const PartResult = z.object({
  id: Id,
  name: z.string(),
  respondents: z.number().int(),
  result: ShownIndex,
})
export type PartResult = z.infer<typeof PartResult>

/** The same survey at another time. */
export const TrendPoint = z.object({
  periodId: Id,
  name: z.string(),
  startsOn: z.string(),
  respondents: z.number().int(),
  index: z.number().nullable(),
  mutu: Mutu.nullable(),
})
export type TrendPoint = z.infer<typeof TrendPoint>

export const SurveyResults = z.object({
  period: SurveyPeriod,
  name: z.string(),
  /** The unit that is surveyed, or the office. */
  of: z.string(),
  respondents: z.number().int(),
  /** Null while neither population nor target is known. */
  needed: z.number().int().nullable(),
  whole: ShownIndex,
  services: z.array(PartResult),
  units: z.array(PartResult),
  /** Codes of the unsur to be improved first. */
  weakest: z.array(z.string()),
  profile: z.object({
    sex: z.array(Count),
    age: z.array(Count),
    education: z.array(Count),
    occupation: z.array(Count),
  }),
  sources: z.array(Count),
  /** Oldest first, with this one. */
  trend: z.array(TrendPoint),
  actions: z.array(SurveyAction),
  /** The survey before, whose promises are followed up in this one. */
  before: z.object({ periodId: Id, name: z.string(), actions: z.array(SurveyAction) }).nullable(),
})
export type SurveyResults = z.infer<typeof SurveyResults>

/** Of the same kind, unit and questionnaire: what the index may be compared with. */
export const isSameSurvey = (a: SurveyPeriod, b: SurveyPeriod): boolean =>
  a.unitId === b.unitId && a.questionnaire.kind === b.questionnaire.kind && sameQuestions(a, b)

const sameQuestions = (a: SurveyPeriod, b: SurveyPeriod): boolean => {
  const codes = ({ questionnaire: { questions } }: SurveyPeriod) =>
    questions
      .map(({ code }) => code)
      .toSorted()
      .join()
  return codes(a) === codes(b)
}

/** How far the number of respondents carries what is said, as sentences for the page and the report. */
export function confidenceOf({ respondents, needed }: Pick<SurveyResults, 'respondents' | 'needed'>): string {
  if (needed === null)
    return 'Jumlah pengguna layanan belum diisi, jadi kecukupan responden tidak dapat dinilai.'
  if (respondents >= needed)
    return `${formatNumber(respondents)} responden, cukup: paling sedikit ${formatNumber(needed)}.`
  return `${formatNumber(respondents)} responden, kurang ${formatNumber(needed - respondents)} dari ${formatNumber(needed)} yang diperlukan.`
}

/** What surprises whoever sees an index for the first time; null where there is nothing to explain. */
export function surpriseOf({ whole, period }: Pick<SurveyResults, 'whole' | 'period'>): string | null {
  const scale = period.questionnaire.questions[0]?.answers.length
  if (scale !== 4 || whole.index === null) return null
  if (whole.index >= 65 && whole.index <= 76.6)
    return 'Bila semua responden memilih jawaban ketiga, indeksnya 75,00: menurut tabel PermenPANRB 14/2017 mutu C (Kurang baik), karena B baru mulai pada 76,61.'
  return null
}
