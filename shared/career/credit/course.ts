import { z } from 'zod'
import type { AbsenceSpan } from '../../employees/service/service.ts'
import { isNotAppraised, isStudy } from '../../employees/service/service.ts'
import { addDays, daysInMonth, monthName } from '../../kernel/dates.ts'
import { Id } from '../../kernel/fields.ts'
import { Period, periodRange } from '../../office/period.ts'
import { creditSince } from '../../regulations/credit.ts'
import { predikats } from '../../regulations/predikat.ts'
import { creditFor } from './points.ts'
import { isFunctional, jenjangIn, type OwnRule, ruleOn } from './rules.ts'

/** A signed evaluation, and the days of its SKP. */
export interface SignedPredikat {
  evaluationId: number
  skpId: number
  year: number
  period: Period
  predikat: (typeof predikats)[number]
  /** First and last day of the SKP; the last is that of its closing, where it was closed. */
  start: string
  end: string
}

/** An entry of the history of jabatan. */
export interface HeldJabatan {
  jabatan: string
  jenis: string
  jenjang: string | null
  tmt: string | null
}

/** What the rows of a person are worked out of. */
export interface Course {
  evaluations: readonly SignedPredikat[]
  /** Newest first. */
  jabatan: readonly HeldJabatan[]
  absences: readonly AbsenceSpan[]
}

/** One row of konversi and akumulasi: some months of a year with one predikat in one jenjang. */
export const ConversionRow = z.strictObject({
  evaluationId: Id,
  year: z.number().int(),
  period: Period,
  /** Calendar months, 1 to 12, in their order. */
  months: z.array(z.number().int().min(1).max(12)),
  predikat: z.enum(predikats),
  jabatan: z.string(),
  jenjang: z.string(),
  percent: z.number().int(),
  /** Of a year, in thousandths. */
  coefficient: z.number().int(),
  /** In thousandths, rounded. */
  credit: z.number().int(),
})
export type ConversionRow = z.infer<typeof ConversionRow>

/** What held on a day: the newest entry that had begun; nothing before the oldest one that is known. */
export const heldOn = <T extends { tmt: string | null }>(newestFirst: readonly T[], day: string): T | null =>
  newestFirst.find(({ tmt }) => tmt === null || tmt <= day) ?? null

const monthOf = (year: number, month: number) => {
  const key = `${year}-${String(month).padStart(2, '0')}`
  return { start: `${key}-01`, end: `${key}-${String(daysInMonth(year, month)).padStart(2, '0')}` }
}

const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (a < b ? a : b)

/** The days of an evaluation: those of its period on which its SKP holds. */
function daysOf({ period, year, start, end }: SignedPredikat) {
  const range = periodRange(period, year)
  return { start: later(range.start, start), end: earlier(range.end, end) }
}

/** Whether every day of a span lies in an absence that is not appraised, or in a tugas belajar, which is outside the jabatan. */
function isAway(absences: readonly AbsenceSpan[], start: string, end: string): boolean {
  let day = start
  for (const absence of absences
    .filter((one) => isNotAppraised(one) || isStudy(one))
    .toSorted((a, b) => a.start.localeCompare(b.start))) {
    if (absence.start > day) break
    if (absence.end === null) return true
    if (absence.end >= day) day = addDays(absence.end, 1)
    if (day > end) return true
  }
  return false
}

/** Evaluations that count: the annual one of an SKP stands for all its days, before it is signed the periodic ones do. */
function counting(evaluations: readonly SignedPredikat[]): SignedPredikat[] {
  const annual = new Set(evaluations.filter(({ period }) => period === 'tahunan').map(({ skpId }) => skpId))
  return evaluations.filter(({ skpId, period }) => period === 'tahunan' || !annual.has(skpId))
}

interface Month {
  year: number
  month: number
  evaluation: SignedPredikat
  jabatan: HeldJabatan & { jenjang: string }
}

/**
 * Every calendar month that becomes angka kredit, once: with what is appraised last in it and the jenjang that is held
 * last in it. A month of which a day is appraised counts whole (inclusive calendar months); one that is spent away does
 * not.
 * @param after the day until which performance is counted elsewhere; null where nothing is
 */
function monthsOf({ evaluations, jabatan, absences }: Course, after: string | null): Month[] {
  const from = after === null ? creditSince : later(creditSince, addDays(after, 1))
  const used = counting(evaluations)
    .map((evaluation) => ({ evaluation, days: daysOf(evaluation) }))
    .toSorted((a, b) => a.days.start.localeCompare(b.days.start))
  const years = [...new Set(used.map(({ evaluation }) => evaluation.year))].toSorted((a, b) => a - b)
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month): Month[] => {
      const { start, end } = monthOf(year, month)
      if (start < from) return []
      const found = used.findLast(({ days }) => days.start <= end && days.end >= start)
      if (!found) return []
      const [first, last] = [later(start, found.days.start), earlier(end, found.days.end)]
      const held = heldOn(jabatan, last)
      if (!held || !isFunctional(held.jenis) || held.jenjang === null) return []
      if (isAway(absences, first, last)) return []
      return [{ year, month, evaluation: found.evaluation, jabatan: { ...held, jenjang: held.jenjang } }]
    }),
  )
}

