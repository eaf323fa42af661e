import type { Kysely, Selectable } from 'kysely'
import type { PhoneKind } from '../../shared/phone/form.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** A form that was issued. */
export type IssuedForm = Selectable<OfficeSchema['phoneForm']>
/** An answer that was taken in. */
type TakenAnswer = Selectable<OfficeSchema['phoneAnswer']>

/** The forms of a kind and period, the last of each person last. */
export const formsOf = (
  db: Db,
  kind: PhoneKind,
  period: string,
  employeeIds?: readonly number[],
): Promise<IssuedForm[]> =>
  db
    .selectFrom('phoneForm')
    .selectAll()
    .where('period', '=', period)
    .where('kind', '=', kind)
    .$if(employeeIds !== undefined, (all) => all.where('employeeId', 'in', listed(employeeIds ?? [])))
    // One that was withdrawn was issued before the one that holds.
    .orderBy('issued')
    .orderBy((query) => query('withdrawn', 'is', null))
    .execute()

/** Forms by their ids. */
export async function formsById(db: Db, ids: readonly string[]): Promise<Map<string, IssuedForm>> {
  const rows = await db.selectFrom('phoneForm').selectAll().where('id', 'in', listed(ids)).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** What is remembered of an answer in lists. */
export type AnswerLine = Pick<TakenAnswer, 'id' | 'formId' | 'seal' | 'made' | 'importedAt'>

/** The answers of some forms as they were taken in, the last of each form last. */
export const answersOf = (db: Db, formIds: readonly string[]): Promise<AnswerLine[]> =>
  db
    .selectFrom('phoneAnswer')
    .select(['id', 'formId', 'seal', 'made', 'importedAt'])
    .where('formId', 'in', listed(formIds))
    .orderBy('id')
    .execute()

/** Whole answers by their ids, the last that was taken in first. */
export const answersById = (db: Db, ids: readonly number[]): Promise<TakenAnswer[]> =>
  db.selectFrom('phoneAnswer').selectAll().where('id', 'in', listed(ids)).orderBy('id', 'desc').execute()

/** What is kept of an answer: what it said, and what stood there before. */
export const keptOf = (db: Db, id: number): Promise<Pick<TakenAnswer, 'content' | 'kept'>> =>
  db.selectFrom('phoneAnswer').select(['content', 'kept']).where('id', '=', id).executeTakeFirstOrThrow()

export async function insertAnswer(db: Db, answer: Omit<TakenAnswer, 'id'>): Promise<number> {
  const { id } = await db.insertInto('phoneAnswer').values(answer).returning('id').executeTakeFirstOrThrow()
  return id
}

export const removeAnswer = (db: Db, id: number) =>
  db.deleteFrom('phoneAnswer').where('id', '=', id).execute()

/** Records a form; one that is known is issued again, with its new day. */
export const putForm = (db: Db, form: Omit<IssuedForm, 'withdrawn'>) =>
  db
    .insertInto('phoneForm')
    .values({ ...form, withdrawn: null })
    .onConflict((known) => known.column('id').doUpdateSet({ issued: form.issued, expires: form.expires }))
    .execute()

export const withdrawForms = (db: Db, ids: readonly string[], on: string) =>
  db.updateTable('phoneForm').set({ withdrawn: on }).where('id', 'in', listed(ids)).execute()
