import { serviceLine } from '../../../shared/planning/timeline/service-line.ts'
import { startOfDuty } from '../../../shared/employees/start-of-duty.ts'
import { os } from '../../app/call.ts'
import { loadService } from '../../employees/service/store.ts'
import { loadPersonal } from '../../employees/store.ts'
import { skpOfYear } from './store.ts'

export const timelineProcedures = {
  get: os.planning.timeline.get.handler(async ({ input, context: { call } }) => {
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
