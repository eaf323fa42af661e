import type { Kysely, Selectable } from 'kysely'
import { gone } from '../../../shared/kernel/refusal.ts'
import type { Forum, ForumRecord, PromiseReview } from '../../../shared/voices/forum/forum.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>
type Row = Selectable<OfficeSchema['forum']>

const ids = (rows: readonly Row[]) => listed(rows.map(({ id }) => id))

async function whole(db: Db, rows: readonly Row[]): Promise<Forum[]> {
  if (rows.length === 0) return []
  const attendees = Map.groupBy(
    await db
      .selectFrom('forumAttendee')
      .selectAll()
      .where('forumId', 'in', ids(rows))
      .orderBy('positionIn')
      .execute(),
    ({ forumId }) => forumId,
  )
  const promises = Map.groupBy(
    await db
      .selectFrom('forumPromise')
      .selectAll()
      .where('forumId', 'in', ids(rows))
      .orderBy('positionIn')
      .execute(),
    ({ forumId }) => forumId,
  )
  return rows.map(({ leaderEmployeeId, leaderOfficialId, ...row }) => ({
    ...row,
    leader:
      leaderEmployeeId === null ? { officialId: leaderOfficialId ?? 0 } : { employeeId: leaderEmployeeId },
    attendees: (attendees.get(row.id) ?? []).map(({ forumId: _, positionIn: __, signs, ...one }) => ({
      ...one,
      signs: signs === 1,
    })),
    promises: (promises.get(row.id) ?? []).map(({ forumId: _, positionIn: __, ...one }) => one),
  }))
}

/** All forums, the newest first. */
export const loadForums = async (db: Db): Promise<Forum[]> =>
  whole(
    db,
    await db.selectFrom('forum').selectAll().orderBy('heldOn', 'desc').orderBy('id', 'desc').execute(),
  )

/** Some of them by id; those that are gone are in no answer. */
async function forumsById(db: Db, wanted: readonly number[]): Promise<Map<number, Forum>> {
  const rows = await db.selectFrom('forum').selectAll().where('id', 'in', listed(wanted)).execute()
  return new Map((await whole(db, rows)).map((forum) => [forum.id, forum]))
}

/** @throws Refusal when it is gone */
export async function loadForum(db: Db, id: number): Promise<Forum> {
  const forum = (await forumsById(db, [id])).get(id)
  if (!forum) throw gone('Forum itu')
  return forum
}

const columnsOf = ({ leader, attendees: _, promises: __, ...record }: ForumRecord) => ({
  ...record,
  leaderEmployeeId: 'employeeId' in leader ? leader.employeeId : null,
  leaderOfficialId: 'officialId' in leader ? leader.officialId : null,
})

/** Writes who came and what was promised anew; what was found of a promise stays with it. */
async function storeParts(db: Db, forumId: number, record: ForumRecord, known: Forum | null): Promise<void> {
  const found = new Map((known?.promises ?? []).map((promise) => [promise.id, promise]))
  await db.deleteFrom('forumAttendee').where('forumId', '=', forumId).execute()
  await db.deleteFrom('forumPromise').where('forumId', '=', forumId).execute()
  if (record.attendees.length > 0)
    await db
      .insertInto('forumAttendee')
      .values(
        record.attendees.map(({ signs, ...one }, positionIn) => ({
          ...one,
          signs: signs ? 1 : 0,
          forumId,
          positionIn,
        })),
      )
      .execute()
  if (record.promises.length > 0)
    await db
      .insertInto('forumPromise')
      .values(
        record.promises.map((one, positionIn) => {
          const { outcome = null, note = '', reviewedOn = null, reviewedIn = null } = found.get(one.id) ?? {}
          return { ...one, outcome, note, reviewedOn, reviewedIn, forumId, positionIn }
        }),
      )
      .execute()
}

export async function insertForum(db: Db, record: ForumRecord, updatedAt: string): Promise<number> {
  const { id } = await db
    .insertInto('forum')
    .values({ ...columnsOf(record), updatedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeParts(db, id, record, null)
  return id
}

/** Writes a forum over the one that stands. @returns its new revision */
export async function updateForum(
  db: Db,
  before: Forum,
  record: ForumRecord,
  updatedAt: string,
): Promise<number> {
  const { id, revision } = before
  await db
    .updateTable('forum')
    .set({ ...columnsOf(record), revision: revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  await storeParts(db, id, record, before)
  return revision + 1
}

/** Writes what a forum found of a promise. */
export async function storeReview(db: Db, promiseId: string, review: PromiseReview): Promise<void> {
  await db.updateTable('forumPromise').set(review).where('id', '=', promiseId).execute()
}

/** In which forums attendees and promises of these ids stand. */
export async function forumsOfParts(db: Db, ids: readonly string[]): Promise<Set<number>> {
  const find = (table: 'forumAttendee' | 'forumPromise') =>
    db.selectFrom(table).select('forumId').where('id', 'in', listed(ids)).execute()
  return new Set(
    [...(await find('forumAttendee')), ...(await find('forumPromise'))].map((row) => row.forumId),
  )
}

/** Takes forums away with who came and what was promised. */
export async function deleteForums(db: Db, wanted: readonly number[]): Promise<void> {
  await db.deleteFrom('forum').where('id', 'in', listed(wanted)).execute()
}
