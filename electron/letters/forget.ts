import type { Kysely } from 'kysely'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { deleteLetters, lettersById } from './store.ts'

type Db = Kysely<OfficeSchema>

/** Letters in which people are named, by what each is there. */
export const namedInLetters = (db: Db, employeeIds: readonly number[]) =>
  db
    .selectFrom('letterPerson')
    .select(['letterId', 'role', 'employeeId'])
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
  const others = [...new Set(named.map(({ letterId }) => letterId))].filter((id) => !about.includes(id))
  const gone = new Set(employeeIds)
  for (const [id, { content, paper }] of await lettersById(db, others)) {
    if (paper === null) continue
    // Who stands where is told by what is left: whoever was destroyed before is on neither.
    const people = paper.document.people.filter((_, at) => {
      const who = content.people[at]?.who
      return !who || !('employeeId' in who) || !gone.has(who.employeeId)
    })
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
