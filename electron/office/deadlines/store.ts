import type { Kysely } from 'kysely'
import { DeadlineEvent } from '../../../shared/office/calendar.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** The dates that the office has set for a year instead of the usual ones. */
export async function loadDeadlines(db: Db, year: number): Promise<Map<DeadlineEvent, string>> {
  const rows = await db.selectFrom('deadline').select(['event', 'dueOn']).where('year', '=', year).execute()
  return new Map(
    rows.flatMap(({ event, dueOn }) => {
      const known = DeadlineEvent.safeParse(event)
      return known.success ? [[known.data, dueOn] as const] : []
    }),
  )
}

/** Sets a date of the office's own, or, with null, goes back to the usual one. */
export async function storeDeadline(
  db: Db,
  year: number,
  event: DeadlineEvent,
  dueOn: string | null,
): Promise<void> {
  if (dueOn === null) {
    await db.deleteFrom('deadline').where('year', '=', year).where('event', '=', event).execute()
    return
  }
  await db
    .insertInto('deadline')
    .values({ year, event, dueOn })
    .onConflict((conflict) => conflict.columns(['year', 'event']).doUpdateSet({ dueOn }))
    .execute()
}
