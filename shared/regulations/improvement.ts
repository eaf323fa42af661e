import { type Dated, inForce } from './dated.ts'
import type { predikats } from './predikat.ts'

/** When somebody gets the chance to improve, and for how long. */
export interface ImprovementRule {
  /** The predikat with which a rencana perbaikan kinerja is proposed. */
  opens: readonly (typeof predikats)[number][]
  /** Months of the chance to improve; an office may set others. */
  months: number
  /** Months between two reviews. */
  reviewEvery: number
}

/**
 * The regulation gives who does not meet the target six months to improve. Which predikat count as that is the practice
 * of the application (all below Baik); whether the periodic appraisal opens it too could not be confirmed and is a
 * setting of the office. Monthly reviews are good practice, not law.
 */
export const improvementRules: readonly Dated<ImprovementRule>[] = [
  {
    source: 'PP 30/2019 Pasal 56 sampai 58 (kesempatan memperbaiki kinerja 6 bulan)',
    validFrom: '2019-04-26',
    validTo: null,
    value: { opens: ['butuh-perbaikan', 'kurang', 'sangat-kurang'], months: 6, reviewEvery: 1 },
  },
]

/** The rule for an appraisal. @param day the last day of the period that was appraised */
export const improvementRule = (day: string): Dated<ImprovementRule> => inForce(improvementRules, day)
