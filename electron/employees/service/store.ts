import type { Kysely } from 'kysely'
import type { AbsenceEntry, AbsenceSpan, ActingEntry } from '../../../shared/employees/service/service.ts'
import type { ServiceRecord } from '../../../shared/employees/service/contract.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import { loadUnits } from '../../office/store.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** Absences and acting duties of a person, newest first. */
export async function loadService(db: Db, employeeId: number): Promise<ServiceRecord> {
  const absences = await db
    .selectFrom('employeeAbsence')
    .select(['id', 'kind', 'startDate as start', 'endDate as end', 'note'])
    .where('employeeId', '=', employeeId)
    .orderBy('startDate', 'desc')
    .execute()
  const duties = await db
    .selectFrom('actingDuty')
    .select(['id', 'kind', 'jabatan', 'unitId', 'startDate as start', 'endDate as end', 'decree'])
    .where('employeeId', '=', employeeId)
    .orderBy('startDate', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const units = new Map((await loadUnits(db)).map(({ id, name }) => [id, name]))
  return {
    absences,
    duties: duties.map((duty) => ({
      ...duty,
      unitName: duty.unitId === null ? null : (units.get(duty.unitId) ?? null),
    })),
  }
}

/** The units that a person heads on a day as Plt or Plh. */
export async function actingHeads(db: Db, employeeId: number, on: string): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('actingDuty')
    .select('unitId')
    .where('employeeId', '=', employeeId)
    .where('startDate', '<=', on)
    .where((where) => where.or([where('endDate', 'is', null), where('endDate', '>=', on)]))
    .execute()
  return new Set(rows.flatMap(({ unitId }) => unitId ?? []))
}

/**
 * Absences that touch a year, by employee, oldest first.
 * @param employeeIds of whom; of everybody without
 */
export async function absencesOfYear(
  db: Db,
  year: number,
  employeeIds?: readonly number[],
): Promise<ReadonlyMap<number, AbsenceSpan[]>> {
  const rows = await db
    .selectFrom('employeeAbsence')
    .select(['employeeId', 'kind', 'startDate as start', 'endDate as end'])
    .where('startDate', '<=', `${year}-12-31`)
    .where((where) => where.or([where('endDate', 'is', null), where('endDate', '>=', `${year}-01-01`)]))
    .$if(employeeIds !== undefined, (all) => all.where('employeeId', 'in', listed(employeeIds ?? [])))
    .orderBy('startDate')
    .execute()
  const byEmployee = new Map<number, AbsenceSpan[]>()
  for (const { employeeId, ...span } of rows)
    byEmployee.set(employeeId, [...(byEmployee.get(employeeId) ?? []), span])
  return byEmployee
}

/** All absences of some people, by employee, oldest first. */
export async function absencesOf(
  db: Db,
  employeeIds: readonly number[],
): Promise<ReadonlyMap<number, AbsenceSpan[]>> {
  const rows = await db
    .selectFrom('employeeAbsence')
    .select(['employeeId', 'kind', 'startDate as start', 'endDate as end'])
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('startDate')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ employeeId }) => employeeId)].map(([id, own]) => [
      id,
      own.map(({ employeeId: _, ...span }) => span),
    ]),
  )
}

const absenceColumns = ({ kind, start, end, note }: AbsenceEntry) => ({
  kind,
  startDate: start,
  endDate: end,
  note,
})

const actingColumns = ({ kind, jabatan, unitId, start, end, decree }: ActingEntry) => ({
  kind,
  jabatan,
  unitId,
  startDate: start,
  endDate: end,
  decree,
})

/** Writes a new absence, or over the one with this id. @returns its id */
export async function storeAbsence(
  db: Db,
  employeeId: number,
  id: number | undefined,
  entry: AbsenceEntry,
): Promise<number> {
  if (id === undefined) {
    const row = await db
      .insertInto('employeeAbsence')
      .values({ employeeId, ...absenceColumns(entry) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  }
  await db.updateTable('employeeAbsence').set(absenceColumns(entry)).where('id', '=', id).execute()
  return id
}

/** Writes a new acting duty, or over the one with this id. @returns its id */
export async function storeActing(
  db: Db,
  employeeId: number,
  id: number | undefined,
  entry: ActingEntry,
): Promise<number> {
  if (id === undefined) {
    const row = await db
      .insertInto('actingDuty')
      .values({ employeeId, ...actingColumns(entry) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  }
  await db.updateTable('actingDuty').set(actingColumns(entry)).where('id', '=', id).execute()
  return id
}

/** One entry of a person. @throws Refusal when it is gone */
export async function serviceEntry<K extends 'absence' | 'acting'>(
  db: Db,
  history: K,
  employeeId: number,
  id: number,
): Promise<ServiceRecord[K extends 'absence' ? 'absences' : 'duties'][number]> {
  const record = await loadService(db, employeeId)
  const list: ReadonlyArray<{ id: number }> = history === 'absence' ? record.absences : record.duties
  const entry = list.find((candidate) => candidate.id === id)
  if (!entry) throw gone('Riwayat itu')
  return entry as ServiceRecord[K extends 'absence' ? 'absences' : 'duties'][number]
}

export async function removeServiceEntry(db: Db, history: 'absence' | 'acting', id: number): Promise<void> {
  if (history === 'absence') await db.deleteFrom('employeeAbsence').where('id', '=', id).execute()
  else await db.deleteFrom('actingDuty').where('id', '=', id).execute()
}
