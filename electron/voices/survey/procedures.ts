import { os } from '../../app/call.ts'
import * as answers from './answers.ts'
import * as kiosk from './kiosk.ts'
import * as periods from './periods.ts'
import * as services from './services.ts'

/** The answers to the contract of surveys. */
export const surveyProcedures = {
  sheets: os.voices.survey.sheets.handler(({ input, context: { call } }) => answers.sheets(call, input)),
  writeSheets: os.voices.survey.writeSheets.handler(({ input, context: { call } }) =>
    answers.writeSheets(call, input),
  ),
  removeSheet: os.voices.survey.removeSheet.handler(({ input, context: { call } }) =>
    answers.removeSheet(call, input),
  ),
  readFile: os.voices.survey.readFile.handler(({ input, signal, context: { call } }) =>
    answers.readFile(call, input, signal),
  ),
  importFile: os.voices.survey.importFile.handler(({ input, signal, context: { call } }) =>
    answers.importFile(call, input, signal),
  ),
  list: os.voices.survey.list.handler(({ input, context: { call } }) => periods.list(call, input)),
  results: os.voices.survey.results.handler(({ input, context: { call } }) => periods.results(call, input)),
  save: os.voices.survey.save.handler(({ input, context: { call } }) => periods.save(call, input)),
  setState: os.voices.survey.setState.handler(({ input, context: { call } }) =>
    periods.setState(call, input),
  ),
  remove: os.voices.survey.remove.handler(({ input, context: { call } }) => periods.remove(call, input)),
  suggestions: os.voices.survey.suggestions.handler(({ input, context: { call } }) =>
    periods.suggestions(call, input),
  ),
  saveActions: os.voices.survey.saveActions.handler(({ input, context: { call } }) =>
    periods.saveActions(call, input),
  ),
  followUp: os.voices.survey.followUp.handler(({ input, context: { call } }) =>
    periods.followUp(call, input),
  ),
  services: os.voices.survey.services.handler(({ context: { call } }) => services.services(call)),
  saveService: os.voices.survey.saveService.handler(({ input, context: { call } }) =>
    services.saveService(call, input),
  ),
  removeService: os.voices.survey.removeService.handler(({ input, context: { call } }) =>
    services.removeService(call, input),
  ),
  questionnaires: os.voices.survey.questionnaires.handler(({ context: { call } }) =>
    services.questionnaires(call),
  ),
  saveQuestionnaire: os.voices.survey.saveQuestionnaire.handler(({ input, context: { call } }) =>
    services.saveQuestionnaire(call, input),
  ),
  removeQuestionnaire: os.voices.survey.removeQuestionnaire.handler(({ input, context: { call } }) =>
    services.removeQuestionnaire(call, input),
  ),
  startKiosk: os.voices.survey.startKiosk.handler(({ input, context: { call } }) =>
    kiosk.startKiosk(call, input),
  ),
  kiosk: os.voices.survey.kiosk.handler(({ context: { call } }) => kiosk.kiosk(call)),
  answerKiosk: os.voices.survey.answerKiosk.handler(({ input, context: { call } }) =>
    kiosk.answerKiosk(call, input),
  ),
  leaveKiosk: os.voices.survey.leaveKiosk.handler(({ input, context: { call } }) =>
    kiosk.leaveKiosk(call, input),
  ),
}
