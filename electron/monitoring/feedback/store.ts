import { type Expression, type Kysely, type Selectable, sql, type SqlBool } from 'kysely'
import type { AskedRole } from '../../../shared/monitoring/feedback/entry.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** What is written of a person in a year. */
export type FeedbackFile = Selectable<OfficeSchema['feedbackFile']>

/** Feedback as it is stored: with who gave it. It leaves this room only by `view.ts`. */
export type FeedbackRecord = Selectable<OfficeSchema['feedback']> & { employeeId: number; year: number }

/** Where an entry stands that is shown with its giver. */
export const named = 0

export const loadFile = (db: Db, employeeId: number, year: number): Promise<FeedbackFile | undefined> =>
  db
    .selectFrom('feedbackFile')
    .selectAll()
    .where('employeeId', '=', employeeId)
    .where('year', '=', year)
    .executeTakeFirst()

/** The file of a person and year; one is begun where there is none. */
export const takeFile = async (db: Db, employeeId: number, year: number): Promise<FeedbackFile> =>
  (await loadFile(db, employeeId, year)) ??
  db.insertInto('feedbackFile').values({ employeeId, year }).returningAll().executeTakeFirstOrThrow()

/**
 * Whether an entry is shown between two days: one with its giver by its own day, those that are shown together all of
 * them by the day of the last, so that no period ever shows a part of them.
 */
const shownBetween = (from: string, to: string): Expression<SqlBool> => sql<SqlBool>`(
  (feedback.batch = 0 AND feedback.day BETWEEN ${from} AND ${to})
  OR (feedback.batch > 0 AND (
    SELECT max(day) FROM feedback AS other
    WHERE other.file_id = feedback.file_id AND other.batch = feedback.batch
  ) BETWEEN ${from} AND ${to})
)`

const everything = (db: Db) =>
  db
    .selectFrom('feedback')
    .innerJoin('feedbackFile', 'feedbackFile.id', 'feedback.fileId')
    .selectAll('feedback')
    .select(['feedbackFile.employeeId', 'feedbackFile.year'])

/** What is shown of some people between two days of one year; what waits is in no answer. */
export const shownEntries = (
  db: Db,
  employeeIds: readonly number[],
  from: string,
  to: string,
): Promise<FeedbackRecord[]> =>
  everything(db)
    .where('feedbackFile.year', '=', Number(from.slice(0, 4)))
    .where('feedbackFile.employeeId', 'in', listed(employeeIds))
    .where(shownBetween(from, to))
    .orderBy('feedback.day')
    .orderBy('feedback.id')
    .execute()

/** An entry, whatever it is, for whoever may do something with it. */
export const loadEntry = (db: Db, id: string): Promise<FeedbackRecord | undefined> =>
  everything(db).where('feedback.id', '=', id).executeTakeFirst()

/** What an employee has given, or an operator has written in, in a year. */
export const givenEntries = (
  db: Db,
  by: { employeeId: number | null; operatorId: number },
  year: number,
): Promise<FeedbackRecord[]> =>
  everything(db)
    .where('feedbackFile.year', '=', year)
    .where((where) =>
      where.or([
        where('feedback.operatorId', '=', by.operatorId),
        ...(by.employeeId === null ? [] : [where('feedback.giverEmployeeId', '=', by.employeeId)]),
      ]),
    )
    .orderBy('feedback.day', 'desc')
    .orderBy('feedback.id')
    .execute()

export async function insertEntry(
  db: Db,
  entry: Omit<Selectable<OfficeSchema['feedback']>, 'response' | 'respondedOn'>,
): Promise<void> {
  await db.insertInto('feedback').values(entry).execute()
}

export async function deleteEntry(db: Db, id: string): Promise<void> {
  await db.deleteFrom('feedback').where('id', '=', id).execute()
}

export async function storeResponse(db: Db, id: string, response: string, on: string | null): Promise<void> {
  await db.updateTable('feedback').set({ response, respondedOn: on }).where('id', '=', id).execute()
}

/** The answers of colleagues in a file that are not shown yet. */
export const waitingIn = (db: Db, fileId: number): Promise<Array<{ id: string; giverId: number | null }>> =>
  db
    .selectFrom('feedback')
    .select(['id', 'giverEmployeeId as giverId'])
    .where('fileId', '=', fileId)
    .where('batch', 'is', null)
    .execute()

/** From now on these are shown together, for good. */
export async function showTogether(db: Db, fileId: number, ids: readonly string[]): Promise<void> {
  const { last } = await db
    .selectFrom('feedback')
    .select((query) => query.fn.max<number | null>('batch').as('last'))
    .where('fileId', '=', fileId)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('feedback')
    .set({ batch: Math.max(last ?? named, named) + 1 })
    .where('id', 'in', listed(ids))
    .execute()
}

