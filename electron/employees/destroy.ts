import { type Kysely, sql } from 'kysely'
import { isInService } from '../../shared/employees/legal-position.ts'
import { fullName } from '../../shared/employees/person-name.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { historyTables } from './histories.ts'
import { forgetInBatches } from './import/store.ts'

type Db = Kysely<OfficeSchema>

/** Somebody who has left the office. */
export interface LeftEmployee {
  id: number
  fullName: string
  nip: string
  /** Last year of which anything of the person's own is known: a history, an absence, a duty, a change of the record. */
  lastYear: number
  /** Entries of the histories. */
  entries: number
}

/** Everybody who is not in service any more. */
export async function employeesWhoLeft(db: Db): Promise<LeftEmployee[]> {
  const rows = await db
    .selectFrom('employee')
    .select(['id', 'nip', 'name', 'titleFront', 'titleBack', 'legalPosition'])
    .orderBy('name')
    .execute()
  const left = rows.filter(({ legalPosition }) => !isInService(legalPosition))
  const known = await lastYears(
    db,
    left.map(({ id }) => id),
  )
  return left.map((row) => ({
    id: row.id,
    nip: row.nip,
    fullName: fullName(row),
    ...(known.get(row.id) ?? { lastYear: 0, entries: 0 }),
  }))
}

async function lastYears(db: Db, ids: readonly number[]) {
  const { rows } = await sql<{ id: number; last: string | null; entries: number }>`
    WITH known (employee_id, day) AS (
      SELECT employee_id, tmt FROM employee_pangkat
      UNION ALL SELECT employee_id, tmt FROM employee_jabatan
      UNION ALL SELECT employee_id, tmt FROM employee_unit
      UNION ALL SELECT employee_id, coalesce(end_date, start_date) FROM employee_absence
      UNION ALL SELECT employee_id, coalesce(end_date, start_date) FROM acting_duty)
    SELECT value AS id, max(day) AS last, count(employee_id) AS entries
    FROM json_each(${JSON.stringify(ids)}) LEFT JOIN known ON known.employee_id = value GROUP BY value`.execute(
    db,
  )
  return new Map(
    rows.map(({ id, last, entries }) => [id, { lastYear: Number(last?.slice(0, 4) ?? 0), entries }]),
  )
}

/** Destroys what is on record of people, also what imports keep of them for being taken back. */
export async function destroyEmployees(db: Db, ids: readonly number[]): Promise<void> {
  await forgetInBatches(db, ids)
  for (const table of Object.values(historyTables))
    await sql`DELETE FROM ${sql.table(table)} WHERE employee_id IN ${listed(ids)}`.execute(db)
  await db.deleteFrom('employee').where('id', 'in', listed(ids)).execute()
}
