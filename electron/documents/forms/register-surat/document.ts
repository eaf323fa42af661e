import type { IssuedRow } from '../../../../shared/issued/contract.ts'
import type { UnitList } from '../list-document.ts'

/** The register of what was issued in a year, the oldest first as a register is read. */
export interface RegisterDocument extends UnitList {
  asOf: string
  rows: readonly IssuedRow[]
}
