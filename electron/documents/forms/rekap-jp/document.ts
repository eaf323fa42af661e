import type { HoursRow } from '../../../../shared/development/training/contract.ts'
import type { UnitList } from '../list-document.ts'

/** The JP of a unit in a year. */
export interface HoursRecapDocument extends UnitList {
  asOf: string
  rows: readonly HoursRow[]
}
