import type { HeatColumn } from '../../../../shared/development/competence/contract.ts'
import type { HeatCell, HeatSum } from '../../../../shared/development/competence/heat.ts'
import type { ListedPerson, UnitList } from '../list-document.ts'

/** The gaps of the people of a unit. */
export interface HeatDocument extends UnitList {
  asOf: string
  columns: HeatColumn[]
  rows: Array<Omit<ListedPerson, 'pangkat'> & { cells: HeatCell[] }>
  all: HeatSum[]
  /** People of the unit without a final assessment. */
  left: number
}
