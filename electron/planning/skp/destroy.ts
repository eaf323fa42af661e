import { type Kysely, sql } from 'kysely'
import type { SkpState } from '../../../shared/planning/skp/skp.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** An SKP as the list of what is due for destruction needs it. */
export interface HeldSkp {
  id: number
  employeeId: number
  year: number
  periodStart: string
  periodEnd: string
  state: SkpState
  /** Texts that were proposed or signed. */
  versions: number
  talks: number
  /** Rows of lampiran and rencana aksi. */
  annex: number
  openRemarks: number
}

const counted = (from: string) => sql<number>`(SELECT count(*) FROM ${sql.raw(from)})`

/** All SKP of a year or before, in the order of years. */
export const skpUntil = (db: Db, year: number): Promise<HeldSkp[]> =>
  db
    .selectFrom('skp')
    .select(['id', 'employeeId', 'year', 'periodStart', 'periodEnd', 'state'])
    .select([
      counted('skp_version WHERE skp_id = skp.id').as('versions'),
      counted('performance_dialog WHERE skp_id = skp.id').as('talks'),
      sql<number>`${counted('skp_attachment WHERE skp_id = skp.id')} +
        ${counted('action_plan JOIN rhk ON rhk.id = rhk_id WHERE rhk.skp_id = skp.id')}`.as('annex'),
      counted('skp_remark WHERE skp_id = skp.id AND resolved_at IS NULL').as('openRemarks'),
    ])
    .where('year', '<=', year)
    .orderBy('year')
    .orderBy('id')
    .execute()

/** Every SKP of a person, the oldest first. */
export const skpOfPerson = (db: Db, employeeId: number) =>
  db
    .selectFrom('skp')
    .select(['id', 'year', 'periodStart', 'periodEnd', 'state', 'version', 'signedOn'])
    .where('employeeId', '=', employeeId)
    .orderBy('year')
    .orderBy('periodStart')
    .execute()

/**
 * Destroys SKP with all that stands in them; what was signed goes with the last row that refers to it.
 * @param texts what the log says of them: it names rows that were removed from them and are still kept aside
 */
export async function destroySkps(db: Db, ids: readonly number[], texts: readonly string[]): Promise<void> {
  await db.deleteFrom('skp').where('id', 'in', listed(ids)).execute()
  const removed = await db.selectFrom('removedRhk').select('id').execute()
  const theirs = removed.filter(({ id }) => texts.some((text) => text.includes(id))).map(({ id }) => id)
  await db.deleteFrom('removedRhk').where('id', 'in', listed(theirs)).execute()
}

/** What people are in the plans of the office, besides SKP of their own. */
export async function partsInPlans(
  db: Db,
  employeeIds: readonly number[],
): Promise<Map<number, { own: number; appraised: number }>> {
  const { rows } = await sql<{ id: number; own: number; appraised: number }>`
    SELECT value AS id,
      (SELECT count(*) FROM skp WHERE employee_id = value) AS own,
      (SELECT count(*) FROM skp WHERE appraiser_employee_id = value OR superior_employee_id = value) AS appraised
    FROM json_each(${JSON.stringify(employeeIds)})`.execute(db)
  return new Map(rows.map(({ id, ...parts }) => [id, parts]))
}

/** Takes people out of the teams of former years. */
export async function leaveTeams(db: Db, employeeIds: readonly number[]): Promise<void> {
  await db.deleteFrom('teamMember').where('employeeId', 'in', listed(employeeIds)).execute()
  await db
    .updateTable('team')
    .set({ leaderEmployeeId: null })
    .where('leaderEmployeeId', 'in', listed(employeeIds))
    .execute()
}
