import { os } from '../../app/call.ts'
import { answerProcedures } from './answer-procedures.ts'
import { kioskProcedures } from './kiosk.ts'
import { periodProcedures } from './period-procedures.ts'
import { serviceProcedures } from './service-procedures.ts'

/** The answers to the contract of surveys. */
export const surveyProcedures = os.voices.survey.router({
  ...serviceProcedures,
  ...periodProcedures,
  ...answerProcedures,
  ...kioskProcedures,
})
