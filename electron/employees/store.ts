import { type Kysely, type Selectable, sql } from 'kysely'
import type { EmployeeSummary } from '../../shared/employees/contract.ts'
import {
  type EmployeePersonal,
  type EmployeeRecord,
  fieldwise,
  HISTORY_FIELDS,
  PERSONAL_FIELDS,
} from '../../shared/employees/employee.ts'
import { nipLabelOf } from '../../shared/employees/employee-status.ts'
import { pangkatText } from '../../shared/employees/golongan.ts'
import { isInService } from '../../shared/employees/legal-position.ts'
import { personSearch } from '../../shared/employees/search.ts'
import { startOfDuty } from '../../shared/employees/start-of-duty.ts'
import { fullName } from '../../shared/employees/person-name.ts'
import type { Unit } from '../../shared/office/contract.ts'
import { unitPaths } from '../../shared/office/unit-tree.ts'
import type { Party } from '../../shared/kernel/party.ts'
import { gone } from '../../shared/kernel/refusal.ts'
import { listed } from '../office-file/listed.ts'
import { OfficeOnce } from '../office/once.ts'
import { loadOfficials, loadUnits } from '../office/store.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

const nobody = () => gone('Pegawai itu')

export interface EmployeeFilter {
  /** Every word must occur in name, NIP, jabatan or unit. */
  search?: string | undefined
  unitIds?: ReadonlySet<number> | undefined
  status?: EmployeeSummary['status'] | undefined
  includeInactive?: boolean
}

type NamedUnit = Pick<Unit, 'id' | 'name'>

const namesOfUnits = async (db: Db) => new Map((await loadUnits(db)).map(({ id, name }) => [id, name]))

/** The entry of a history that holds last, as the views `current_...` tell it; found by index, person by person. */
const newest = (history: 'employeePangkat' | 'employeeJabatan' | 'employeeUnit') =>
  sql<number>`(SELECT id FROM ${sql.table(history)} WHERE employee_id = employee.id
    ORDER BY tmt DESC NULLS LAST, id DESC LIMIT 1)`

/** Everybody with jabatan and unit as they are now, by name. */
const people = (db: Db) =>
  db
    .selectFrom('employee')
    .leftJoin('employeeJabatan as jabatan', (join) => join.on('jabatan.id', '=', newest('employeeJabatan')))
    .leftJoin('employeeUnit as unit', (join) => join.on('unit.id', '=', newest('employeeUnit')))
    .select([
      'employee.id',
      'employee.nip',
      'employee.name',
      'employee.titleFront',
      'employee.titleBack',
      'employee.legalPosition',
      'jabatan.jabatan',
      'unit.unitId',
    ])
    .orderBy('employee.name')
    .orderBy('employee.id')

/** What the lists of other features say of a person. */
export type Post = Pick<
  EmployeeSummary,
  'id' | 'nip' | 'name' | 'fullName' | 'jabatan' | 'unitId' | 'unitName' | 'legalPosition'
>

/** Only these people, or who has just this jabatan now. */
export interface PostFilter {
  employeeIds?: readonly number[] | undefined
  jabatan?: string | undefined
}

/** Everybody, also who has left, with jabatan and unit as they are now, by name. */
export async function listPosts(db: Db, { employeeIds, jabatan }: PostFilter = {}): Promise<Post[]> {
  const unitNames = await namesOfUnits(db)
  const wanted = people(db)
    .$if(employeeIds !== undefined, (all) => all.where('employee.id', 'in', listed(employeeIds ?? [])))
    .$if(jabatan !== undefined, (all) => all.where('jabatan.jabatan', '=', jabatan ?? ''))
  return (await wanted.execute()).map((row) => ({
    id: row.id,
    nip: row.nip,
    name: row.name,
    fullName: fullName(row),
    jabatan: row.jabatan,
    unitId: row.unitId,
    unitName: row.unitId === null ? null : (unitNames.get(row.unitId) ?? null),
    legalPosition: row.legalPosition,
  }))
}

