import type { Kysely } from 'kysely'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** What of a destroyed person's papers stands in the register, by what they were issued of. */
interface DestroyedPapers {
  skp: readonly number[]
  evaluation: readonly number[]
  coaching: readonly number[]
  plan: readonly number[]
  letter: readonly number[]
}

/** What was issued of somebody, the oldest first. */
export const issuedTo = (db: Db, employeeId: number) =>
  db.selectFrom('issued').selectAll().where('employeeId', '=', employeeId).orderBy('id').execute()

/**
 * Takes out of the register who it was: number, date, kind and digest stay, so that no number is given twice.
 * @param talks planning talks that go with their SKP
 */
export async function forgetIssued(
  db: Db,
  { skp, evaluation, coaching, plan, letter }: DestroyedPapers,
  talks: readonly number[],
): Promise<void> {
  const subjects = Object.entries({ skp, evaluation, coaching, plan, letter, talk: talks }).flatMap(
    ([needs, ids]) => ids.map((id) => `${needs}:${id}`),
  )
  await db
    .updateTable('issued')
    .set({ employeeId: null, about: '', code: '' })
    .where('subject', 'in', listed(subjects))
    .execute()
}
