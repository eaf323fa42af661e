import { z } from 'zod'
import { line, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { inForce } from '../../regulations/dated.ts'
import { integrityRules, satisfactionRules } from '../../regulations/satisfaction.ts'

/** `skm`: the nine unsur as the regulation has them, in the office's words; `sendiri`: whatever the office asks. */
export const QuestionnaireKind = z.enum(['skm', 'spkp', 'spak', 'sendiri'])
export type QuestionnaireKind = z.infer<typeof QuestionnaireKind>

export const kindLabels: Readonly<Record<QuestionnaireKind, string>> = {
  skm: 'Survei Kepuasan Masyarakat (SKM)',
  spkp: 'Survei Persepsi Kualitas Pelayanan (SPKP)',
  spak: 'Survei Persepsi Anti Korupsi (SPAK)',
  sendiri: 'Kuesioner kantor sendiri',
}

/** Short: for tables and titles. */
export const indexNames: Readonly<Record<QuestionnaireKind, string>> = {
  skm: 'IKM',
  spkp: 'IPKP',
  spak: 'IPAK',
  sendiri: 'Indeks',
}

/** Answers of a question at least and at most: each is one key of a keyboard. */
export const scaleFrom = 2
export const scaleTo = 9
export const mostQuestions = 20

export const Question = z.object({
  /** The unsur: by it answers are kept and compared from year to year. */
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9_]{1,20}$/, 'Kode unsur: 1 sampai 20 huruf besar atau angka, tanpa spasi.'),
  name: required(most.name, 'Nama unsur harus diisi.'),
  question: required(most.short, 'Pertanyaan harus diisi.'),
  /** From the lowest score, 1, to the highest. */
  answers: z.array(line(most.place)).min(scaleFrom).max(scaleTo),
})
export type Question = z.infer<typeof Question>

/** What is asked. A period keeps what it was asked with, whatever is changed later. */
export const Questionnaire = z.object({
  kind: QuestionnaireKind,
  name: required(most.name, 'Nama kuesioner harus diisi.'),
  questions: z.array(Question).min(1, 'Kuesioner harus mempunyai pertanyaan.').max(mostQuestions),
})
export type Questionnaire = z.infer<typeof Questionnaire>

/** The highest score of an answer. */
export const scaleOf = ({ questions }: Pick<Questionnaire, 'questions'>): number =>
  questions[0]?.answers.length ?? 4

/** The questionnaires that come with the application, as of a day. @param day ISO */
export function startingQuestionnaires(day: string): Questionnaire[] {
  const { unsur } = inForce(satisfactionRules, day).value
  const { spkp, spak } = inForce(integrityRules, day).value
  const copy = (rows: typeof unsur) => rows.map((one) => ({ ...one, answers: [...one.answers] }))
  return [
    { kind: 'skm', name: kindLabels.skm, questions: copy(unsur) },
    { kind: 'spkp', name: kindLabels.spkp, questions: copy(spkp) },
    { kind: 'spak', name: kindLabels.spak, questions: copy(spak) },
  ]
}

/**
 * What is wrong with a questionnaire of the office. The nine unsur of an SKM stay as the regulation has them: the
 * words and the order are the office's.
 */
export function problemsOfQuestionnaire(questionnaire: Questionnaire, day: string): Problem[] {
  const { kind, questions } = questionnaire
  const problems: Problem[] = []
  const scale = scaleOf(questionnaire)
  for (const [at, { code, answers }] of questions.entries()) {
    const field = `Pertanyaan ${at + 1} (${code})`
    if (questions.findIndex((other) => other.code === code) < at)
      problems.push({ field, message: 'Kode unsur ini sudah dipakai pertanyaan lain.' })
    if (answers.length !== scale)
      problems.push({
        field,
        message: `Setiap pertanyaan mempunyai ${scale} jawaban; di sini ${answers.length}.`,
      })
    if (answers.some((answer) => answer === ''))
      problems.push({ field, message: 'Sebuah jawaban masih kosong.' })
    if (new Set(answers.map((answer) => answer.toLowerCase())).size < answers.length)
      problems.push({ field, message: 'Dua jawaban sama bunyinya.' })
  }
  const model = startingQuestionnaires(day).find((one) => one.kind === kind)
  if (!model) return problems
  const wanted = model.questions.map(({ code }) => code)
  const given = new Set(questions.map(({ code }) => code))
  const missing = wanted.filter((code) => !given.has(code))
  if (missing.length > 0 || questions.length !== wanted.length || scale !== scaleOf(model))
    problems.push({
      field: 'Kuesioner',
      message: `${kindLabels[kind]} mempunyai ${wanted.length} unsur dengan ${scaleOf(model)} jawaban${
        missing.length > 0 ? `; belum ada: ${missing.join(', ')}` : ''
      }. Untuk unsur lain buat kuesioner kantor sendiri.`,
    })
  return problems
}
