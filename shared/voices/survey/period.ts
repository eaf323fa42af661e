import { z } from 'zod'
import { daysInMonth, longSpan, romanMonth } from '../../kernel/dates.ts'
import { Id, line, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { problemsOfQuestionnaire, Questionnaire } from './questionnaire.ts'

/** Exactly one of the number of unsur, or as tables of former years have it shortened. */
export const WeightMode = z.enum(['tepat', '0,11', '0,111'])
export type WeightMode = z.infer<typeof WeightMode>

export const weightLabels: Readonly<Record<WeightMode, string>> = {
  tepat: 'Tepat (1/jumlah unsur)',
  '0,11': '0,11 (laporan lama)',
  '0,111': '0,111 (laporan lama)',
}

/** The index of several services: of all respondents together, or the mean of the services. */
export const Pooling = z.enum(['gabungan', 'rata-rata'])
export type Pooling = z.infer<typeof Pooling>

export const poolingLabels: Readonly<Record<Pooling, string>> = {
  gabungan: 'Gabungan responden',
  'rata-rata': 'Rata-rata layanan',
}

/** A sheet with questions left open: not taken, or each unsur by those who answered it. */
export const GapRule = z.enum(['lengkap', 'per-unsur'])
export type GapRule = z.infer<typeof GapRule>

export const gapLabels: Readonly<Record<GapRule, string>> = {
  lengkap: 'Wajib dijawab semua',
  'per-unsur': 'Boleh kosong',
}

export const PeriodKind = z.enum(['tahun', 'semester', 'triwulan', 'bebas'])
export type PeriodKind = z.infer<typeof PeriodKind>

/** How many there are of each kind in a year; of the free ones as many as wanted. */
export const partsOfYear: Readonly<Record<PeriodKind, number>> = {
  tahun: 1,
  semester: 2,
  triwulan: 4,
  bebas: 1,
}

export const PeriodState = z.enum(['dibuka', 'ditutup'])
export type PeriodState = z.infer<typeof PeriodState>

const Population = z.number().int().min(1).max(100_000_000).nullable()

/** A survey of some services over some time. */
export const PeriodFields = z.object({
  year: Year,
  kind: PeriodKind,
  /** Which of the year: of semester 1 or 2, of triwulan 1 to 4. */
  part: z.number().int().min(1).max(4),
  startsOn: IsoDate,
  endsOn: IsoDate,
  /** Whose services they are; null for the office. */
  unitId: Id.nullable(),
  serviceIds: z.array(Id).min(1, 'Pilih sedikitnya satu layanan.').max(most.page),
  /** Users of the services in that time. */
  population: Population,
  /** Respondents that are wanted where the population is not known. */
  target: Population,
  weight: WeightMode,
  pooling: Pooling,
  gaps: GapRule,
  /** How it was asked and where, for the report. */
  method: line(most.paragraph),
  place: line(most.name),
  questionnaire: Questionnaire,
})
export type PeriodFields = z.infer<typeof PeriodFields>

export const SurveyPeriod = PeriodFields.extend({ id: Id, revision: Revision, state: PeriodState })
export type SurveyPeriod = z.infer<typeof SurveyPeriod>

const monthsIn: Readonly<Record<Exclude<PeriodKind, 'bebas'>, number>> = {
  tahun: 12,
  semester: 6,
  triwulan: 3,
}

const day = (year: number, month: number, of: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`

/** First and last day of a part of a year. */
export function spanOf(kind: Exclude<PeriodKind, 'bebas'>, part: number, year: number) {
  const months = monthsIn[kind]
  const first = (part - 1) * months + 1
  const last = part * months
  return { startsOn: day(year, first, 1), endsOn: day(year, last, daysInMonth(year, last)) }
}

/** "Semester I 2026", "1 Maret 2026 - 30 April 2026". */
export function periodName({
  kind,
  part,
  year,
  startsOn,
  endsOn,
}: Pick<SurveyPeriod, 'kind' | 'part' | 'year' | 'startsOn' | 'endsOn'>): string {
  if (kind === 'tahun') return `Tahun ${year}`
  if (kind === 'semester') return `Semester ${romanMonth(part)} ${year}`
  if (kind === 'triwulan') return `Triwulan ${romanMonth(part)} ${year}`
  return longSpan({ start: startsOn, end: endsOn })
}

/** What is wrong with a period as it is typed. */
export function problemsOfPeriod(period: PeriodFields): Problem[] {
  const { kind, part, year, startsOn, endsOn, weight, questionnaire } = period
  const problems: Problem[] = []
  if (endsOn < startsOn) problems.push({ field: 'Sampai', message: 'Survei selesai sebelum mulai.' })
  if (!startsOn.startsWith(`${year}-`))
    problems.push({ field: 'Mulai', message: `Survei mulai dalam tahun ${year}.` })
  if (part > partsOfYear[kind])
    problems.push({ field: 'Periode', message: `Bagian ke-${part} tidak ada dalam periode itu.` })
  // A shortened weight is one of nine.
  if (weight !== 'tepat' && questionnaire.questions.length !== 9)
    problems.push({ field: 'Bobot', message: `Bobot ${weight} hanya untuk kuesioner dengan 9 unsur.` })
  return [...problems, ...problemsOfQuestionnaire(questionnaire, startsOn)]
}

/** Why no answer can be written into a period; null where it can. */
export const closedText = ({ state }: Pick<SurveyPeriod, 'state'>, name: string): string | null =>
  state === 'ditutup'
    ? `Survei ${name} sudah ditutup, jadi tidak menerima jawaban. Buka kembali lebih dahulu.`
    : null
