import type { Kysely } from 'kysely'
import { complaintNumber } from '../../shared/voices/complaints/complaint.ts'
import { kindNames } from '../../shared/voices/complaints/words.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** One thing of the public's voice as the lists of what an office holds need it. */
export interface HeldVoice {
  id: number
  year: number
  name: string
  /** Papers and records: itself, with what was done. */
  pieces: number
  isOpen: boolean
}

/** What was received until a year, the oldest first. */
export async function complaintsHeld(db: Db, until: number): Promise<HeldVoice[]> {
  const rows = await db
    .selectFrom('complaint')
    .select(['id', 'year', 'position', 'kind', 'closedOn'])
    .where('year', '<=', until)
    .orderBy('year')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    name: `${kindNames[row.kind]} ${complaintNumber(row)}`,
    pieces: 1,
    isOpen: row.closedOn === null,
  }))
}

/** Forums that were held until a year, the oldest first. */
export async function forumsHeld(db: Db, until: number): Promise<HeldVoice[]> {
  const rows = await db
    .selectFrom('forum')
    .select(['id', 'heldOn', 'topic'])
    .where('heldOn', '<=', `${until}-12-31`)
    .orderBy('heldOn')
    .execute()
  return rows.map(({ id, heldOn, topic }) => ({
    id,
    year: Number(heldOn.slice(0, 4)),
    name: topic,
    pieces: 1,
    isOpen: false,
  }))
}

/** Destroys complaints with who said them, what was done and to whom they were linked. */
export async function destroyComplaints(db: Db, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('complaint').where('id', 'in', listed(ids)).execute()
}

/** In how many records of the public's voice each of these people stands: linked, handling, or leading a forum. */
export async function partsInVoices(db: Db, employeeIds: readonly number[]): Promise<Map<number, number>> {
  const ids = listed(employeeIds)
  const linked = await db
    .selectFrom('complaintPerson')
    .select('employeeId as id')
    .where('employeeId', 'in', ids)
    .execute()
  const handled = await db
    .selectFrom('complaintStep')
    .select('handlerId as id')
    .where('handlerId', 'in', ids)
    .execute()
  const led = await db
    .selectFrom('forum')
    .select('leaderEmployeeId as id')
    .where('leaderEmployeeId', 'in', ids)
    .execute()
  const counts = new Map<number, number>()
  for (const { id } of [...linked, ...handled, ...led])
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** What of the register concerns a person: what the pimpinan linked, and what he handled. */
export async function voicesOfPerson(db: Db, employeeId: number) {
  const linked = await db
    .selectFrom('complaintPerson')
    .innerJoin('complaint', 'complaint.id', 'complaintPerson.complaintId')
    .select(['complaint.year', 'complaint.position', 'complaint.kind', 'complaint.receivedOn'])
    .select(['complaintPerson.decidedOn', 'complaintPerson.reason', 'complaintPerson.words'])
    .where('complaintPerson.employeeId', '=', employeeId)
    .orderBy('complaint.receivedOn')
    .execute()
  const handled = await db
    .selectFrom('complaintStep')
    .innerJoin('complaint', 'complaint.id', 'complaintStep.complaintId')
    .select(['complaint.year', 'complaint.position', 'complaint.kind', 'complaint.receivedOn'])
    .select(['complaintStep.doneOn', 'complaintStep.text'])
    .where('complaintStep.handlerId', '=', employeeId)
    .orderBy('complaintStep.doneOn')
    .execute()
  return { linked, handled }
}
