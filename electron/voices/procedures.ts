import { os } from '../app/call.ts'
import { surveyProcedures } from './survey/procedures.ts'

/** The answers to the contract of the public's voice, room by room. */
export const voicesProcedures = os.voices.router({ survey: surveyProcedures })