/**
 * The rows of konversi of a person, in the order of time.
 * @param after the day until which performance is counted elsewhere: in opening balances or in a paper that was set
 * @param own numbers that the office has set
 */
export function conversionRows(course: Course, after: string | null, own: OwnRule | null): ConversionRow[] {
  const months = Map.groupBy(
    monthsOf(course, after),
    ({ evaluation, jabatan }) => `${evaluation.evaluationId} ${jabatan.jenjang} ${jabatan.jabatan}`,
  )
  return [...months.values()].flatMap((same): ConversionRow[] => {
    const [first, last] = [same[0], same.at(-1)]
    if (!first || !last) return []
    const { evaluation, jabatan, year } = first
    const rule = ruleOn(monthOf(year, last.month).end, own)
    const jenjang = jenjangIn(rule, jabatan.jenjang)
    if (!jenjang) return []
    const percent = rule.percent[evaluation.predikat]
    return [
      {
        evaluationId: evaluation.evaluationId,
        year,
        period: evaluation.period,
        months: same.map(({ month }) => month),
        predikat: evaluation.predikat,
        jabatan: jabatan.jabatan,
        jenjang: jabatan.jenjang,
        percent,
        coefficient: jenjang.coefficient,
        credit: creditFor(same.length, percent, jenjang.coefficient, rule.decimals),
      },
    ]
  })
}

/**
 * Which months of a year have no signed predikat though the jabatan was held, as a sentence; null where none is missing.
 * @param from the first day that is asked about, in that year or before
 */
export function unappraisedIn(course: Course, year: number, from: string): string | null {
  const counted = new Set(
    monthsOf(course, addDays(from, -1))
      .filter((one) => one.year === year)
      .map(({ month }) => month),
  )
  const open = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const { start, end } = monthOf(year, month)
    return start >= from && !counted.has(month) && !isAway(course.absences, start, end)
  })
  if (open.length === 0) return null
  return open.length === 12
    ? `Tahun ${year} belum mempunyai predikat yang ditandatangani.`
    : `${monthsText(open)} ${year} belum mempunyai predikat yang ditandatangani.`
}

/** The last day that a row counts, `yyyy-mm-dd`. */
export const endOfRow = ({ year, months }: Pick<ConversionRow, 'year' | 'months'>): string =>
  monthOf(year, months.at(-1) ?? 12).end

/** The first day that a row counts. */
export const startOfRow = ({ year, months }: Pick<ConversionRow, 'year' | 'months'>): string =>
  monthOf(year, months[0] ?? 1).start

/** "Januari sampai Desember", "Mei", "Januari sampai Maret, Juli sampai Desember". */
export function monthsText(months: readonly number[]): string {
  const runs: [number, number][] = []
  for (const month of months) {
    const run = runs.at(-1)
    if (run && run[1] === month - 1) run[1] = month
    else runs.push([month, month])
  }
  return runs
    .map(([from, to]) => (from === to ? monthName(from) : `${monthName(from)} sampai ${monthName(to)}`))
    .join(', ')
}

/** The per cent of a row as the forms print it: "150%", of less than a year "2/12 x 100%". */
export const percentText = ({ months, percent }: Pick<ConversionRow, 'months' | 'percent'>): string =>
  months.length === 12 ? `${percent}%` : `${months.length}/12 x ${percent}%`

/** Since when somebody holds his present jenjang without a break: null where no TMT is known. @param newestFirst of jabatan */
export function jenjangSince(newestFirst: readonly HeldJabatan[]): string | null {
  const [now] = newestFirst
  if (!now) return null
  const other = newestFirst.findIndex(({ jenis, jenjang }) => jenis !== now.jenis || jenjang !== now.jenjang)
  return (other < 0 ? newestFirst : newestFirst.slice(0, other)).at(-1)?.tmt ?? null
}

/** The predikat of each year that was appraised as a whole: of several SKP the lowest. */
export function annualPredikats(
  evaluations: readonly SignedPredikat[],
): ReadonlyMap<number, (typeof predikats)[number]> {
  const years = new Map<number, (typeof predikats)[number]>()
  for (const { period, year, predikat } of evaluations) {
    if (period !== 'tahunan') continue
    const known = years.get(year)
    if (known === undefined || predikats.indexOf(predikat) > predikats.indexOf(known))
      years.set(year, predikat)
  }
  return years
}
