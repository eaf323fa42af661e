import type { Standing } from '../../../../shared/career/credit/standing.ts'
import type { ListedPerson, UnitList } from '../list-document.ts'

/** Where the functional officers of a unit stand. */
export interface CreditRecapDocument extends UnitList {
  asOf: string
  rows: Array<ListedPerson & { standing: Standing | null; setUntil: string | null }>
}
