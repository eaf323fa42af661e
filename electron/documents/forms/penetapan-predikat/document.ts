import type { PredikatCounts } from '../../../../shared/evaluation/distribution.ts'
import type { Achievement, Predikat } from '../../../../shared/evaluation/evaluation.ts'
import type { ListedPerson, PeriodList } from '../list-document.ts'

/** Format penetapan predikat kinerja pegawai (SE MenPANRB 3/2023): what a unit's distribution is, and why. */
export interface DistributionDocument extends PeriodList {
  /** Of the organisation; null while nobody has set it. */
  achievement: Achievement | null
  /** Of those that are signed, which alone are counted. */
  counts: PredikatCounts
  /** Predikat that are drafts; they stand in no number. */
  drafts: number
  /** What departs from the pattern, in Indonesian. */
  departures: string[]
  /** Why it stays so; null while it is not settled, or other predikat were settled than those of today. */
  settled: { reason: string; on: string } | null
  /** The annex: who has which predikat. */
  people: Array<ListedPerson & { predikat: Predikat }>
}
