import { z } from 'zod'

/** A calendar date as `yyyy-mm-dd`, checked against the real calendar. */
export const IsoDate = z.iso.date()

/**
 * Periods in which performance is appraised (PermenPANRB 6/2022: periodic, monthly or quarterly, and annual).
 * Offices choose their own periodic rhythm; quarterly is the default.
 */
export const Period = z.enum(['tw1', 'tw2', 'tw3', 'tw4', 'tahunan'])
export type Period = z.infer<typeof Period>

export const Year = z.number().int().min(2022).max(2100)

const periodNames: Readonly<Record<Period, string>> = {
  tw1: 'Triwulan I',
  tw2: 'Triwulan II',
  tw3: 'Triwulan III',
  tw4: 'Triwulan IV',
  tahunan: 'Tahunan',
}

/** E.g. "Triwulan I". */
export const periodLabel = (period: Period): string => periodNames[period]

/** As the forms print it: "TRIWULAN I", and "AKHIR" for the whole year (PermenPANRB 6/2022, lampiran). */
export const printedPeriod = (period: Period): string =>
  period === 'tahunan' ? 'AKHIR' : periodNames[period].toUpperCase()

/** First and last day of a period, `yyyy-mm-dd`. */
export function periodRange(period: Period, year: number): { start: string; end: string } {
  const [start, end] = (
    {
      tw1: ['01-01', '03-31'],
      tw2: ['04-01', '06-30'],
      tw3: ['07-01', '09-30'],
      tw4: ['10-01', '12-31'],
      tahunan: ['01-01', '12-31'],
    } as const
  )[period]
  return { start: `${year}-${start}`, end: `${year}-${end}` }
}
