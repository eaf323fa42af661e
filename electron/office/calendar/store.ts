import type { Kysely } from 'kysely'
import { type OwnDay, type WorkCalendar, workCalendar } from '../../../shared/office/calendar/working-days.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadSettings } from '../store.ts'

type Db = Kysely<OfficeSchema>

/** The days that the office has set otherwise than the national calendar, in their order. */
export async function loadOwnDays(db: Db): Promise<OwnDay[]> {
  const rows = await db.selectFrom('officeDay').select(['day', 'works', 'reason']).orderBy('day').execute()
  return rows.map(({ works, ...row }) => ({ ...row, works: works === 1 }))
}

/** On which days the office works. */
export async function loadCalendar(db: Db): Promise<WorkCalendar> {
  const { workingDays } = await loadSettings(db)
  return workCalendar(workingDays, await loadOwnDays(db))
}

/** Sets whether the office works on a day. */
export async function storeOwnDay(db: Db, { day, works, reason }: OwnDay): Promise<void> {
  const values = { works: works ? 1 : 0, reason }
  await db
    .insertInto('officeDay')
    .values({ day, ...values })
    .onConflict((conflict) => conflict.column('day').doUpdateSet(values))
    .execute()
}

/** Goes back to what holds for the country. */
export async function removeOwnDay(db: Db, day: string): Promise<void> {
  await db.deleteFrom('officeDay').where('day', '=', day).execute()
}
