import type { Retirement } from '../../../../shared/career/retirement/rules.ts'
import type { ListedPerson, UnitList } from '../list-document.ts'

/** Who of a unit reaches the age of retirement within five years. */
export interface RetirementDocument extends UnitList {
  asOf: string
  rows: Array<ListedPerson & { birthDate: string; status: string; retirement: Retirement }>
}
