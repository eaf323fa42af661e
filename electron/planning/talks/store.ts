import type { Insertable, Kysely } from 'kysely'
import type { TalkRecord, Talk } from '../../../shared/planning/talks/contract.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

const recordOf = (row: TalkRecord): TalkRecord => ({
  heldOn: row.heldOn,
  place: row.place,
  number: row.number,
  present: row.present,
  clarified: row.clarified,
  agreed: row.agreed,
  requested: row.requested,
})

const columnsOf = ({ heldOn, ...record }: TalkRecord) => ({ heldOn, ...record })

/** The talks about an SKP, in the order in which they were held. */
export async function loadTalks(db: Db, skpId: number): Promise<Talk[]> {
  const rows = await db
    .selectFrom('performanceDialog')
    .selectAll()
    .where('skpId', '=', skpId)
    .orderBy('heldOn')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...recordOf(row),
    id: row.id,
    revision: row.revision,
    updatedAt: row.updatedAt,
  }))
}

/** One talk with the SKP it was about. */
export async function loadTalk(db: Db, id: number) {
  const row = await db.selectFrom('performanceDialog').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw gone('Catatan dialog itu')
  return { skpId: row.skpId, revision: row.revision, record: recordOf(row) }
}

/** Those of these talks that are there, each with the SKP it was about, by id. */
export async function loadTalksById(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, { skpId: number; record: TalkRecord }>> {
  const rows = await db
    .selectFrom('performanceDialog')
    .select(['id', 'skpId', 'heldOn', 'place', 'number', 'present', 'clarified', 'agreed', 'requested'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map((row) => [row.id, { skpId: row.skpId, record: recordOf(row) }]))
}

/** Ids of the talks about these SKP, in the order of the SKP and of their days. @param which all, or each one's last */
export async function talkIdsOf(db: Db, skpIds: readonly number[], which: 'all' | 'last'): Promise<number[]> {
  const rows = await db
    .selectFrom('performanceDialog')
    .select(['id', 'skpId'])
    .orderBy('heldOn')
    .orderBy('id')
    .execute()
  const bySkp = Map.groupBy(rows, ({ skpId }) => skpId)
  return skpIds.flatMap((skpId) => {
    const ids = (bySkp.get(skpId) ?? []).map(({ id }) => id)
    return which === 'all' ? ids : ids.slice(-1)
  })
}

export async function insertTalk(
  db: Db,
  skpId: number,
  record: TalkRecord,
  updatedAt: string,
): Promise<number> {
  const values: Insertable<OfficeSchema['performanceDialog']> = {
    skpId,
    ...columnsOf(record),
    updatedAt,
  }
  const { id } = await db
    .insertInto('performanceDialog')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateTalk(
  db: Db,
  id: number,
  record: TalkRecord,
  revision: number,
  updatedAt: string,
): Promise<void> {
  await db
    .updateTable('performanceDialog')
    .set({ ...columnsOf(record), revision, updatedAt })
    .where('id', '=', id)
    .execute()
}

export async function deleteTalk(db: Db, id: number): Promise<void> {
  await db.deleteFrom('performanceDialog').where('id', '=', id).execute()
}
