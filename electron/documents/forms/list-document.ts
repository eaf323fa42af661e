import type { Party } from '../../../shared/kernel/party.ts'
import { type Period, periodLabel } from '../../../shared/office/period.ts'

/** Whose list it is, and who signs it. */
export interface UnitList {
  agency: string
  /** The office or the unit. */
  of: string
  year: number
  /** Who heads the unit; null where nobody does. */
  head: Party | null
  place: string
}

/** A list of the appraisals of a unit in a period. */
export interface PeriodList extends UnitList {
  period: Period
  /** The day on which it stands so, ISO. */
  asOf: string
}

/** Somebody on such a list, as the appraisal names them, or as they are on the last day of the period. */
export interface ListedPerson {
  name: string
  nip: string | null
  pangkat: string | null
  jabatan: string | null
  unit: string | null
}

/** "TRIWULAN I TAHUN 2026", "TAHUN 2026": how the title of a list says its period. */
export const periodTitle = ({ period, year }: Pick<PeriodList, 'period' | 'year'>): string =>
  period === 'tahunan' ? `TAHUN ${year}` : `${periodLabel(period).toUpperCase()} TAHUN ${year}`
