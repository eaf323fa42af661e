import { surveyContract } from './survey/contract.ts'

/** Rooms of the public's voice. */
export const voicesContract = { survey: surveyContract }
