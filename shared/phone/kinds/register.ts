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
  /** What changes with an answer; '' where nothing is counted. */
  unit: string
}

const month: Omit<KindWords, 'name' | 'unit'> = {
  fits: (period) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(period),
  period: (period) => `${monthName(Number(period.slice(5)))} ${period.slice(0, 4)}`,
  endOf: (period) => `${period}-${daysInMonth(Number(period.slice(0, 4)), Number(period.slice(5)))}`,
}

/** The year and the period of appraisal in "2026-tw3"; null where it is none. */
export function appraisalOf(period: string): { year: number; period: Period } | null {
  const { success, data } = Period.safeParse(period.slice(5))
  return success && /^\d{4}-/.test(period) ? { year: Number(period.slice(0, 4)), period: data } : null
}

const appraisal: Omit<KindWords, 'name' | 'unit'> = {
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

const year: Omit<KindWords, 'name' | 'unit'> = {
  fits: (period) => /^\d{4}$/.test(period),
  period: (period) => period,
  endOf: (period) => `${period}-12-31`,
}

export const kindWords: Readonly<Record<PhoneKind, KindWords>> = {
  'laporan-kegiatan': { name: 'Laporan kegiatan', unit: 'hari', ...month },
  realisasi: { name: 'Realisasi', unit: 'indikator', ...appraisal },
  'umpan-balik': { name: 'Umpan balik', unit: '', ...appraisal },
  'usulan-skp': { name: 'Usulan SKP', unit: 'baris', ...year },
}

/** "Laporan kegiatan November 2026". */
export const formTitle = (kind: PhoneKind, period: string): string =>
  `${kindWords[kind].name} ${kindWords[kind].period(period)}`

/** "3 hari berubah", of all answers of one kind, else of what they are. */
export function changedText(kinds: readonly PhoneKind[], changes: number): string {
  const [unit, other] = [...new Set(kinds.map((kind) => kindWords[kind].unit))]
  return `${changes} ${other === undefined && unit ? unit : 'hal'} berubah`
}
