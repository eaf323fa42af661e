import { serviceLine } from '../../../shared/planning/timeline/service-line.ts'
import { startOfDuty } from '../../../shared/planning/year/proposal.ts'
import { os } from '../../app/call.ts'
import { loadService } from '../../employees/service/store.ts'
import { loadPersonal } from '../../employees/store.ts'
import { skpOfYear } from './store.ts'

export const serviceLineProcedures = {
  serviceLine: os.planning.serviceLine.handler(async ({ input, context: { call } }) => {
    const { employeeId, year } = input
    const { absences, duties } = await loadService(call.db, employeeId)
    return serviceLine(year, {
      skp: await skpOfYear(call.db, employeeId, year),
      absences,
      duties: duties.toReversed(),
      begun: startOfDuty(await loadPersonal(call.db, employeeId)),
    })
  }),
}
