import type { Kysely } from 'kysely'
import type { Attended } from '../../../shared/development/training/attendance.ts'
import type { TrainingInput, TrainingRecord } from '../../../shared/development/training/training.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** Trainings with their sessions in the order of days: those that begin in a year, or end in one, or these; the newest first. */
export async function trainingsOf(
  db: Db,
  which: { startsIn?: number; endsIn?: number; ids?: readonly number[] },
): Promise<TrainingRecord[]> {
  const { startsIn, endsIn, ids } = which
  const rows = await db
    .selectFrom('training')
    .selectAll()
    .$if(startsIn !== undefined, (all) =>
      all.where('startsOn', '>=', `${startsIn}-01-01`).where('startsOn', '<=', `${startsIn}-12-31`),
    )
    .$if(endsIn !== undefined, (all) =>
      all.where('endsOn', '>=', `${endsIn}-01-01`).where('endsOn', '<=', `${endsIn}-12-31`),
    )
    .$if(ids !== undefined, (all) => all.where('id', 'in', listed(ids ?? [])))
    .orderBy('startsOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const sessions = Map.groupBy(
    await db
      .selectFrom('trainingSession')
      .selectAll()
      .where('trainingId', 'in', listed(rows.map(({ id }) => id)))
      .orderBy('heldOn')
      .orderBy('begins')
      .orderBy('id')
      .execute(),
    ({ trainingId }) => trainingId,
  )
  return rows.map(({ updatedAt: _, hourColumn: column, closed, ...row }) => ({
    ...row,
    column,
    closed: closed === 1,
    sessions: (sessions.get(row.id) ?? []).map(({ trainingId: __, ...session }) => session),
  }))
}

/** @throws Refusal when it is gone */
export async function loadTraining(db: Db, id: number): Promise<TrainingRecord> {
  const [training] = await trainingsOf(db, { ids: [id] })
  if (!training) throw gone('Pelatihan itu')
  return training
}

/** Sessions with their training and who takes part in it, by id; those that are gone are in no answer. */
export async function sessionsOf(db: Db, ids: readonly number[]) {
  const rows = await db
    .selectFrom('trainingSession')
    .select(['id', 'trainingId'])
    .where('id', 'in', listed(ids))
    .execute()
  const trainings = await trainingsOf(db, { ids: [...new Set(rows.map(({ trainingId }) => trainingId))] })
  const people = await participantsOf(
    db,
    trainings.map(({ id }) => id),
  )
  const wanted = new Set(ids)
  return new Map(
    trainings.flatMap((training) => {
      const employeeIds = new Set((people.get(training.id) ?? []).map(({ employeeId }) => employeeId))
      return training.sessions.flatMap((session) =>
        wanted.has(session.id) ? [[session.id, { training, session, employeeIds }] as const] : [],
      )
    }),
  )
}

/** The trainings in which somebody takes part. */
export const trainingsWith = async (db: Db, employeeId: number): Promise<number[]> =>
  (
    await db
      .selectFrom('trainingParticipant')
      .select('trainingId')
      .where('employeeId', '=', employeeId)
      .execute()
  ).map(({ trainingId }) => trainingId)

/** Who takes part in trainings, by the training's id. */
export async function participantsOf(db: Db, trainingIds: readonly number[]) {
  const rows = await db
    .selectFrom('trainingParticipant')
    .selectAll()
    .where('trainingId', 'in', listed(trainingIds))
    .execute()
  return Map.groupBy(rows, ({ trainingId }) => trainingId)
}

/** What is written of the sessions of trainings, by the training's id. */
export async function attendanceOf(
  db: Db,
  trainingIds: readonly number[],
): Promise<Map<number, Array<Attended & { trainingId: number }>>> {
  const rows = await db
    .selectFrom('trainingAttendance')
    .innerJoin('trainingSession', 'trainingSession.id', 'trainingAttendance.sessionId')
    .select(['trainingSession.trainingId', 'trainingAttendance.sessionId', 'trainingAttendance.employeeId'])
    .select('trainingAttendance.state')
    .where('trainingSession.trainingId', 'in', listed(trainingIds))
    .execute()
  return Map.groupBy(rows, ({ trainingId }) => trainingId)
}

