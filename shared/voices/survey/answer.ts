import { z } from 'zod'
import { Id, line } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { scaleOf, scaleTo } from './questionnaire.ts'
import type { SurveyPeriod } from './period.ts'

export const Sex = z.enum(['L', 'P'])
/** Groups and not years: in a small place an age names somebody. */
export const AgeGroup = z.enum(['-19', '20-29', '30-39', '40-49', '50-59', '60-'])
export const Education = z.enum(['tidak-sekolah', 'sd', 'smp', 'sma', 'd1-d4', 's1', 's2'])
export const Occupation = z.enum(['pns', 'tni', 'polri', 'swasta', 'wirausaha', 'lainnya'])
export const AnswerSource = z.enum(['kiosk', 'kertas', 'impor'])
export type AnswerSource = z.infer<typeof AnswerSource>

export const sexLabels: Readonly<Record<z.infer<typeof Sex>, string>> = { L: 'Laki-laki', P: 'Perempuan' }
export const ageLabels: Readonly<Record<z.infer<typeof AgeGroup>, string>> = {
  '-19': 'Di bawah 20 tahun',
  '20-29': '20 sampai 29 tahun',
  '30-39': '30 sampai 39 tahun',
  '40-49': '40 sampai 49 tahun',
  '50-59': '50 sampai 59 tahun',
  '60-': '60 tahun ke atas',
}
export const educationLabels: Readonly<Record<z.infer<typeof Education>, string>> = {
  'tidak-sekolah': 'Tidak sekolah',
  sd: 'SD',
  smp: 'SMP',
  sma: 'SMA',
  'd1-d4': 'D1-D3-D4',
  s1: 'S1',
  s2: '≥ S2',
}
export const occupationLabels: Readonly<Record<z.infer<typeof Occupation>, string>> = {
  pns: 'PNS/ASN',
  tni: 'TNI',
  polri: 'POLRI',
  swasta: 'Swasta',
  wirausaha: 'Wirausaha',
  lainnya: 'Lainnya',
}
export const sourceLabels: Readonly<Record<AnswerSource, string>> = {
  kiosk: 'Kiosk',
  kertas: 'Kertas',
  impor: 'Berkas',
}

/** The group of an age in years. */
export const ageGroupOf = (years: number): z.infer<typeof AgeGroup> =>
  years < 20
    ? '-19'
    : years < 30
      ? '20-29'
      : years < 40
        ? '30-39'
        : years < 50
          ? '40-49'
          : years < 60
            ? '50-59'
            : '60-'

/** What is asked of a respondent besides: no name and no number. */
const Profile = z.object({
  sex: Sex.nullable(),
  age: AgeGroup.nullable(),
  education: Education.nullable(),
  occupation: Occupation.nullable(),
})

/** One respondent. Nothing in it tells who, when, or at whose desk. */
export const SurveyAnswer = Profile.extend({
  /** Made anew for each respondent: what is sent twice is stored once, and the order tells nothing. */
  key: z.uuid(),
  serviceId: Id,
  /** In the order of the questions; null for one that was left open. */
  scores: z.array(z.number().int().nullable()).max(most.page),
  suggestion: line(most.paragraph),
})
export type SurveyAnswer = z.infer<typeof SurveyAnswer>

/** The number that stands on a sheet of paper, within a period. */
export const SheetNumber = z.number().int().min(1, 'Nomor lembar mulai dari 1.').max(1_000_000)

type Asked = Pick<SurveyPeriod, 'questionnaire' | 'gaps' | 'serviceIds'>

/** What is wrong with an answer. @param row of a file, as Excel counts it */
export function problemsOfAnswer(
  answer: Pick<SurveyAnswer, 'scores' | 'serviceId'>,
  { questionnaire, gaps, serviceIds }: Asked,
  row?: number,
): Problem[] {
  const scale = scaleOf(questionnaire)
  const { questions } = questionnaire
  const at = row === undefined ? {} : { row }
  const problems: Problem[] = []
  if (!serviceIds.includes(answer.serviceId))
    problems.push({ ...at, field: 'Layanan', message: 'Layanan ini tidak disurvei dalam periode ini.' })
  if (answer.scores.length !== questions.length)
    problems.push({
      ...at,
      field: 'Jawaban',
      message: `Ada ${questions.length} pertanyaan, sedangkan yang diisi ${answer.scores.length}.`,
    })
  for (const [index, { name }] of questions.entries()) {
    const score = answer.scores[index]
    if (score === undefined) continue
    const field = `${index + 1}. ${name}`
    if (score === null) {
      if (gaps === 'lengkap') problems.push({ ...at, field, message: 'Belum dijawab.' })
    } else if (score < 1 || score > scale)
      problems.push({ ...at, field, message: `Jawaban ${score} tidak ada; yang ada 1 sampai ${scale}.` })
  }
  if (problems.length === 0 && answer.scores.every((score) => score === null))
    problems.push({ ...at, field: 'Jawaban', message: 'Tidak satu pun pertanyaan dijawab.' })
  return problems
}

/** Digits as they are stored: one for each question, 0 for one that was left open. */
export const storedScores = (scores: readonly (number | null)[]): string =>
  scores.map((score) => String(score ?? 0)).join('')

/** What they say. */
export const scoresIn = (stored: string): (number | null)[] =>
  Array.from(stored, (digit) => (digit === '0' ? null : Number(digit)))

/** Digits as they are typed from a sheet, "343334344"; a point or a 0 for a question that was left open. */
export function typedScores(text: string): (number | null)[] | null {
  const digits = text.replace(/\s/g, '')
  if (!new RegExp(`^[0-${scaleTo}.]*$`).test(digits)) return null
  return Array.from(digits, (digit) => (digit === '0' || digit === '.' ? null : Number(digit)))
}
