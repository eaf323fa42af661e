import type { Kysely } from 'kysely'
import type { AbsenceEntry, AbsenceSpan, ActingEntry } from '../../../shared/employees/service/service.ts'
import type { ServiceRecord } from '../../../shared/employees/service/contract.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import { loadUnits } from '../../office/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** Absences and acting duties of a person, newest first. */
export async function loadService(db: Db, employeeId: number): Promise<ServiceRecord> {
  const absences = await db
    .selectFrom('employee_absence')
    .select(['id', 'kind', 'start_date as start', 'end_date as end', 'note'])
    .where('employee_id', '=', employeeId)
    .orderBy('start_date', 'desc')
    .execute()
  const duties = await db
    .selectFrom('acting_duty')
    .select([
      'id',
      'kind',
      'jabatan',
      'unit_id as unitId',
      'start_date as start',
      'end_date as end',
      'decree',
    ])
    .where('employee_id', '=', employeeId)
    .orderBy('start_date', 'desc')
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

/** Absences of everybody that touch a year, by employee, oldest first. */
export async function absencesOfYear(db: Db, year: number): Promise<ReadonlyMap<number, AbsenceSpan[]>> {
  const rows = await db
    .selectFrom('employee_absence')
    .select(['employee_id as employeeId', 'kind', 'start_date as start', 'end_date as end'])
    .where('start_date', '<=', `${year}-12-31`)
    .where((where) => where.or([where('end_date', 'is', null), where('end_date', '>=', `${year}-01-01`)]))
    .orderBy('start_date')
    .execute()
  const byEmployee = new Map<number, AbsenceSpan[]>()
  for (const { employeeId, ...span } of rows)
    byEmployee.set(employeeId, [...(byEmployee.get(employeeId) ?? []), span])
  return byEmployee
}

const absenceColumns = ({ kind, start, end, note }: AbsenceEntry) => ({
  kind,
  start_date: start,
  end_date: end,
  note,
})

const actingColumns = ({ kind, jabatan, unitId, start, end, decree }: ActingEntry) => ({
  kind,
  jabatan,
  unit_id: unitId,
  start_date: start,
  end_date: end,
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
      .insertInto('employee_absence')
      .values({ employee_id: employeeId, ...absenceColumns(entry) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  }
  await db.updateTable('employee_absence').set(absenceColumns(entry)).where('id', '=', id).execute()
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
      .insertInto('acting_duty')
      .values({ employee_id: employeeId, ...actingColumns(entry) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  }
  await db.updateTable('acting_duty').set(actingColumns(entry)).where('id', '=', id).execute()
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
  if (history === 'absence') await db.deleteFrom('employee_absence').where('id', '=', id).execute()
  else await db.deleteFrom('acting_duty').where('id', '=', id).execute()
}
