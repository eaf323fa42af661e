import { peopleFilter } from '../../../shared/employees/people-filter.ts'
import { lookAt } from '../../../shared/evaluation/fairness/look.ts'
import { os } from '../../app/call.ts'
import { loadUnits } from '../../office/store.ts'
import { listEvaluations } from '../list-store.ts'
import { loadFacts } from './store.ts'

export const fairnessProcedures = {
  look: os.evaluation.fairness.look.handler(
    async ({ input: { year, period, ...people }, context: { call } }) => {
      const isMeant = peopleFilter(people, await loadUnits(call.db))
      const rows = call.visible(await listEvaluations(call.db, year, period)).filter((row) => isMeant(row))
      return lookAt(await loadFacts(call.db, rows, { year, period }), year)
    },
  ),
}
