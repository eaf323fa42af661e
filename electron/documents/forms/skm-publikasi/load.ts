import type { FormLoad } from '../form-load.ts'
import { loadSurvey } from '../load-survey.ts'
import type { SurveyDocument } from '../survey-document.ts'

/** The index as it is published. */
export const load: FormLoad<SurveyDocument> = loadSurvey({ lists: false })
