import type { Letterhead } from '../../../shared/office/office.ts'
import type { SurveyResults } from '../../../shared/voices/survey/results.ts'
import type { UnitList } from './list-document.ts'

/** What the forms of a survey say: its results, the scores of respondents who are not known, and whose office it is. */
export interface SurveyDocument extends UnitList {
  letterhead: Letterhead
  results: SurveyResults
  /** In no order that tells anything; empty where a form does not list them. */
  scores: ReadonlyArray<readonly (number | null)[]>
  suggestions: readonly string[]
  asOf: string
}
