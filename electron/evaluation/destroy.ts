import type { Kysely } from 'kysely'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** The evaluations of these SKP, whatever their state. */
export const evaluationsHeld = (db: Db, skpIds: readonly number[]) =>
  db
    .selectFrom('evaluation')
    .select(['id', 'skpId', 'period', 'state'])
    .where('skpId', 'in', listed(skpIds))
    .execute()

/** Destroys evaluations with all that stands in them; what was signed goes with them. */
export async function destroyEvaluations(db: Db, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('evaluation').where('id', 'in', listed(ids)).execute()
}
