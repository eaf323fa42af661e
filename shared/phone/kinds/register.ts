import { daysInMonth, monthName } from '../../kernel/dates.ts'
import { Period, periodLabel, periodRange } from '../../office/period.ts'
import type { PhoneKind } from '../form.ts'

/** What a kind of form is called, and of which periods it is. */
interface KindWords {
  name: string
  /** Whether there is such a form of a period as its stub names it. */
  fits: (period: string) => boolean
  /** The period as people call it. */
  period: (period: string) => string
  /** Its last day, ISO. */
  endOf: (period: string) => string
}

const month: Omit<KindWords, 'name'> = {
  fits: (period) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(period),
  period: (period) => `${monthName(Number(period.slice(5)))} ${period.slice(0, 4)}`,
  endOf: (period) => `${period}-${daysInMonth(Number(period.slice(0, 4)), Number(period.slice(5)))}`,
}

/** The year and the period of appraisal in "2026-tw3"; null where it is none. */
export function appraisalOf(period: string): { year: number; period: Period } | null {
  const { success, data } = Period.safeParse(period.slice(5))
  return success && /^\d{4}-/.test(period) ? { year: Number(period.slice(0, 4)), period: data } : null
}

const appraisal: Omit<KindWords, 'name'> = {
  fits: (period) => appraisalOf(period) !== null,
  period: (text) => {
    const found = appraisalOf(text)
    return found ? `${periodLabel(found.period)} ${found.year}` : text
  },
  endOf: (text) => {
    const found = appraisalOf(text)
    return found ? periodRange(found.period, found.year).end : ''
  },
}

export const kindWords: Readonly<Record<PhoneKind, KindWords>> = {
  'laporan-kegiatan': { name: 'Laporan kegiatan', ...month },
  realisasi: { name: 'Realisasi', ...appraisal },
}

/** "Laporan kegiatan November 2026". */
export const formTitle = (kind: PhoneKind, period: string): string =>
  `${kindWords[kind].name} ${kindWords[kind].period(period)}`
