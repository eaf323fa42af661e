import type { Kysely } from 'kysely'
import { isRunning } from '../../shared/evaluation/objection/rules.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { loadObjections } from './objection/store.ts'

type Db = Kysely<OfficeSchema>

/** The evaluations of these SKP, whatever their state. */
export const evaluationsHeld = (db: Db, skpIds: readonly number[]) =>
  db
    .selectFrom('evaluation')
    .select(['id', 'skpId', 'period', 'state'])
    .where('skpId', 'in', listed(skpIds))
    .execute()

/** How many objections there were to evaluations, and whether one still runs, by the evaluation's id. */
export async function objectionsHeld(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, { count: number; isOpen: boolean }>> {
  const rows = Map.groupBy(await loadObjections(db, ids), ({ evaluationId }) => evaluationId)
  return new Map(
    [...rows].map(([id, own]) => [
      id,
      { count: own.length, isOpen: own.some(({ state }) => isRunning(state)) },
    ]),
  )
}

/** Destroys evaluations with all that stands in them; what was signed goes with them. */
export async function destroyEvaluations(db: Db, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('evaluation').where('id', 'in', listed(ids)).execute()
}
