import type { PeriodMark } from '../../../../shared/evaluation/recap.ts'
import type { Period } from '../../../../shared/office/period.ts'
import type { ListedPerson, UnitList } from '../list-document.ts'

/** The predikat of a year, period by period: everybody of a unit. */
export interface YearMatrixDocument extends UnitList {
  asOf: string
  /** Of the year, the annual one last. */
  periods: Period[]
  /** What each period says of a person, in the order of the periods; of several SKP of the year one after the other. */
  rows: Array<ListedPerson & { marks: PeriodMark[][] }>
}
