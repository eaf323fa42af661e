import type { Kysely } from 'kysely'
import type { OfficeSchema } from '../../office-file/schema.ts'

/** The days of a person's SKP of a year, in their order. */
export async function skpOfYear(db: Kysely<OfficeSchema>, employeeId: number, year: number) {
  return db
    .selectFrom('skp')
    .select(['id', 'period_start as periodStart', 'period_end as periodEnd', 'closed_on as closedOn'])
    .where('employee_id', '=', employeeId)
    .where('year', '=', year)
    .orderBy('period_start')
    .execute()
}
