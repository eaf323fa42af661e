import type { Kysely } from 'kysely'
import { gone } from '../../shared/kernel/refusal.ts'
import { DestructionRecord } from '../../shared/privacy/destruction.ts'
import { OwnRetention, type RetentionLine, retentionLines } from '../../shared/privacy/retention.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** What the office has decided itself. */
export async function loadOwnRetention(db: Db): Promise<OwnRetention[]> {
  const rows = await db.selectFrom('retention').selectAll().execute()
  return rows.map((row) => OwnRetention.parse(row))
}

/** The table that holds today. */
export const loadRetention = async (db: Db, today: string): Promise<RetentionLine[]> =>
  retentionLines(await loadOwnRetention(db), today)

export async function storeRetention(db: Db, { series, ...own }: OwnRetention): Promise<void> {
  await db
    .insertInto('retention')
    .values({ series, ...own })
    .onConflict((conflict) => conflict.column('series').doUpdateSet(own))
    .execute()
}

export async function removeRetention(db: Db, series: string): Promise<void> {
  await db.deleteFrom('retention').where('series', '=', series).execute()
}

/** @returns its id */
export async function insertDestruction(db: Db, record: DestructionRecord): Promise<number> {
  const { number, destroyedOn } = record
  const { id } = await db
    .insertInto('destruction')
    .values({ number, destroyedOn, record: JSON.stringify(record) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Destructions, the newest first; all of them, or those of some ids. */
export async function loadDestructions(
  db: Db,
  ids?: readonly number[],
): Promise<Map<number, DestructionRecord>> {
  const rows = await db
    .selectFrom('destruction')
    .select(['id', 'record'])
    .$if(ids !== undefined, (all) => all.where('id', 'in', listed(ids ?? [])))
    .orderBy('id', 'desc')
    .execute()
  if (ids?.some((id) => !rows.some((row) => row.id === id))) throw gone('Pemusnahan itu')
  return new Map(rows.map(({ id, record }) => [id, DestructionRecord.parse(JSON.parse(record))]))
}
