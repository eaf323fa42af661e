import { z } from 'zod'
import { type Cell, cellText } from '../../excel/cell.ts'
import { most } from '../../kernel/limits.ts'
import { textKey } from '../../kernel/text.ts'
import type { Problem } from '../../kernel/refusal.ts'
import {
  ageGroupOf,
  AgeGroup,
  ageLabels,
  Education,
  Occupation,
  occupationLabels,
  problemsOfAnswer,
  Sex,
  sexLabels,
  type SurveyAnswer,
} from './answer.ts'
import { scaleOf } from './questionnaire.ts'
import type { SurveyPeriod } from './period.ts'

/** What a column of a file of answers says: a question by its code after "unsur:", or something else. */
export const ColumnUse = z.union([
  z.templateLiteral(['unsur:', z.string().max(40)]),
  z.enum(['layanan', 'jk', 'usia', 'pendidikan', 'pekerjaan', 'saran', 'lewati']),
])
export type ColumnUse = z.infer<typeof ColumnUse>

/** A column of a file with what it is taken for. */
export const FileColumn = z.object({ header: z.string(), use: ColumnUse, example: z.string() })
export type FileColumn = z.infer<typeof FileColumn>

export const useLabels: Readonly<Record<Exclude<ColumnUse, `unsur:${string}`>, string>> = {
  layanan: 'Jenis layanan',
  jk: 'Jenis kelamin',
  usia: 'Usia',
  pendidikan: 'Pendidikan',
  pekerjaan: 'Pekerjaan',
  saran: 'Saran',
  lewati: 'Tidak dibaca',
}

const words: ReadonlyArray<readonly [RegExp, ColumnUse]> = [
  [/jenis kelamin|^jk$|gender/i, 'jk'],
  [/usia|umur/i, 'usia'],
  [/pendidikan/i, 'pendidikan'],
  [/pekerjaan/i, 'pekerjaan'],
  [/\bsaran\b|masukan anda|kritik/i, 'saran'],
  [/(jenis|nama) (layanan|pelayanan)|^(pe)?layanan$|layanan (yang|apa)/i, 'layanan'],
]

type Asked = Pick<SurveyPeriod, 'questionnaire' | 'gaps' | 'serviceIds'>

/** By its number ("U3", "3"), its code, its name or the question itself. */
function questionOf(header: string, { questionnaire: { questions } }: Asked): string | null {
  const key = textKey(header)
  const number = /^(?:u|unsur|p|q)?\s*\.?\s*(\d{1,2})\s*[.)]?$/i.exec(header.trim())?.[1]
  const byNumber = number === undefined ? undefined : questions[Number(number) - 1]
  const found =
    byNumber ??
    questions.find(({ code, name }) => textKey(code) === key || textKey(name) === key) ??
    questions.find(({ question }) => key.length > 12 && textKey(question).includes(key)) ??
    questions.find(
      ({ question, name }) =>
        key.includes(textKey(question)) || (name.length > 6 && key.includes(textKey(name))),
    )
  return found?.code ?? null
}

/** What the columns of a file seem to say; each question is taken once. */
export function proposedUses(header: readonly string[], asked: Asked): ColumnUse[] {
  const taken = new Set<string>()
  return header.map((text) => {
    const code = text === '' ? null : questionOf(text, asked)
    const use: ColumnUse =
      code !== null ? `unsur:${code}` : (words.find(([pattern]) => pattern.test(text))?.[1] ?? 'lewati')
    if (use === 'lewati' || taken.has(use)) return 'lewati'
    taken.add(use)
    return use
  })
}

/** The score of an answer as it was written: its text, its letter (a is 1), or its number; null where it is none. */
export function scoreOf(text: string, answers: readonly string[]): number | null {
  const key = textKey(text)
  const at = answers.findIndex((answer) => textKey(answer) === key)
  if (at >= 0) return at + 1
  // A form of the office may put the number or the letter before: "3. Sesuai", "c) Sesuai".
  const marked = /^([a-i]|\d)\s*[.):-]?\s*(.*)$/i.exec(text.trim())
  const mark = marked?.[1]?.toLowerCase()
  if (mark === undefined) return null
  const rest = marked?.[2] ?? ''
  if (rest !== '' && !answers.some((answer) => textKey(answer) === textKey(rest))) return null
  const score = /\d/.test(mark) ? Number(mark) : mark.charCodeAt(0) - 96
  return score >= 1 && score <= answers.length ? score : null
}

/** One of a list by its label or its id; null where it is none of them. */
const oneOf = <T extends string>(
  text: string,
  all: readonly T[],
  labels: Readonly<Record<T, string>>,
): T | null =>
  all.find((one) => textKey(labels[one]) === textKey(text) || textKey(one) === textKey(text)) ?? null

