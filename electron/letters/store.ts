import type { Kysely, Selectable } from 'kysely'
import { gone } from '../../shared/kernel/refusal.ts'
import type { KnownLetter, KnownTemplate, LetterRow } from '../../shared/letters/contract.ts'
import { LetterContent, letterForms, LetterPaper, type LetterPerson } from '../../shared/letters/letter.ts'
import { LetterTemplate, startingTemplates } from '../../shared/letters/templates.ts'
import { lastOf } from '../issued/store.ts'
import { subjectOf } from '../issued/subject.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>
type PersonRow = Selectable<OfficeSchema['letterPerson']>

/** A letter as the file keeps it. */
export interface StoredLetter extends Omit<KnownLetter, 'issued'> {
  year: number
  /** What stands on the paper of a signed one. */
  paper: LetterPaper | null
}

const personOf = ({ role, employeeId, officialId }: PersonRow): LetterPerson => ({
  role,
  who: employeeId === null ? { officialId: officialId ?? 0 } : { employeeId },
})

const peopleOf = async (db: Db, ids: readonly number[]) =>
  Map.groupBy(
    await db
      .selectFrom('letterPerson')
      .selectAll()
      .where('letterId', 'in', listed(ids))
      .orderBy('letterId')
      .orderBy('position')
      .execute(),
    ({ letterId }) => letterId,
  )

/** Letters by id; those that are gone are not among them. */
export async function lettersById(db: Db, ids: readonly number[]): Promise<Map<number, StoredLetter>> {
  const rows = await db.selectFrom('letter').selectAll().where('id', 'in', listed(ids)).execute()
  const people = await peopleOf(db, ids)
  return new Map(
    rows.map(({ id, year, kind, state, date, title, number, content, paper, revision }) => [
      id,
      {
        id,
        year,
        state,
        revision,
        content: LetterContent.parse({
          ...(JSON.parse(content) as object),
          kind,
          date,
          title,
          number,
          people: (people.get(id) ?? []).map(personOf),
        }),
        paper: paper === null ? null : LetterPaper.parse(JSON.parse(paper)),
      },
    ]),
  )
}

/** @throws Refusal when it is gone */
export async function loadLetter(db: Db, id: number): Promise<StoredLetter> {
  const letter = (await lettersById(db, [id])).get(id)
  if (!letter) throw gone('Surat itu')
  return letter
}

/** The numbers of letters that stand in the register as they were signed last, by letter. */
export async function issuedNumbers(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  const signed = await db
    .selectFrom('letter')
    .select(['id', 'updatedAt'])
    .where('id', 'in', listed(ids))
    .where('state', '=', 'signed')
    .execute()
  const last = await lastOf(
    db,
    Object.values(letterForms),
    signed.map(({ id }) => subjectOf('letter', id)),
  )
  return new Map(
    signed.flatMap(({ id, updatedAt }) => {
      const row = last.get(subjectOf('letter', id))
      // One that was opened and signed again has another paper than the register says.
      return row && row.cancelledAt === null && row.issuedAt >= updatedAt ? [[id, row.number] as const] : []
    }),
  )
}

const byDay = (db: Db, year: number) =>
  db
    .selectFrom('letter')
    .where('year', '=', year)
    .orderBy((query) => query.eb('date', 'is', null), 'desc')
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')

/** The ids of a year's letters: drafts without a day first, then the newest. */
export const letterOrder = async (db: Db, year: number): Promise<number[]> =>
  (await byDay(db, year).select('id').execute()).map(({ id }) => id)

/** Letters of a year in which some people are named, or all of them. */
export async function letterIdsOf(
  db: Db,
  { year, employeeIds }: { year: number; employeeIds?: readonly number[] },
): Promise<number[]> {
  const query = byDay(db, year).select('id')
  const found = employeeIds
    ? query.where(
        'id',
        'in',
        db.selectFrom('letterPerson').select('letterId').where('employeeId', 'in', listed(employeeIds)),
      )
    : query
  return (await found.execute()).map(({ id }) => id)
}

/**
 * Some rows of the list.
 * @param nameOf of who takes part
 */
