import { os } from '../app/call.ts'
import { goalsProcedures } from './goals/procedures.ts'
import { teamsProcedures } from './teams/procedures.ts'
import { skpProcedures } from './skp/procedures.ts'
import { measuresProcedures } from './measures/procedures.ts'
import { sheetProcedures } from './sheet/procedures.ts'
import { annexProcedures } from './annex/procedures.ts'
import { talksProcedures } from './talks/procedures.ts'
import { timelineProcedures } from './timeline/procedures.ts'
import { agreementProcedures } from './agreement/procedures.ts'
import { cascadeProcedures } from './cascade/procedures.ts'
import { libraryProcedures } from './library/procedures.ts'
import { excelProcedures } from './excel/procedures.ts'
import { yearProcedures } from './year/procedures.ts'

/** The answers to the contract of planning, room by room. */
export const planningProcedures = os.planning.router({
  goals: goalsProcedures,
  teams: teamsProcedures,
  skp: skpProcedures,
  measures: measuresProcedures,
  sheet: sheetProcedures,
  annex: annexProcedures,
  talks: talksProcedures,
  timeline: timelineProcedures,
  agreement: agreementProcedures,
  cascade: cascadeProcedures,
  library: libraryProcedures,
  excel: excelProcedures,
  year: yearProcedures,
})
