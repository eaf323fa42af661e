import type { Kysely } from 'kysely'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** The forms of some people with how many answers were taken in, the oldest first. */
export const formsHeld = (db: Db, employeeIds: readonly number[]) =>
  db
    .selectFrom('phoneForm')
    .leftJoin('phoneAnswer', 'phoneAnswer.formId', 'phoneForm.id')
    .select(['phoneForm.kind', 'phoneForm.period', 'phoneForm.issued', 'phoneForm.expires'])
    .select('phoneForm.withdrawn')
    .select((query) => query.fn.count<number>('phoneAnswer.id').as('answers'))
    .where('phoneForm.employeeId', 'in', listed(employeeIds))
    .groupBy('phoneForm.id')
    .orderBy('phoneForm.period')
    .orderBy('phoneForm.issued')
    .execute()

/**
 * Destroys the forms of people up to a year, with their answers.
 * @param skps whose SKP of which years go
 */
export async function destroyForms(
  db: Db,
  skps: Iterable<{ employeeId: number; year: number }>,
): Promise<void> {
  for (const { employeeId, year } of skps)
    await db
      .deleteFrom('phoneForm')
      .where('employeeId', '=', employeeId)
      .where('period', '<', `${year + 1}`)
      .execute()
}
