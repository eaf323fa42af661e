import { type Kysely, sql } from 'kysely'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** The feedback of a person and year as the lists of what an office holds need it. */
export interface HeldFeedback {
  id: number
  employeeId: number
  year: number
  entries: number
}

/** The feedback of some people, the oldest first. */
export const feedbackHeld = (db: Db, employeeIds: readonly number[]): Promise<HeldFeedback[]> =>
  db
    .selectFrom('feedbackFile')
    .select(['id', 'employeeId', 'year'])
    .select(sql<number>`(SELECT count(*) FROM feedback WHERE file_id = feedback_file.id)`.as('entries'))
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('year')
    .execute()

/** Those of these files that are there, by id. */
export async function feedbackById(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, { employeeId?: number | undefined; year?: number | undefined }>> {
  const rows = await db
    .selectFrom('feedbackFile')
    .select(['id', 'employeeId', 'year'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Destroys files with all that stands in them. */
export async function destroyFeedback(db: Db, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('feedbackFile').where('id', 'in', listed(ids)).execute()
}
