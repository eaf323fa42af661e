import type { Kysely, Selectable } from 'kysely'
import { gone } from '../../../shared/kernel/refusal.ts'
import type {
  CoachingAction,
  CoachingNote,
  CoachingRecord,
} from '../../../shared/monitoring/coaching/note.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>
type Row = Selectable<OfficeSchema['coaching']>

/** A note as the file keeps it: who led it is told by a number. */
export type StoredNote = Omit<CoachingNote, 'leaderName'>

const leaderOf = ({ leaderEmployeeId, leaderOfficialId }: Row): CoachingRecord['leader'] =>
  leaderEmployeeId === null ? { officialId: leaderOfficialId ?? 0 } : { employeeId: leaderEmployeeId }

async function withActions(db: Db, rows: readonly Row[]): Promise<StoredNote[]> {
  if (rows.length === 0) return []
  const actions = Map.groupBy(
    await db
      .selectFrom('coachingAction')
      .selectAll()
      .where('coachingId', 'in', listed(rows.map(({ id }) => id)))
      .orderBy('coachingId')
      .orderBy('position')
      .execute(),
    ({ coachingId }) => coachingId,
  )
  return rows.map((row) => {
    const { leaderEmployeeId: _, leaderOfficialId: __, ...note } = row
    return {
      ...note,
      leader: leaderOf(row),
      actions: (actions.get(row.id) ?? []).map(({ coachingId: ___, position: ____, ...action }) => action),
    }
  })
}

/** The notes of some people, the newest first. */
export const notesOf = async (db: Db, employeeIds: readonly number[]): Promise<StoredNote[]> =>
  withActions(
    db,
    await db
      .selectFrom('coaching')
      .selectAll()
      .where('employeeId', 'in', listed(employeeIds))
      .orderBy('heldOn', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  )

/** Some notes, by id; those that are gone are not among them. */
export async function notesById(db: Db, ids: readonly number[]): Promise<Map<number, StoredNote>> {
  const rows = await db.selectFrom('coaching').selectAll().where('id', 'in', listed(ids)).execute()
  return new Map((await withActions(db, rows)).map((note) => [note.id, note]))
}

/** @throws Refusal when it is gone */
export async function loadNote(db: Db, id: number): Promise<StoredNote> {
  const note = (await notesById(db, [id])).get(id)
  if (!note) throw gone('Catatan bimbingan itu')
  return note
}

/** The notes of everybody of which something is still to be done. */
export const openNotes = async (db: Db): Promise<StoredNote[]> =>
  withActions(
    db,
    await db
      .selectFrom('coaching')
      .selectAll()
      .where('id', 'in', db.selectFrom('coachingAction').select('coachingId').where('doneOn', 'is', null))
      .orderBy('id')
      .execute(),
  )

/** The notes of talks between two days, of everybody, without what was agreed. */
export const notesBetween = (db: Db, from: string, to: string) =>
  db.selectFrom('coaching').selectAll().where('heldOn', '>=', from).where('heldOn', '<=', to).execute()

export const betweenOf = (row: Row) => ({ kind: row.kind, employeeId: row.employeeId, leader: leaderOf(row) })

const columnsOf = ({ leader, actions: _, ...record }: CoachingRecord) => ({
  ...record,
  leaderEmployeeId: 'employeeId' in leader ? leader.employeeId : null,
  leaderOfficialId: 'officialId' in leader ? leader.officialId : null,
})

/** Writes what was agreed anew, in its order. */
async function storeActions(db: Db, coachingId: number, actions: readonly CoachingAction[]): Promise<void> {
  await db.deleteFrom('coachingAction').where('coachingId', '=', coachingId).execute()
  if (actions.length > 0)
    await db
      .insertInto('coachingAction')
      .values(actions.map((action, position) => ({ ...action, coachingId, position })))
      .execute()
}

export async function insertNote(
  db: Db,
  employeeId: number,
  record: CoachingRecord,
  updatedAt: string,
): Promise<number> {
  const { id } = await db
    .insertInto('coaching')
    .values({ employeeId, ...columnsOf(record), updatedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeActions(db, id, record.actions)
  return id
}

type At = Pick<StoredNote, 'id' | 'revision'>

/** Writes a note over the one that stands. @returns its new revision */
export async function updateNote(
  db: Db,
  { id, revision }: At,
  record: CoachingRecord,
  updatedAt: string,
): Promise<number> {
  await db
    .updateTable('coaching')
    .set({ ...columnsOf(record), revision: revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  await storeActions(db, id, record.actions)
  return revision + 1
}

/** Writes what the employee says. @returns the new revision of the note */
export async function storeResponse(
  db: Db,
  { id, revision }: At,
  response: string,
  updatedAt: string,
): Promise<number> {
  await db
    .updateTable('coaching')
    .set({ response, revision: revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  return revision + 1
}

/** Writes that an action is done, or not. @returns the new revision of the note */
export async function storeDone(
  db: Db,
  { id, revision }: At,
  { id: actionId, doneOn, result }: Pick<CoachingAction, 'id' | 'doneOn' | 'result'>,
  updatedAt: string,
): Promise<number> {
  await db.updateTable('coachingAction').set({ doneOn, result }).where('id', '=', actionId).execute()
  await db
    .updateTable('coaching')
    .set({ revision: revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  return revision + 1
}

/** In which notes actions of these ids stand, by id. */
export async function notesOfActions(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('coachingAction')
    .select(['id', 'coachingId'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, coachingId }) => [id, coachingId]))
}

/** Takes notes away with what was agreed. */
export async function deleteNotes(db: Db, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('coaching').where('id', 'in', listed(ids)).execute()
}