export async function letterRows(
  db: Db,
  { year, offset, limit }: { year: number; offset: number; limit?: number | undefined },
  nameOf: (who: LetterPerson['who']) => string,
): Promise<LetterRow[]> {
  const rows = await byDay(db, year)
    .select(['id', 'kind', 'title', 'date', 'number', 'state'])
    .offset(offset)
    .limit(limit ?? -1)
    .execute()
  const ids = rows.map(({ id }) => id)
  const people = await peopleOf(db, ids)
  const issued = await issuedNumbers(db, ids)
  return rows.map((row) => {
    const all = (people.get(row.id) ?? []).map(personOf)
    const about = all.filter(({ role }) => role === 'tentang')
    const number = issued.get(row.id)
    return {
      ...row,
      number: number ?? row.number,
      issued: number !== undefined,
      names: (about.length > 0 ? about : all).map(({ who }) => nameOf(who)),
    }
  })
}

const columnsOf = ({ people: _, kind, date, title, number, ...content }: LetterContent) => ({
  kind,
  date,
  title,
  number,
  content: JSON.stringify(content),
})

async function storePeople(db: Db, letterId: number, people: readonly LetterPerson[]): Promise<void> {
  await db.deleteFrom('letterPerson').where('letterId', '=', letterId).execute()
  if (people.length > 0)
    await db
      .insertInto('letterPerson')
      .values(
        people.map(({ role, who }, position) => ({
          letterId,
          position,
          role,
          employeeId: 'employeeId' in who ? who.employeeId : null,
          officialId: 'officialId' in who ? who.officialId : null,
        })),
      )
      .execute()
}

export async function insertLetter(
  db: Db,
  { year, content }: { year: number; content: LetterContent },
  updatedAt: string,
): Promise<number> {
  const { id } = await db
    .insertInto('letter')
    .values({ year, ...columnsOf(content), paper: null, updatedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storePeople(db, id, content.people)
  return id
}

/** Writes a draft over the one that stands. */
export async function updateLetter(
  db: Db,
  { id, revision, year, content }: { id: number; revision: number; year: number; content: LetterContent },
  updatedAt: string,
): Promise<void> {
  await db
    .updateTable('letter')
    .set({ year, ...columnsOf(content), revision, updatedAt })
    .where('id', '=', id)
    .execute()
  await storePeople(db, id, content.people)
}

/** A letter is signed and keeps its paper, or is a draft again. */
export async function setPaper(
  db: Db,
  { id, revision }: { id: number; revision: number },
  paper: LetterPaper | null,
  updatedAt: string,
): Promise<void> {
  await db
    .updateTable('letter')
    .set({
      state: paper === null ? 'draft' : 'signed',
      paper: paper === null ? null : JSON.stringify(paper),
      revision,
      updatedAt,
    })
    .where('id', '=', id)
    .execute()
}

/** Takes letters away with their people. */
export async function deleteLetters(db: Db, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('letter').where('id', 'in', listed(ids)).execute()
}

/** The office's own templates by name, then those that come with the application. */
export async function loadTemplates(db: Db): Promise<KnownTemplate[]> {
  const rows = await db.selectFrom('letterTemplate').selectAll().orderBy('name').orderBy('id').execute()
  return [
    ...rows.map(({ id, name, kind, content, revision }) => ({
      ...LetterTemplate.parse({ ...(JSON.parse(content) as object), name, kind }),
      id,
      revision,
    })),
    ...startingTemplates.map((template) => ({ ...template, id: null, revision: 0 })),
  ]
}

/** Writes a template: a new one, or over one of the office's own. @returns its id */
export async function storeTemplate(
  db: Db,
  id: number | null,
  { name, kind, ...content }: LetterTemplate,
  revision: number,
  updatedAt: string,
): Promise<number> {
  const values = { name, kind, content: JSON.stringify(content), revision, updatedAt }
  if (id !== null) {
    await db.updateTable('letterTemplate').set(values).where('id', '=', id).execute()
    return id
  }
  const made = await db.insertInto('letterTemplate').values(values).returning('id').executeTakeFirstOrThrow()
  return made.id
}

export const deleteTemplate = (db: Db, id: number) =>
  db.deleteFrom('letterTemplate').where('id', '=', id).execute()
