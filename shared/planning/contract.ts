import { goalsContract } from './goals/contract.ts'
import { teamsContract } from './teams/contract.ts'
import { skpContract } from './skp/contract.ts'
import { measuresContract } from './measures/contract.ts'
import { sheetContract } from './sheet/contract.ts'
import { annexContract } from './annex/contract.ts'
import { talksContract } from './talks/contract.ts'
import { timelineContract } from './timeline/contract.ts'
import { agreementContract } from './agreement/contract.ts'
import { cascadeContract } from './cascade/contract.ts'
import { libraryContract } from './library/contract.ts'
import { excelContract } from './excel/contract.ts'
import { yearContract } from './year/contract.ts'

/** Sasaran kinerja pegawai, room by room. */
export const planningContract = {
  goals: goalsContract,
  teams: teamsContract,
  skp: skpContract,
  measures: measuresContract,
  sheet: sheetContract,
  annex: annexContract,
  talks: talksContract,
  timeline: timelineContract,
  agreement: agreementContract,
  cascade: cascadeContract,
  library: libraryContract,
  excel: excelContract,
  year: yearContract,
}