/** Writes a training with its sessions; sessions that are not named any more go with their attendance. */
export async function storeTraining(
  db: Db,
  { id, revision, sessions, column, ...training }: TrainingInput,
  updatedAt: string,
): Promise<{ id: number; revision: number }> {
  const columns = { ...training, hourColumn: column, updatedAt }
  const at =
    id ?? (await db.insertInto('training').values(columns).returning('id').executeTakeFirstOrThrow()).id
  if (id !== null)
    await db
      .updateTable('training')
      .set({ ...columns, revision: revision + 1 })
      .where('id', '=', id)
      .execute()
  await db
    .deleteFrom('trainingSession')
    .where('trainingId', '=', at)
    .where('id', 'not in', listed(sessions.flatMap((session) => session.id ?? [])))
    .execute()
  for (const { id: sessionId, ...session } of sessions)
    await (sessionId === null
      ? db
          .insertInto('trainingSession')
          .values({ ...session, trainingId: at })
          .execute()
      : db
          .updateTable('trainingSession')
          .set(session)
          .where('id', '=', sessionId)
          .where('trainingId', '=', at)
          .execute())
  return { id: at, revision: id === null ? 0 : revision + 1 }
}

/** Counts a change of a training. @returns its new revision */
export async function touchTraining(
  db: Db,
  { id, revision }: { id: number; revision: number },
  updatedAt: string,
  closed?: boolean,
): Promise<number> {
  await db
    .updateTable('training')
    .set({ revision: revision + 1, updatedAt, ...(closed === undefined ? {} : { closed: Number(closed) }) })
    .where('id', '=', id)
    .execute()
  return revision + 1
}

export const deleteTraining = (db: Db, id: number) => db.deleteFrom('training').where('id', '=', id).execute()

/** Who takes part from now on: who is new is added, who is not named goes with what was written of him. */
export async function storeParticipants(
  db: Db,
  trainingId: number,
  employeeIds: readonly number[],
): Promise<void> {
  await db
    .deleteFrom('trainingParticipant')
    .where('trainingId', '=', trainingId)
    .where('employeeId', 'not in', listed(employeeIds))
    .execute()
  await db
    .deleteFrom('trainingAttendance')
    .where('employeeId', 'not in', listed(employeeIds))
    .where('sessionId', 'in', (sessions) =>
      sessions.selectFrom('trainingSession').select('id').where('trainingId', '=', trainingId),
    )
    .execute()
  if (employeeIds.length > 0)
    await db
      .insertInto('trainingParticipant')
      .values(
        employeeIds.map((employeeId) => ({ trainingId, employeeId, scoreBefore: null, scoreAfter: null })),
      )
      .onConflict((known) => known.doNothing())
      .execute()
}

/** Writes who was there in a session; null takes back what was written. */
export async function storeAttendance(
  db: Db,
  sessionId: number,
  marks: ReadonlyArray<{ employeeId: number; state: Attended['state'] | null }>,
): Promise<void> {
  await db
    .deleteFrom('trainingAttendance')
    .where('sessionId', '=', sessionId)
    .where('employeeId', 'in', listed(marks.map(({ employeeId }) => employeeId)))
    .execute()
  const written = marks.flatMap(({ employeeId, state }) =>
    state === null ? [] : [{ sessionId, employeeId, state }],
  )
  if (written.length > 0) await db.insertInto('trainingAttendance').values(written).execute()
}

/** Writes what participants did in the tests. */
export async function storeScores(
  db: Db,
  trainingId: number,
  scores: ReadonlyArray<{ employeeId: number; before: number | null; after: number | null }>,
): Promise<void> {
  for (const { employeeId, before, after } of scores)
    await db
      .updateTable('trainingParticipant')
      .set({ scoreBefore: before, scoreAfter: after })
      .where('trainingId', '=', trainingId)
      .where('employeeId', '=', employeeId)
      .execute()
}

/** Destroys what is written of the participation of people whose record goes. */
export async function destroyParticipation(db: Db, employeeIds: readonly number[]): Promise<void> {
  await db.deleteFrom('trainingAttendance').where('employeeId', 'in', listed(employeeIds)).execute()
  await db.deleteFrom('trainingParticipant').where('employeeId', 'in', listed(employeeIds)).execute()
  await db.deleteFrom('trainingRecord').where('employeeId', 'in', listed(employeeIds)).execute()
}
