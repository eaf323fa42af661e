import { confidenceOf } from '../../../../shared/voices/survey/results.ts'
import type { FormLoad } from '../form-load.ts'
import { loadSurvey } from '../load-survey.ts'
import type { SurveyDocument } from '../survey-document.ts'

/** The report with all that was answered. */
export const load: FormLoad<SurveyDocument> = {
  ...loadSurvey({ lists: true }),
  remark: ({ results }) =>
    results.needed !== null && results.respondents < results.needed ? confidenceOf(results) : null,
}
