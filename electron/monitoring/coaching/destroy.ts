import type { Kysely } from 'kysely'
import type { CoachingKind } from '../../../shared/monitoring/coaching/note.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** A note as the lists of what an office holds need it. */
export interface HeldNote {
  id: number
  employeeId: number
  heldOn: string
  kind: CoachingKind
}

/** The notes of talks with some people, the oldest first. */
export const notesHeld = (db: Db, employeeIds: readonly number[]): Promise<HeldNote[]> =>
  db
    .selectFrom('coaching')
    .select(['id', 'employeeId', 'heldOn', 'kind'])
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('heldOn')
    .orderBy('id')
    .execute()

/** How many talks with others each of these people has led, by id. */
export async function talksLed(db: Db, employeeIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('coaching')
    .select(['leaderEmployeeId as id', (query) => query.fn.countAll<number>().as('count')])
    .where('leaderEmployeeId', 'in', listed(employeeIds))
    .groupBy('leaderEmployeeId')
    .execute()
  return new Map(rows.flatMap(({ id, count }) => (id === null ? [] : [[id, count] as const])))
}
