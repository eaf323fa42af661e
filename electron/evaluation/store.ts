import type { Kysely, Selectable } from 'kysely'
import { Period } from '../../shared/office/period.ts'
import { gone } from '../../shared/kernel/refusal.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>
export type EvaluationRecord = Selectable<OfficeSchema['evaluation']>

export async function loadEvaluation(db: Db, id: number): Promise<EvaluationRecord> {
  const row = await db.selectFrom('evaluation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw gone('Penilaian itu')
  return row
}

/** Many at once, in no order; those that are gone are not among them. */
export const loadEvaluations = (db: Db, ids: readonly number[]): Promise<EvaluationRecord[]> =>
  db.selectFrom('evaluation').selectAll().where('id', 'in', listed(ids)).execute()

/** Of which SKP and period evaluations are, by the evaluation's id. */
export async function evaluationsOf(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, { skpId: number; period: Period }>> {
  const rows = await db
    .selectFrom('evaluation')
    .select(['id', 'skpId', 'period'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Of which SKP evaluations are, by the evaluation's id. */
export async function skpsOfEvaluations(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('evaluation')
    .select(['id', 'skpId'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, skpId }) => [id, skpId]))
}

export async function evaluationsOfSkp(db: Db, skpId: number) {
  const rows = await db
    .selectFrom('evaluation')
    .select(['id', 'period', 'state', 'predikat'])
    .where('skpId', '=', skpId)
    .execute()
  return rows.toSorted((a, b) => Period.options.indexOf(a.period) - Period.options.indexOf(b.period))
}

/** Every evaluation of these SKP that was ever signed or begun, with its predikat. */
export const predikatsOfSkps = (db: Db, skpIds: readonly number[]) =>
  db
    .selectFrom('evaluation')
    .select(['id', 'skpId', 'period', 'state', 'predikat'])
    .where('skpId', 'in', listed(skpIds))
    .orderBy('id')
    .execute()
