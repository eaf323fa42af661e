import type { ItemRow } from '../../../../shared/development/plan/contract.ts'
import type { UnitList } from '../list-document.ts'

/** The plan of development of a unit in a year. */
export interface DevelopmentPlanDocument extends UnitList {
  asOf: string
  rows: readonly ItemRow[]
}
