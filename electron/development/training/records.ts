import type { Kysely, Selectable } from 'kysely'
import type { RecordInput } from '../../../shared/development/training/contract.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

export type StoredRecord = RecordInput & { id: number }

const recordOf = ({
  hourColumn: column,
  updatedAt: _,
  ...row
}: Selectable<OfficeSchema['trainingRecord']>): StoredRecord => ({ ...row, column })

/** Certificates from elsewhere by their numbers; those that are gone are in no answer. */
export async function recordsById(db: Db, ids: readonly number[]): Promise<Map<number, StoredRecord>> {
  const rows = await db.selectFrom('trainingRecord').selectAll().where('id', 'in', listed(ids)).execute()
  return new Map(rows.map((row) => [row.id, recordOf(row)]))
}

/** Those of some people, of all years or of one, the newest first. */
export async function recordsOf(
  db: Db,
  whose: { employeeIds?: readonly number[]; year?: number },
): Promise<StoredRecord[]> {
  const { employeeIds, year } = whose
  const rows = await db
    .selectFrom('trainingRecord')
    .selectAll()
    .$if(employeeIds !== undefined, (all) => all.where('employeeId', 'in', listed(employeeIds ?? [])))
    .$if(year !== undefined, (all) =>
      all.where('endsOn', '>=', `${year}-01-01`).where('endsOn', '<=', `${year}-12-31`),
    )
    .orderBy('endsOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(recordOf)
}

/** Writes a certificate, or one anew. @returns its id and revision */
export async function storeRecord(
  db: Db,
  { id, revision, column, ...record }: RecordInput,
  updatedAt: string,
): Promise<{ id: number; revision: number }> {
  const columns = { ...record, hourColumn: column, updatedAt }
  if (id === null) {
    const made = await db
      .insertInto('trainingRecord')
      .values(columns)
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id: made.id, revision: 0 }
  }
  await db
    .updateTable('trainingRecord')
    .set({ ...columns, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  return { id, revision: revision + 1 }
}

export const deleteRecord = (db: Db, id: number) =>
  db.deleteFrom('trainingRecord').where('id', '=', id).execute()
