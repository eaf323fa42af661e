import type { Predikat, Rating } from '../../../../shared/evaluation/evaluation.ts'
import type { ListedPerson, PeriodList } from '../list-document.ts'

/** Rekapitulasi predikat: everybody of a unit with ratings and predikat of a period, also who has none. */
export interface RecapDocument extends PeriodList {
  rows: Array<
    ListedPerson & {
      ratingResult: Rating | null
      ratingBehaviour: Rating | null
      predikat: Predikat | null
      /** Whether it is signed: only these are counted. */
      final: boolean
      /** In Indonesian; '' where there is nothing to say. */
      remark: string
    }
  >
}
