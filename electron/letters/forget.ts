import type { Kysely } from 'kysely'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { deleteLetters, lettersById } from './store.ts'

type Db = Kysely<OfficeSchema>

/** Letters in which people are named, by what each is there. */
export const namedInLetters = (db: Db, employeeIds: readonly number[]) =>
  db
    .selectFrom('letterPerson')
    .select(['letterId', 'position', 'role', 'employeeId'])
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('letterId')
    .execute()

/**
 * People are destroyed: letters about them go with them; from those in which they only take part their names go, on paper
 * too.
 * @returns the letters that went
 */
export async function forgetInLetters(db: Db, employeeIds: readonly number[]): Promise<number[]> {
  const named = await namedInLetters(db, employeeIds)
  const about = [...new Set(named.flatMap(({ role, letterId }) => (role === 'tentang' ? letterId : [])))]
  const others = Map.groupBy(
    named.filter(({ letterId }) => !about.includes(letterId)),
    ({ letterId }) => letterId,
  )
  for (const [id, { paper }] of await lettersById(db, [...others.keys()])) {
    if (paper === null) continue
    const gone = new Set(others.get(id)?.map(({ position }) => position))
    const people = paper.document.people.filter((_, position) => !gone.has(position))
    await db
      .updateTable('letter')
      .set({ paper: JSON.stringify({ ...paper, document: { ...paper.document, people } }) })
      .where('id', '=', id)
      .execute()
  }
  await deleteLetters(db, about)
  await db.deleteFrom('letterPerson').where('employeeId', 'in', listed(employeeIds)).execute()
  return about
}
