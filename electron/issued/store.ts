import type { Insertable, Kysely, Selectable } from 'kysely'
import type { IssuedRow } from '../../shared/issued/contract.ts'
import { stateOfIssued } from '../../shared/issued/state.ts'
import { gone } from '../../shared/kernel/refusal.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { timesOfIssued } from './times.ts'

type Db = Kysely<OfficeSchema>
export type StoredIssue = Selectable<OfficeSchema['issued']>
export type NewIssue = Insertable<OfficeSchema['issued']>

/** Ids of rows after which nothing of the same form and subject was issued. */
async function lastIds(db: Db): Promise<Set<number>> {
  const rows = await db
    .selectFrom('issued')
    .select((query) => query.fn.max('id').as('id'))
    .groupBy(['form', 'subject'])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

const shownRow = (
  row: StoredIssue,
  last: ReadonlySet<number>,
  times: ReadonlyMap<string, string>,
): IssuedRow => {
  const { subject, series: __, sequence: ___, replaces: ____, code: _____, ...shown } = row
  return { ...shown, time: times.get(subject) ?? '', state: stateOfIssued(row, last.has(row.id)) }
}

/** The register, newest first. @param year of the papers; all of them without it */
export async function listIssued(db: Db, year?: number): Promise<IssuedRow[]> {
  const rows = await db
    .selectFrom('issued')
    .selectAll()
    .$if(year !== undefined, (all) => all.where('year', '=', year ?? 0))
    .orderBy('id', 'desc')
    .execute()
  const last = await lastIds(db)
  const times = await timesOfIssued(
    db,
    rows.map(({ subject }) => subject),
  )
  return rows.map((row) => shownRow(row, last, times))
}

/** A row of the register with its state; null where there is none. */
export async function findIssued(
  db: Db,
  id: number,
): Promise<(StoredIssue & Pick<IssuedRow, 'state'>) | null> {
  const row = await db.selectFrom('issued').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const { id: last } = await db
    .selectFrom('issued')
    .select((query) => query.fn.max('id').as('id'))
    .where('form', '=', row.form)
    .where('subject', '=', row.subject)
    .executeTakeFirstOrThrow()
  return { ...row, state: stateOfIssued(row, last === id) }
}

/** What was issued last of some subjects of some forms, by form and subject; asks the file once. */
export async function lastOfForms(
  db: Db,
  forms: readonly string[],
  subjects: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, StoredIssue>>> {
  if (forms.length === 0) return new Map()
  const rows = await db
    .selectFrom('issued')
    .selectAll()
    .where('form', 'in', listed(forms))
    .where('subject', 'in', listed(subjects))
    .orderBy('id')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ form }) => form)].map(([form, own]) => [
      form,
      new Map(own.map((row) => [row.subject, row])),
    ]),
  )
}

/** The same of forms of which a subject has but one, by subject. */
export const lastOf = async (
  db: Db,
  forms: readonly string[],
  subjects: readonly string[],
): Promise<Map<string, StoredIssue>> =>
  new Map([...(await lastOfForms(db, forms, subjects)).values()].flatMap((own) => [...own]))

/** The highest number of a series in a year; 0 before the first. */
export async function highestOf(db: Db, series: string, year: number): Promise<number> {
  const { highest } = await db
    .selectFrom('issued')
    .select((query) => query.fn.max<number | null>('sequence').as('highest'))
    .where('series', '=', series)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return highest ?? 0
}

/** Whether a number was given to a paper of a year, whatever became of it. */
export async function isGiven(db: Db, year: number, number: string): Promise<boolean> {
  const found = await db
    .selectFrom('issued')
    .select('id')
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst()
  return found !== undefined
}

/** The id of the last row, so that the next one is known before it is written. */
export async function lastId(db: Db): Promise<number> {
  const { id } = await db
    .selectFrom('issued')
    .select((query) => query.fn.max<number | null>('id').as('id'))
    .executeTakeFirstOrThrow()
  return id ?? 0
}

export async function insertIssues(db: Db, rows: readonly NewIssue[]): Promise<void> {
  for (const row of rows) await db.insertInto('issued').values(row).execute()
}

/** Counts a further print of some papers. */
export async function countPrints(db: Db, ids: readonly number[], at: string): Promise<void> {
  await db
    .updateTable('issued')
    .set((query) => ({ printed: query('printed', '+', 1), printedAt: at }))
    .where('id', 'in', listed(ids))
    .execute()
}

export async function cancelIssue(
  db: Db,
  id: number,
  { at, by, reason }: { at: string; by: string; reason: string },
): Promise<void> {
  await db
    .updateTable('issued')
    .set({ cancelledAt: at, cancelledBy: by, cancelReason: reason })
    .where('id', '=', id)
    .execute()
}

/** @throws Refusal where there is no such row */
export async function loadIssue(db: Db, id: number) {
  const row = await findIssued(db, id)
  if (!row) throw gone('Naskah itu')
  return row
}
