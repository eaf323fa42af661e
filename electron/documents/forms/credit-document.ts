import type { CreditPaper } from '../../../shared/career/credit/paper.ts'
import type { Letterhead } from '../../../shared/office/office.ts'

/** Konversi, akumulasi or penetapan of one person: as it was set, or as it would be. */
export interface CreditDocument {
  letterhead: Letterhead
  credit: CreditPaper
}
