import { type Kysely, sql } from 'kysely'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** A diary as the lists of what an office holds need it. */
export interface HeldDiary {
  id: number
  employeeId: number
  /** `yyyy-mm`. */
  month: string
  entries: number
}

/** The diaries of some people, the oldest first. */
export const diariesHeld = (db: Db, employeeIds: readonly number[]): Promise<HeldDiary[]> =>
  db
    .selectFrom('diary')
    .select(['id', 'employeeId', 'month'])
    .select(sql<number>`(SELECT count(*) FROM diary_entry WHERE diary_id = diary.id)`.as('entries'))
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('month')
    .execute()

/** Those of these diaries that are there, by id. */
export async function diariesById(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, { employeeId?: number | undefined; month?: string | undefined }>> {
  const rows = await db
    .selectFrom('diary')
    .select(['id', 'employeeId', 'month'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Destroys diaries with all that stands in them. */
export async function destroyDiaries(db: Db, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('diary').where('id', 'in', listed(ids)).execute()
}
