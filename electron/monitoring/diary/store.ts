import type { Database } from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import type { DiaryEntry, DiaryState } from '../../../shared/monitoring/diary/entry.ts'
import { listed } from '../../office-file/listed.ts'
import { insertMany } from '../../office-file/many-rows.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** The diary of a person and month, as far as something was ever written. */
export interface DiaryRecord {
  id: number
  employeeId: number
  /** `yyyy-mm`. */
  month: string
  revision: number
  updatedAt: string
}

/** A day on which something is written. */
export interface DayRecord {
  diaryId: number
  employeeId: number
  day: string
  state: DiaryState
  note: string
}

export const loadDiary = (db: Db, employeeId: number, month: string): Promise<DiaryRecord | undefined> =>
  db
    .selectFrom('diary')
    .selectAll()
    .where('employeeId', '=', employeeId)
    .where('month', '=', month)
    .executeTakeFirst()

/** The diary of a person and month; one is begun where there is none. */
export async function takeDiary(
  db: Db,
  employeeId: number,
  month: string,
  updatedAt: string,
): Promise<DiaryRecord> {
  return (
    (await loadDiary(db, employeeId, month)) ??
    (await db
      .insertInto('diary')
      .values({ employeeId, month, updatedAt })
      .returningAll()
      .executeTakeFirstOrThrow())
  )
}

/** Counts a change, so that a page which shows the former state can't overwrite it. */
export async function touchDiaries(db: Db, ids: readonly number[], updatedAt: string): Promise<void> {
  await db
    .updateTable('diary')
    .set({ revision: sql`revision + 1`, updatedAt })
    .where('id', 'in', listed(ids))
    .execute()
}

/**
 * Days on which something is written, between two, in their order.
 * @param employeeIds of whom; of everybody without
 */
export async function writtenDays(
  db: Db,
  from: string,
  to: string,
  employeeIds?: readonly number[],
): Promise<DayRecord[]> {
  return db
    .selectFrom('diary')
    .innerJoin('diaryDay', 'diaryDay.diaryId', 'diary.id')
    .select(['diaryDay.diaryId', 'diary.employeeId', 'diaryDay.day', 'diaryDay.state', 'diaryDay.note'])
    .where('diary.month', '>=', from.slice(0, 7))
    .where('diary.month', '<=', to.slice(0, 7))
    .where('diaryDay.day', '>=', from)
    .where('diaryDay.day', '<=', to)
    .$if(employeeIds !== undefined, (all) => all.where('diary.employeeId', 'in', listed(employeeIds ?? [])))
    .orderBy('diaryDay.day')
    .execute()
}

/** The entries of some diaries, by diary, in the order of days and as they were written. */
export async function entriesOf(db: Db, diaryIds: readonly number[]): Promise<Map<number, DiaryEntry[]>> {
  const rows = await db
    .selectFrom('diaryEntry')
    .selectAll()
    .where('diaryId', 'in', listed(diaryIds))
    .orderBy('diaryId')
    .orderBy('day')
    .orderBy('position')
    .execute()
  const entries = new Map<number, DiaryEntry[]>()
  for (const { diaryId, position: _, startMinute: start, endMinute: end, ...row } of rows) {
    const own = entries.get(diaryId) ?? []
    own.push({ ...row, start, end })
    entries.set(diaryId, own)
  }
  return entries
}

/** In which diary entries of these ids stand, by id. */
export async function diariesOfEntries(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('diaryEntry')
    .select(['id', 'diaryId'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, diaryId }) => [id, diaryId]))
}

/** A day as it is to stand: with its entries, and what the appraiser has noted. */
export interface DayToStore {
  day: string
  note: string
  entries: readonly DiaryEntry[]
}

const columnsOf = ({ start, end, ...entry }: DiaryEntry, diaryId: number, position: number) => ({
  ...entry,
  diaryId,
  position,
  startMinute: start,
  endMinute: end,
})

/** So many entries are written with one statement, whose parameters SQLite limits. */
const rowsAtOnce = 500

