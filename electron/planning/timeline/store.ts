import type { Kysely } from 'kysely'
import type { OfficeSchema } from '../../office-file/schema.ts'

/** The days of a person's SKP of a year, in their order. */
export async function skpOfYear(db: Kysely<OfficeSchema>, employeeId: number, year: number) {
  return db
    .selectFrom('skp')
    .select(['id', 'periodStart', 'periodEnd', 'closedOn'])
    .where('employeeId', '=', employeeId)
    .where('year', '=', year)
    .orderBy('periodStart')
    .execute()
}
