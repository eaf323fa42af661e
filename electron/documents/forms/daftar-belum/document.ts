import type { Lacking } from '../../../../shared/evaluation/recap.ts'
import type { ListedPerson, PeriodList } from '../list-document.ts'

/** Who lacks what for the appraisal of a period: grouped by what is missing. */
export interface LackingDocument extends PeriodList {
  /** How many there are to be appraised, with those who lack nothing. */
  people: number
  groups: Array<{
    lacks: Lacking
    rows: Array<ListedPerson & { appraiser: string | null; remark: string }>
  }>
}