/** Writes days anew with all their entries; one without any is no day of the diary any more, unless it was given back. */
export async function storeDays(db: Db, diaryId: number, days: readonly DayToStore[]): Promise<void> {
  await db
    .deleteFrom('diaryDay')
    .where('diaryId', '=', diaryId)
    .where('day', 'in', listed(days.map(({ day }) => day)))
    .execute()
  const kept = days.filter(({ entries, note }) => entries.length > 0 || note !== '')
  if (kept.length > 0)
    await db
      .insertInto('diaryDay')
      .values(kept.map(({ day, note }) => ({ diaryId, day, state: 'draft' as const, note })))
      .execute()
  const rows = kept.flatMap(({ entries }) =>
    entries.map((entry, position) => columnsOf(entry, diaryId, position)),
  )
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await db
      .insertInto('diaryEntry')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute()
}

/**
 * Writes the diaries of many people who have none of that month yet.
 * @param raw the database of `db`
 * @returns their ids, in the same order
 */
export const insertDiaries = (
  db: Db,
  raw: Database,
  diaries: ReadonlyArray<{
    employeeId: number
    month: string
    updatedAt: string
    days: readonly DayToStore[]
  }>,
): number[] =>
  insertMany(db, raw, ['diary', 'diaryDay', 'diaryEntry'], (write) =>
    diaries.map(({ days, ...diary }) => {
      const diaryId = write('diary', { ...diary, revision: 1 })
      for (const { day, note, entries } of days) {
        write('diaryDay', { diaryId, day, state: 'draft', note })
        for (const [position, entry] of entries.entries())
          write('diaryEntry', columnsOf(entry, diaryId, position))
      }
      return diaryId
    }),
  )

/** Brings days into a state. */
export async function setDays(
  db: Db,
  days: readonly DayRecord[],
  state: DiaryState,
  note: string,
): Promise<void> {
  for (const [diaryId, own] of Map.groupBy(days, (one) => one.diaryId))
    await db
      .updateTable('diaryDay')
      .set({ state, note })
      .where('diaryId', '=', diaryId)
      .where('day', 'in', listed(own.map(({ day }) => day)))
      .execute()
}

/** The first day of the office on which anybody has written; null before that. */
export async function firstWritten(db: Db): Promise<string | null> {
  // Month by month: the least of all days would have to be looked for among every day that was ever written.
  const month = db
    .selectFrom('diary as d')
    .select('d.month')
    .where((query) =>
      query.exists(query.selectFrom('diaryDay').select('day').whereRef('diaryDay.diaryId', '=', 'd.id')),
    )
    .orderBy('d.month')
    .limit(1)
  const row = await db
    .selectFrom('diary')
    .innerJoin('diaryDay', 'diaryDay.diaryId', 'diary.id')
    .select((query) => query.fn.min<string | null>('diaryDay.day').as('day'))
    .where('diary.month', '=', month)
    .executeTakeFirstOrThrow()
  return row.day
}

/** An entry of a diary, with whose it is and where its day stands; undefined where there is none of this id. */
export const findEntry = (db: Db, id: string) =>
  db
    .selectFrom('diaryEntry')
    .innerJoin('diary', 'diary.id', 'diaryEntry.diaryId')
    .innerJoin('diaryDay', (on) =>
      on.onRef('diaryDay.diaryId', '=', 'diaryEntry.diaryId').onRef('diaryDay.day', '=', 'diaryEntry.day'),
    )
    .select([
      'diary.employeeId',
      'diaryEntry.diaryId',
      'diaryEntry.day',
      'diaryEntry.activity',
      'diaryDay.state',
    ])
    .where('diaryEntry.id', '=', id)
    .executeTakeFirst()

/** What entries say, by id. */
export async function activitiesOf(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { day: string; activity: string }>> {
  const rows = await db
    .selectFrom('diaryEntry')
    .select(['id', 'day', 'activity'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** On how many days between two something was written, by person; who wrote nothing is in no answer. */
export async function countDays(
  db: Db,
  { start, end }: { start: string; end: string },
  employeeIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('diary')
    .innerJoin('diaryDay', 'diaryDay.diaryId', 'diary.id')
    .select(['diary.employeeId', (query) => query.fn.countAll<number>().as('count')])
    .where('diary.employeeId', 'in', listed(employeeIds))
    .where('diary.month', '>=', start.slice(0, 7))
    .where('diary.month', '<=', end.slice(0, 7))
    .groupBy('diary.employeeId')
    .execute()
  return new Map(rows.map(({ employeeId, count }) => [employeeId, count]))
}
