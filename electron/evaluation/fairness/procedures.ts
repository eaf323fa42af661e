import { peopleFilter } from '../../../shared/employees/people-filter.ts'
import { lookAt } from '../../../shared/evaluation/fairness/look.ts'
import type { Period } from '../../../shared/office/period.ts'
import { type Call, os } from '../../app/call.ts'
import { loadUnits } from '../../office/store.ts'
import { listEvaluations } from '../list-store.ts'
import { loadFacts } from './store.ts'

/** Writes down that somebody looked at how the people of a period are rated, once in a session of an operator. */
async function recordLook(call: Call, year: number, period: Period): Promise<void> {
  const { lookedFairness } = call.application.session
  const which = `${year} ${period}`
  if (lookedFairness.has(which)) return
  lookedFairness.add(which)
  try {
    await call.transaction((inside) =>
      inside.audit({
        action: 'evaluation.fairness.look',
        subjectType: 'year',
        subjectId: year,
        after: { period },
      }),
    )
  } catch (error) {
    lookedFairness.delete(which)
    throw error
  }
}

export const fairnessProcedures = {
  look: os.evaluation.fairness.look.handler(
    async ({ input: { year, period, ...people }, context: { call } }) => {
      const isMeant = peopleFilter(people, await loadUnits(call.db))
      const rows = call.visible(await listEvaluations(call.db, year, period)).filter((row) => isMeant(row))
      const found = lookAt(await loadFacts(call.db, rows, { year, period }), year)
      if (found.n > 0) await recordLook(call, year, period)
      return found
    },
  ),
}