/** The days of all that are shown together, by the file and number of them. */
export async function daysTogether(db: Db, fileIds: readonly number[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('feedback')
    .select(['fileId', 'batch', 'day'])
    .where('fileId', 'in', listed(fileIds))
    .where('batch', '>', named)
    .execute()
  const days = new Map<string, string[]>()
  for (const { fileId, batch, day } of rows) {
    const key = togetherKey({ fileId, batch })
    days.set(key, [...(days.get(key) ?? []), day])
  }
  return days
}

export const togetherKey = ({ fileId, batch }: { fileId: number; batch: number | null }): string =>
  `${fileId}/${batch}`

/** Who is asked in a year, and about whom. */
export const askedIn = (
  db: Db,
  year: number,
): Promise<Array<{ employeeId: number; giverId: number; role: AskedRole }>> =>
  db
    .selectFrom('feedbackAsked')
    .innerJoin('feedbackFile', 'feedbackFile.id', 'feedbackAsked.fileId')
    .select(['feedbackFile.employeeId', 'feedbackAsked.giverEmployeeId as giverId', 'feedbackAsked.role'])
    .where('feedbackFile.year', '=', year)
    .execute()

/** Settles who is asked about somebody. */
export async function storeAsked(
  db: Db,
  fileId: number,
  asked: ReadonlyArray<{ employeeId: number; role: AskedRole }>,
  { askedOn, askedReason }: { askedOn: string; askedReason: string },
): Promise<void> {
  await db.updateTable('feedbackFile').set({ askedOn, askedReason }).where('id', '=', fileId).execute()
  await db.deleteFrom('feedbackAsked').where('fileId', '=', fileId).execute()
  if (asked.length > 0)
    await db
      .insertInto('feedbackAsked')
      .values(asked.map(({ employeeId, role }) => ({ fileId, giverEmployeeId: employeeId, role })))
      .execute()
}

/** How much is shown of everybody between two days, and when somebody was told something with a name last. */
export async function countShown(
  db: Db,
  from: string,
  to: string,
): Promise<Map<number, { superior: number; others: number }>> {
  const rows = await db
    .selectFrom('feedback')
    .innerJoin('feedbackFile', 'feedbackFile.id', 'feedback.fileId')
    .select('feedbackFile.employeeId')
    .select(sql<number>`count(*) FILTER (WHERE feedback.role = 'pimpinan')`.as('superior'))
    .select(sql<number>`count(*) FILTER (WHERE feedback.role <> 'pimpinan')`.as('others'))
    .where('feedbackFile.year', '=', Number(from.slice(0, 4)))
    .where(shownBetween(from, to))
    .groupBy('feedbackFile.employeeId')
    .execute()
  return new Map(rows.map(({ employeeId, ...counts }) => [employeeId, counts]))
}

/** The day of the last feedback with a name until a day, of some people or of everybody; of colleagues no day is told. */
export async function lastNamed(
  db: Db,
  until: string,
  employeeIds?: readonly number[],
): Promise<Map<number, string>> {
  // Of each file the end of an index: what was said in former years is not gone through.
  const last = sql<string | null>`max((
    SELECT max(day) FROM feedback
    WHERE file_id = feedback_file.id AND batch = ${named} AND day <= ${until}
  ))`
  const rows = await db
    .selectFrom('feedbackFile')
    .select('employeeId')
    .select(last.as('day'))
    .$if(employeeIds !== undefined, (all) => all.where('employeeId', 'in', listed(employeeIds ?? [])))
    .groupBy('employeeId')
    .execute()
  return new Map(rows.flatMap(({ employeeId, day }) => (day === null ? [] : [[employeeId, day] as const])))
}

/** Of which RHK and values something is shown between two days, by person. */
export async function targetsSaid(
  db: Db,
  employeeIds: readonly number[],
  from: string,
  to: string,
): Promise<Map<number, { rhkIds: Set<string>; values: Set<number> }>> {
  const rows = await db
    .selectFrom('feedback')
    .innerJoin('feedbackFile', 'feedbackFile.id', 'feedback.fileId')
    .select(['feedbackFile.employeeId', 'feedback.rhkId', 'feedback.value'])
    .distinct()
    .where('feedbackFile.year', '=', Number(from.slice(0, 4)))
    .where('feedbackFile.employeeId', 'in', listed(employeeIds))
    .where(shownBetween(from, to))
    .execute()
  const said = new Map<number, { rhkIds: Set<string>; values: Set<number> }>()
  for (const { employeeId, rhkId, value } of rows) {
    const own = said.get(employeeId) ?? { rhkIds: new Set(), values: new Set() }
    if (rhkId !== null) own.rhkIds.add(rhkId)
    if (value !== null) own.values.add(value)
    said.set(employeeId, own)
  }
  return said
}