/** Sex and status of some people, by id. */
export async function sexAndStatus(db: Db, ids: readonly number[]) {
  const rows = await db
    .selectFrom('employee')
    .select(['id', 'sex', 'status'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** The first day of duty of some people, by id; null where it is not known. */
export async function startsOfDuty(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string | null>> {
  const rows = await db
    .selectFrom('employee')
    .select(['id', 'nip', 'tmtCpns'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map((row) => [row.id, startOfDuty(row)]))
}

/** What everybody is called with titles, by id; also those who have left. */
export async function fullNames(db: Db): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('employee').select(['id', 'name', 'titleFront', 'titleBack']).execute()
  return new Map(rows.map((row) => [row.id, fullName(row)]))
}

/** The names of some people, by id. */
export async function namesOfEmployees(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('employee').select(['id', 'name']).where('id', 'in', listed(ids)).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** People as they are now, by name. */
export async function listEmployees(db: Db, filter: EmployeeFilter = {}): Promise<EmployeeSummary[]> {
  const rows = await people(db)
    .leftJoin('employeePangkat as pangkat', (join) => join.on('pangkat.id', '=', newest('employeePangkat')))
    .select(['employee.sex', 'employee.birthDate', 'employee.status', 'pangkat.golongan', 'jabatan.jenis'])
    .execute()
  const unitNames = await namesOfUnits(db)
  const isMeant = personSearch(filter.search ?? '')
  const { unitIds, status } = filter
  return rows
    .map((row) => ({
      id: row.id,
      nip: row.nip,
      name: row.name,
      fullName: fullName(row),
      sex: row.sex,
      birthDate: row.birthDate,
      status: row.status,
      legalPosition: row.legalPosition,
      golongan: row.golongan,
      jabatan: row.jabatan,
      jenis: row.jenis,
      unitId: row.unitId,
      unitName: row.unitId === null ? null : (unitNames.get(row.unitId) ?? null),
    }))
    .filter((row) => {
      if (!filter.includeInactive && !isInService(row.legalPosition)) return false
      if (status && row.status !== status) return false
      if (unitIds && !(row.unitId !== null && unitIds.has(row.unitId))) return false
      return isMeant(row)
    })
}

export async function loadPersonal(db: Db, id: number): Promise<EmployeePersonal> {
  const row = await db.selectFrom('employee').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw nobody()
  return personalIn(row)
}

/** What belongs to the person is called in the office file as it is in the table of fields. */
const personalIn = (row: Omit<Selectable<OfficeSchema['employee']>, 'id'>): EmployeePersonal =>
  fieldwise(PERSONAL_FIELDS, ({ id }) => row[id])

/** Its columns one by one: SQLite gives them the names of the code, row by row it takes longer. */
const personalColumns = PERSONAL_FIELDS.map(({ id }) => `employee.${id}` as const)

/** Everybody, also who has left, with golongan, jabatan and unit as they are now; for lists and comparisons. */
export async function loadRecords(db: Db): Promise<KnownEmployee[]> {
  const paths = unitPaths(await loadUnits(db))
  const rows = await db
    .selectFrom('employee')
    .leftJoin('employeePangkat as pangkat', (join) => join.on('pangkat.id', '=', newest('employeePangkat')))
    .leftJoin('employeeJabatan as jabatan', (join) => join.on('jabatan.id', '=', newest('employeeJabatan')))
    .leftJoin('employeeUnit as unit', (join) => join.on('unit.id', '=', newest('employeeUnit')))
    .select('employee.id')
    .select(personalColumns)
    .select(['pangkat.id as pangkatId', 'jabatan.id as jabatanId', 'unit.unitId', 'unit.tmt as unitTmt'])
    .select(
      HISTORY_FIELDS.map(({ id, history, column = id }) =>
        sql.ref<string | null>(`${history}.${column}`).as(id),
      ),
    )
    .orderBy('employee.name')
    .orderBy('employee.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    pangkatId: row.pangkatId,
    jabatanId: row.jabatanId,
    unitId: row.unitId,
    unitTmt: row.unitTmt,
    record: {
      ...personalIn(row),
      ...fieldwise(HISTORY_FIELDS, ({ id, choices }) => {
        if (id === 'unitPath') return (row.unitId === null ? undefined : paths.get(row.unitId)) ?? null
        return choices && !choices.some(({ value }) => value === row[id]) ? null : row[id]
      }),
    },
  }))
}

export interface KnownEmployee {
  id: number
  /** Of the entries that hold now, in the histories. */
  pangkatId: number | null
  jabatanId: number | null
  unitId: number | null
  unitTmt: string | null
  record: EmployeeRecord
}

export async function insertEmployee(db: Db, personal: EmployeePersonal): Promise<number> {
  const { id } = await db.insertInto('employee').values(personal).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateEmployee(db: Db, id: number, personal: EmployeePersonal): Promise<void> {
  await db.updateTable('employee').set(personal).where('id', '=', id).execute()
}

/** Whose NIP this is, if anybody's. */
export async function findByNip(db: Db, nip: string): Promise<{ id: number; name: string } | undefined> {
  return db.selectFrom('employee').select(['id', 'name']).where('nip', '=', nip).executeTakeFirst()
}

const pangkatOf = (db: Db, employeeIds: readonly number[]) =>
  db
    .selectFrom('employeePangkat')
    .select(['employeeId', 'id', 'golongan', 'tmt'])
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('tmt', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()

const jabatanOf = (db: Db, employeeIds: readonly number[]) =>
  db
    .selectFrom('employeeJabatan')
    .select(['employeeId', 'id', 'jabatan', 'jenis', 'jenjang', 'eselon', 'tmt'])
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('tmt', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()

async function unitsOf(db: Db, employeeIds: readonly number[], known?: readonly NamedUnit[]) {
  const rows = await db
    .selectFrom('employeeUnit')
    .select(['employeeId', 'id', 'unitId', 'tmt'])
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('tmt', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()
  const names = new Map((known ?? (await loadUnits(db))).map(({ id, name }) => [id, name]))
  return rows.map((entry) => ({ ...entry, unitName: names.get(entry.unitId) ?? '-' }))
}

/** Entries of a person's own history, which need not say whose they are. */
const own = <T extends { employeeId: number }>(entries: readonly T[]) =>
  entries.map(({ employeeId: _, ...entry }) => entry)

/** Histories of pangkat, jabatan and unit, newest first. */
export const loadHistories = async (db: Db, employeeId: number) => ({
  pangkat: own(await pangkatOf(db, [employeeId])),
  jabatan: own(await jabatanOf(db, [employeeId])),
  units: own(await unitsOf(db, [employeeId])),
})

/**
 * What held on a day: the newest entry that had begun, or, before all of them, the oldest there is.
 * @param newestFirst a history as `loadHistories` gives it
 */
export function heldOn<T extends { tmt: string | null }>(newestFirst: readonly T[], on: string): T | null {
  return newestFirst.find((entry) => entry.tmt === null || entry.tmt <= on) ?? newestFirst.at(-1) ?? null
}

/**
 * Jabatan and unit of a person as they held on a day.
 * @param units all of them, where the caller has them already
 */
export async function postOf(db: Db, employeeId: number, on: string, units?: readonly NamedUnit[]) {
  return {
    jabatan: heldOn(own(await jabatanOf(db, [employeeId])), on),
    unit: heldOn(own(await unitsOf(db, [employeeId], units)), on),
  }
}

/**
 * Employees as a form names them, in this order: name, pangkat, jabatan and unit as they held on that day.
 * @throws Refusal when one of them is not there any more
 */
export async function partiesOfEmployees(
  office: OfficeOnce,
  wanted: ReadonlyArray<{ employeeId: number; on: string }>,
): Promise<Party[]> {
  if (wanted.length === 0) return []
  const { db } = office
  const ids = [...new Set(wanted.map(({ employeeId }) => employeeId))]
  const rows = await db
    .selectFrom('employee')
    .select('employee.id')
    .select(personalColumns)
    .where('id', 'in', listed(ids))
    .execute()
  const personals = new Map(rows.map((row) => [row.id, personalIn(row)]))
  const ofWhom = ({ employeeId }: { employeeId: number }) => employeeId
  const pangkat = Map.groupBy(await pangkatOf(db, ids), ofWhom)
  const jabatan = Map.groupBy(await jabatanOf(db, ids), ofWhom)
  const units = Map.groupBy(await unitsOf(db, ids, await office.units()), ofWhom)
  const { pppkLabel } = await office.settings()
  return wanted.map(({ employeeId, on }) => {
    const personal = personals.get(employeeId)
    if (!personal) throw nobody()
    return {
      name: fullName(personal),
      nip: personal.nip,
      nipLabel: nipLabelOf(personal.status, pppkLabel),
      pangkat: pangkatText(heldOn(pangkat.get(employeeId) ?? [], on)?.golongan ?? null),
      pangkatLabel: 'PANGKAT/GOL RUANG',
      jabatan: heldOn(jabatan.get(employeeId) ?? [], on)?.jabatan ?? '-',
      unit: heldOn(units.get(employeeId) ?? [], on)?.unitName ?? '-',
      unitLabel: 'UNIT KERJA',
    }
  })
}

/**
 * The units of the office with the names of their heads and how many people are in each now.
 * @param known everybody, where the caller has them already
 */
export async function unitsWithPeople(db: Db, known?: readonly Post[]): Promise<Unit[]> {
  const everybody = known ?? (await listPosts(db))
  const members = Map.groupBy(everybody, ({ unitId }) => unitId)
  const employees = new Map(everybody.map(({ id, name }) => [id, name]))
  const officials = new Map((await loadOfficials(db)).map(({ id, name }) => [id, name]))
  return (await loadUnits(db)).map((unit) => ({
    ...unit,
    headName:
      (unit.headEmployeeId === null ? undefined : employees.get(unit.headEmployeeId)) ??
      (unit.headOfficialId === null ? undefined : officials.get(unit.headOfficialId)) ??
      null,
    people: members.get(unit.id)?.length ?? 0,
  }))
}

/** Whether anybody's history or acting duty names this unit. */
export async function isUnitOfSomebody(db: Db, unitId: number): Promise<boolean> {
  const row = await db
    .selectFrom('employeeUnit')
    .select('id')
    .where('unitId', '=', unitId)
    .limit(1)
    .executeTakeFirst()
  if (row) return true
  const duty = await db
    .selectFrom('actingDuty')
    .select('id')
    .where('unitId', '=', unitId)
    .limit(1)
    .executeTakeFirst()
  return duty !== undefined
}
