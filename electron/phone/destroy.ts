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
 * Destroys the forms by which months of diaries came, with their answers, and what is older of the same people.
 * @param months of the diaries that go
 */
export async function destroyForms(
  db: Db,
  months: ReadonlyArray<{ employeeId?: number | undefined; month?: string | undefined }>,
): Promise<void> {
  for (const { employeeId, month } of months)
    if (employeeId !== undefined && month !== undefined)
      await db
        .deleteFrom('phoneForm')
        .where('employeeId', '=', employeeId)
        .where('period', '<=', month)
        .execute()
}
