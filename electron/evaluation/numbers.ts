import { type Counted, countedFor } from '../../shared/evaluation/counted.ts'
import { sumsOf } from '../../shared/monitoring/diary/sums.ts'
import { type Period, periodRange } from '../../shared/office/period.ts'
import type { Call } from '../app/call.ts'
import { diariesHeld } from '../monitoring/diary/destroy.ts'
import { entriesOf } from '../monitoring/diary/store.ts'
import { loadContent } from '../planning/skp/content.ts'
import { loadSkp } from '../planning/skp/store.ts'

/** What came of the indicators of an SKP as numbers, in the order of periods. */
export const courseOf = async ({ db }: Call, skpId: number) => {
  const rows = await db
    .selectFrom('realisation')
    .innerJoin('evaluation', 'evaluation.id', 'realisation.evaluationId')
    .select(['evaluation.period', 'realisation.ikiId', 'realisation.value'])
    .where('evaluation.skpId', '=', skpId)
    .execute()
  return rows.flatMap(({ value, ...row }) => (value === null ? [] : { ...row, value }))
}

/** What the diary of a period counts towards the indicators of an SKP. */
export async function countedIn({ db }: Call, skpId: number, period: Period): Promise<Counted[]> {
  const skp = await loadSkp(db, skpId)
  const { start, end } = periodRange(period, skp.year)
  const [from, to] = [
    start > skp.periodStart ? start : skp.periodStart,
    end < skp.periodEnd ? end : skp.periodEnd,
  ]
  const diaries = (await diariesHeld(db, [skp.employeeId])).filter(
    ({ month }) => from.slice(0, 7) <= month && month <= to.slice(0, 7),
  )
  const entries = await entriesOf(
    db,
    diaries.map(({ id }) => id),
  )
  const own = [...entries.values()].flat().filter(({ day }) => from <= day && day <= to)
  const { rhk } = await loadContent(db, skpId)
  return countedFor(
    rhk,
    sumsOf(
      own,
      rhk.map(({ id }) => id),
    ),
  )
}
