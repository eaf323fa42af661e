import type { Kysely } from 'kysely'
import { gone } from '../../../shared/kernel/refusal.ts'
import {
  type FollowUp,
  type PlannedAction,
  Quarter,
  type SurveyAction,
} from '../../../shared/voices/survey/action.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

type StoredAction = SurveyAction & { periodId: number }

const quartersIn = (text: string): Quarter[] => text.split(',').map((one) => Quarter.parse(one))

/** The promises of some periods, in their order. */
export async function loadActions(db: Db, periodIds: readonly number[]): Promise<StoredAction[]> {
  const rows = await db
    .selectFrom('surveyAction')
    .selectAll()
    .where('periodId', 'in', listed(periodIds))
    .orderBy('position')
    .execute()
  return rows.map(({ position: _, quarters, done, ...row }) => ({
    ...row,
    quarters: quartersIn(quarters),
    done: done === null ? null : done === 1,
  }))
}

/** @throws Refusal when it is gone */
export async function loadAction(db: Db, id: number): Promise<StoredAction> {
  const row = await db.selectFrom('surveyAction').select('periodId').where('id', '=', id).executeTakeFirst()
  const found = row && (await loadActions(db, [row.periodId])).find((action) => action.id === id)
  if (!found) throw gone('Rencana tindak lanjut itu')
  return found
}

/** Writes the promises of a period anew; what was told of one that stays is kept. */
export async function storeActions(
  db: Db,
  periodId: number,
  actions: readonly PlannedAction[],
): Promise<void> {
  const known = new Set((await loadActions(db, [periodId])).map(({ id }) => id))
  const kept = new Set(actions.flatMap(({ id }) => (id !== null && known.has(id) ? [id] : [])))
  await db
    .deleteFrom('surveyAction')
    .where('periodId', '=', periodId)
    .where('id', 'not in', listed([...kept]))
    .execute()
  for (const [position, { id, quarters, ...fields }] of actions.entries()) {
    const row = { ...fields, position, quarters: quarters.toSorted().join() }
    if (id !== null && kept.has(id))
      await db.updateTable('surveyAction').set(row).where('id', '=', id).execute()
    else
      await db
        .insertInto('surveyAction')
        .values({ ...row, periodId, done: null })
        .execute()
  }
}

export const storeFollowUp = (db: Db, id: number, { done, ...rest }: FollowUp) =>
  db
    .updateTable('surveyAction')
    .set({ ...rest, done: done === null ? null : Number(done) })
    .where('id', '=', id)
    .execute()
