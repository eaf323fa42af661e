import type { Kysely, Selectable } from 'kysely'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** To whom the pimpinan has linked what was said. */
export type LinkedRow = Selectable<OfficeSchema['complaintPerson']>

/** Who some complaints are about by a decision, by the complaint. */
export async function linkedTo(db: Db, ids: readonly number[]): Promise<Map<number, LinkedRow[]>> {
  const rows = await db
    .selectFrom('complaintPerson')
    .selectAll()
    .where('complaintId', 'in', listed(ids))
    .orderBy('decidedOn')
    .orderBy('employeeId')
    .execute()
  return Map.groupBy(rows, ({ complaintId }) => complaintId)
}

export async function insertLink(db: Db, link: LinkedRow): Promise<void> {
  await db.insertInto('complaintPerson').values(link).execute()
}

export async function deleteLink(db: Db, complaintId: number, employeeId: number): Promise<void> {
  await db
    .deleteFrom('complaintPerson')
    .where('complaintId', '=', complaintId)
    .where('employeeId', '=', employeeId)
    .execute()
}