const educations: ReadonlyArray<readonly [RegExp, z.infer<typeof Education>]> = [
  [/^(s-?[23]|magister|doktor)/i, 's2'],
  [/^(s-?1|sarjana|d-?4.?s-?1)/i, 's1'],
  [/^(d-?[1-4]|diploma)/i, 'd1-d4'],
  [/^(sma|smk|slta|ma)\b/i, 'sma'],
  [/^(smp|sltp|mts)\b/i, 'smp'],
  [/^(sd|mi)\b/i, 'sd'],
  [/tidak|belum/i, 'tidak-sekolah'],
]

function profileOf(of: (use: ColumnUse) => string) {
  const sex = of('jk')
  const age = /\d+/.exec(of('usia'))?.[0]
  return {
    sex: oneOf(sex, Sex.options, sexLabels) ?? (/^l/i.test(sex) ? 'L' : /^(p|w)/i.test(sex) ? 'P' : null),
    age:
      oneOf(of('usia'), AgeGroup.options, ageLabels) ?? (age === undefined ? null : ageGroupOf(Number(age))),
    education: educations.find(([pattern]) => pattern.test(of('pendidikan')))?.[1] ?? null,
    occupation:
      of('pekerjaan') === ''
        ? null
        : (oneOf(of('pekerjaan'), Occupation.options, occupationLabels) ?? ('lainnya' as const)),
  }
}

export interface ReadAnswers {
  columns: FileColumn[]
  answers: Array<Omit<SurveyAnswer, 'key'>>
  problems: Problem[]
  /** Rows that were wrong. */
  wrong: number
}

/**
 * The answers of a table, e.g. of an online form. Whatever names somebody (a name, an e-mail, a moment) is not read.
 * @param rows as Excel counts them, the header among them
 * @param chosen what the clerk says of a column, by its header
 * @param services of the survey, by which a column of services is read
 */
export function answersIn(
  rows: ReadonlyArray<readonly Cell[]>,
  asked: Asked,
  chosen: Readonly<Record<string, ColumnUse>>,
  services: ReadonlyArray<{ id: number; name: string }>,
  serviceId: number | null,
): ReadAnswers {
  const headAt = rows.findIndex((row) => row.filter((cell) => cellText(cell) !== '').length > 1)
  const header = (rows[headAt] ?? []).map((cell) => cellText(cell))
  const uses = proposedUses(header, asked).map((use, at) => chosen[header[at] ?? ''] ?? use)
  const body = rows.slice(headAt + 1)
  const columns = header.map((text, at) => ({
    header: text,
    use: uses[at] ?? 'lewati',
    example: uses[at] === 'lewati' ? '' : cellText(body.find((row) => cellText(row[at]) !== '')?.[at]),
  }))
  const answers: ReadAnswers['answers'] = []
  const problems: Problem[] = []
  let wrong = 0
  const { questions } = asked.questionnaire
  for (const [at, row] of body.entries()) {
    if (headAt < 0 || row.every((cell) => cellText(cell) === '')) continue
    const number = headAt + at + 2
    const of = (use: ColumnUse) => {
      const column = uses.indexOf(use)
      return column < 0 ? '' : cellText(row[column])
    }
    const own: Problem[] = []
    const scores = questions.map(({ code, name, answers: texts }, index) => {
      const text = of(`unsur:${code}`)
      if (text === '') return null
      const score = scoreOf(text, texts)
      if (score === null)
        own.push({
          row: number,
          field: `${index + 1}. ${name}`,
          message: `Jawaban “${text}” tidak dikenal; yang dikenal ${texts.join(', ')}, atau 1 sampai ${scaleOf(asked.questionnaire)}.`,
        })
      return score
    })
    const named = of('layanan')
    const service =
      named === '' ? serviceId : (services.find(({ name }) => textKey(name) === textKey(named))?.id ?? null)
    if (service === null)
      own.push({
        row: number,
        field: 'Layanan',
        message:
          named === ''
            ? 'Layanan tidak disebut. Tunjukkan kolomnya dengan “Jenis layanan”, atau pilih satu layanan bila seluruh berkas tentang layanan itu.'
            : `Layanan “${named}” tidak ada dalam survei ini.`,
      })
    const answer = {
      ...profileOf(of),
      serviceId: service ?? 0,
      scores,
      suggestion: of('saran').slice(0, most.paragraph),
    }
    if (own.length === 0) own.push(...problemsOfAnswer(answer, asked, number))
    if (own.length > 0) wrong += 1
    else answers.push(answer)
    problems.push(...own)
  }
  return { columns, answers, problems, wrong }
}
