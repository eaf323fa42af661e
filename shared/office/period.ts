import { z } from 'zod'
import { daysInMonth, monthName } from '../kernel/dates.ts'

/** A calendar date as `yyyy-mm-dd`, checked against the real calendar. */
export const IsoDate = z.iso.date()

const quarters = ['tw1', 'tw2', 'tw3', 'tw4'] as const
const monthIds = ['b01', 'b02', 'b03', 'b04', 'b05', 'b06', 'b07', 'b08', 'b09', 'b10', 'b11', 'b12'] as const

/** Periods in which performance is appraised (PermenPANRB 6/2022: periodic, monthly or quarterly, and annual). */
export const Period = z.enum([...quarters, ...monthIds, 'tahunan'])
export type Period = z.infer<typeof Period>

export const Year = z.number().int().min(2022).max(2100)

/** How often the office appraises between two annual appraisals; the regulation leaves it to the office. */
export const Rhythm = z.enum(['quarterly', 'monthly'])
export type Rhythm = z.infer<typeof Rhythm>

export const rhythmLabels: Readonly<Record<Rhythm, string>> = {
  quarterly: 'Setiap triwulan',
  monthly: 'Setiap bulan',
}

/** The rhythm by the year from which it was chosen, e.g. `{ "2027": "monthly" }`. */
export const RhythmChoices = z.record(z.string().regex(/^\d{4}$/), Rhythm)
export type RhythmChoices = z.infer<typeof RhythmChoices>

/** The rhythm of a year: the one that was chosen last for it or a year before; quarterly where none was. */
export function rhythmOf(choices: RhythmChoices, year: number): Rhythm {
  const from = Object.keys(choices)
    .filter((chosen) => Number(chosen) <= year)
    .toSorted()
    .at(-1)
  return (from === undefined ? undefined : choices[from]) ?? 'quarterly'
}

/** The periods of a year between two annual appraisals: they cover it without holes. */
export const periodicOf = (rhythm: Rhythm): readonly Period[] => (rhythm === 'monthly' ? monthIds : quarters)

/** All periods of a year: the periodic ones in their order, then the annual one. */
export const periodsOf = (rhythm: Rhythm): readonly Period[] => [...periodicOf(rhythm), 'tahunan']

/** The month of a day as a period; where a year goes by quarters, `periodIn` finds its quarter. */
export const monthPeriod = (day: string): Period => monthIds[Number(day.slice(5, 7)) - 1] ?? 'tahunan'

/** First and last month of a period, from 1 on. */
function monthsOf(period: Period): readonly [number, number] {
  if (period === 'tahunan') return [1, 12]
  const number = Number(period.replace(/\D+/, ''))
  return period.startsWith('tw') ? [number * 3 - 2, number * 3] : [number, number]
}

/** The rhythm to which a period belongs; null for the annual one, which belongs to each. */
export const rhythmOfPeriod = (period: Period): Rhythm | null =>
  period === 'tahunan' ? null : period.startsWith('tw') ? 'quarterly' : 'monthly'

/** The same time in a rhythm: the quarter of a month, the last month of a quarter; what is in it stays as it is. */
export function periodIn(rhythm: Rhythm, period: Period): Period {
  const [, last] = monthsOf(period)
  return period === 'tahunan' || rhythmOfPeriod(period) === rhythm
    ? period
    : (periodicOf(rhythm).find((other) => monthsOf(other)[1] >= last) ?? 'tahunan')
}

/** The quarter in which a period lies, from 1 to 4; null for the whole year. */
export const quarterOfPeriod = (period: Period): number | null =>
  period === 'tahunan' ? null : Math.ceil(monthsOf(period)[1] / 3)

const roman = ['I', 'II', 'III', 'IV']

/** E.g. "Triwulan I", "Januari". */
export function periodLabel(period: Period): string {
  if (period === 'tahunan') return 'Tahunan'
  const [first, last] = monthsOf(period)
  return first === last ? monthName(first) : `Triwulan ${roman[last / 3 - 1] ?? ''}`
}

/** In a narrow column: "TW I", "Jan", "Tahunan". */
export const shortPeriod = (period: Period): string =>
  periodLabel(period)
    .replace('Triwulan', 'TW')
    .slice(0, rhythmOfPeriod(period) === 'monthly' ? 3 : undefined)

/** As the forms print it: "TRIWULAN I", and "AKHIR" for the whole year (PermenPANRB 6/2022, lampiran). */
export const printedPeriod = (period: Period): string =>
  period === 'tahunan' ? 'AKHIR' : periodLabel(period).toUpperCase()

/**
 * Where something of a day is shown, when another period is looked at: "Triwulan IV 2026".
 * @param day `yyyy-mm-dd`
 * @returns null where the day lies in the period that is looked at
 */
export function elsewhere(day: string, at: { year: number; period: Period }, rhythm: Rhythm): string | null {
  const lies = (period: Period, year: number): boolean => {
    const { start, end } = periodRange(period, year)
    return start <= day && day <= end
  }
  if (lies(at.period, at.year)) return null
  const year = Number(day.slice(0, 4))
  const period = periodicOf(rhythm).find((one) => lies(one, year))
  return period === undefined ? String(year) : `${periodLabel(period)} ${year}`
}

/** First and last day of a period, `yyyy-mm-dd`. */
export function periodRange(period: Period, year: number): { start: string; end: string } {
  const [first, last] = monthsOf(period)
  const day = (month: number, of: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`
  return { start: day(first, 1), end: day(last, daysInMonth(year, last)) }
}
