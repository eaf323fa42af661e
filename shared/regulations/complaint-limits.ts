import { type Dated, inForce } from './dated.ts'

/** What has a limit of its own: the first step, and the answer by what was brought forward. */
export const limitSteps = ['tanggapan-awal', 'informasi', 'aspirasi', 'pengaduan', 'pengawasan'] as const
export type LimitStep = (typeof limitSteps)[number]

/** So many days after the day on which it was received. */
export interface Limit {
  days: number
  /** Counted in working days of the office's calendar; otherwise every day counts. */
  working: boolean
}

/**
 * Limits are printed as "hari" and as "hari kerja"; the sources differ, and offices have limits of their own in their
 * standar pelayanan. These are proposed until the office sets its own: working days, and calendar days for the 60 of
 * Perpres 76/2013.
 */
export const complaintLimitTable: readonly Dated<Readonly<Record<LimitStep, Limit>>>[] = [
  {
    source:
      'UU 25/2009 dan Perpres 76/2013 (60 hari); 3, 5 dan 14 hari menurut praktik SP4N-LAPOR! dan standar pelayanan daerah, tidak dalam teks undang-undang',
    validFrom: '2013-10-01',
    validTo: null,
    value: {
      'tanggapan-awal': { days: 3, working: true },
      informasi: { days: 5, working: true },
      aspirasi: { days: 14, working: true },
      pengaduan: { days: 14, working: true },
      pengawasan: { days: 60, working: false },
    },
  },
]

/** The limits that are proposed for what is received on a day. @param day ISO */
export const proposedLimits = (day: string): Readonly<Record<LimitStep, Limit>> =>
  inForce(complaintLimitTable, day).value
