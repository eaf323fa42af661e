import { loadSurvey } from '../load-survey.ts'

/** A blank sheet: it is never a draft. */
export const load = { ...loadSurvey({ lists: false }), signedOn: ({ asOf }: { asOf: string }) => asOf }
