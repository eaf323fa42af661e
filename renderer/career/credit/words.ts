import { formatCredit } from '../../../shared/career/credit/points.ts'
import type { Standing } from '../../../shared/career/credit/standing.ts'

/** "+2,00", "−48,00": above or below what is needed. */
export const signed = (excess: number): string => `${excess < 0 ? '−' : '+'}${formatCredit(Math.abs(excess))}`

/** Whether angka kredit suffice for the next pangkat or the next jenjang. */
export const reaches = ({ rank, promotion }: Standing): boolean =>
  (rank !== null && rank.excess >= 0) || (promotion !== null && promotion.excess >= 0)
