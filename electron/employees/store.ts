import { type Kysely, type Selectable, sql } from 'kysely'
import type { EmployeePersonal, EmployeeSummary } from '../../shared/employees/contract.ts'
import type { EmployeeRecord } from '../../shared/employees/employee.ts'
import { isJenisJabatan } from '../../shared/employees/jabatan.ts'
import { nipLabelOf } from '../../shared/employees/employee-status.ts'
import { pangkatText } from '../../shared/employees/golongan.ts'
import { isInService } from '../../shared/employees/legal-position.ts'
import { fullName } from '../../shared/employees/person-name.ts'
import type { Unit } from '../../shared/office/contract.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { unitPaths } from '../../shared/office/unit-tree.ts'
import type { Party } from '../../shared/kernel/party.ts'
import { gone } from '../../shared/kernel/refusal.ts'
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
const newest = (history: 'employee_pangkat' | 'employee_jabatan' | 'employee_unit') =>
  sql<number>`(SELECT id FROM ${sql.table(history)} WHERE employee_id = employee.id
    ORDER BY tmt DESC NULLS LAST, id DESC LIMIT 1)`

/** Everybody with jabatan and unit as they are now, by name. */
const people = (db: Db) =>
  db
    .selectFrom('employee')
    .leftJoin('employee_jabatan as jabatan', (join) => join.on('jabatan.id', '=', newest('employee_jabatan')))
    .leftJoin('employee_unit as unit', (join) => join.on('unit.id', '=', newest('employee_unit')))
    .select([
      'employee.id',
      'employee.nip',
      'employee.name',
      'employee.title_front as titleFront',
      'employee.title_back as titleBack',
      'employee.legal_position as legalPosition',
      'jabatan.jabatan',
      'unit.unit_id as unitId',
    ])
    .orderBy('employee.name')
    .orderBy('employee.id')

/** What the lists of other features say of a person. */
export type Post = Pick<
  EmployeeSummary,
  'id' | 'nip' | 'name' | 'fullName' | 'jabatan' | 'unitId' | 'unitName' | 'legalPosition'
>

/** Everybody, also who has left, with jabatan and unit as they are now, by name. */
export async function listPosts(db: Db): Promise<Post[]> {
  const unitNames = await namesOfUnits(db)
  return (await people(db).execute()).map((row) => ({
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

/** People as they are now, by name. */
export async function listEmployees(db: Db, filter: EmployeeFilter = {}): Promise<EmployeeSummary[]> {
  const rows = await people(db)
    .leftJoin('employee_pangkat as pangkat', (join) => join.on('pangkat.id', '=', newest('employee_pangkat')))
    .select([
      'employee.sex',
      'employee.birth_date as birthDate',
      'employee.status',
      'pangkat.golongan',
      'jabatan.jenis',
    ])
    .execute()
  const unitNames = await namesOfUnits(db)
  const words = (filter.search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
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
      if (words.length === 0) return true
      const text = `${row.fullName} ${row.nip} ${row.jabatan ?? ''} ${row.unitName ?? ''}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
}

export const columnsOf = (personal: EmployeePersonal) => ({
  nip: personal.nip,
  nik: personal.nik,
  karpeg: personal.karpeg,
  name: personal.name,
  title_front: personal.titleFront,
  title_back: personal.titleBack,
  birth_place: personal.birthPlace,
  birth_date: personal.birthDate,
  sex: personal.sex,
  status: personal.status,
  religion: personal.religion,
  marital_status: personal.maritalStatus,
  education_level: personal.educationLevel,
  education: personal.education,
  graduation_year: personal.graduationYear,
  tmt_cpns: personal.tmtCpns,
  tmt_pns: personal.tmtPns,
  phone: personal.phone,
  email: personal.email,
  address: personal.address,
  npwp: personal.npwp,
  legal_position: personal.legalPosition,
  mk_years: personal.mkYears,
  mk_months: personal.mkMonths,
})

export async function loadPersonal(db: Db, id: number): Promise<EmployeePersonal> {
  const row = await db.selectFrom('employee').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw nobody()
  return personalOf(row)
}

function personalOf(row: Selectable<OfficeSchema['employee']>): EmployeePersonal {
  return {
    nip: row.nip,
    nik: row.nik,
    karpeg: row.karpeg,
    name: row.name,
    titleFront: row.title_front,
    titleBack: row.title_back,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    sex: row.sex,
    status: row.status,
    religion: row.religion,
    maritalStatus: row.marital_status,
    educationLevel: row.education_level,
    education: row.education,
    graduationYear: row.graduation_year,
    tmtCpns: row.tmt_cpns,
    tmtPns: row.tmt_pns,
    phone: row.phone,
    email: row.email,
    address: row.address,
    npwp: row.npwp,
    legalPosition: row.legal_position,
    mkYears: row.mk_years,
    mkMonths: row.mk_months,
  }
}

/** Everybody, also who has left, with golongan, jabatan and unit as they are now; for lists and comparisons. */
export async function loadRecords(db: Db): Promise<KnownEmployee[]> {
  const paths = unitPaths(await loadUnits(db))
  const rows = await db
    .selectFrom('employee')
    .leftJoin('employee_pangkat as pangkat', (join) => join.on('pangkat.id', '=', newest('employee_pangkat')))
    .leftJoin('employee_jabatan as jabatan', (join) => join.on('jabatan.id', '=', newest('employee_jabatan')))
    .leftJoin('employee_unit as unit', (join) => join.on('unit.id', '=', newest('employee_unit')))
    .selectAll('employee')
    .select([
      'pangkat.id as pangkatId',
      'pangkat.golongan',
      'pangkat.tmt as golonganTmt',
      'jabatan.id as jabatanId',
      'jabatan.jabatan',
      'jabatan.jenis',
      'jabatan.jenjang',
      'jabatan.eselon',
      'jabatan.tmt as jabatanTmt',
      'unit.unit_id as unitId',
      'unit.tmt as unitTmt',
    ])
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
      ...personalOf(row),
      golongan: row.golongan,
      golonganTmt: row.golonganTmt,
      jabatan: row.jabatan,
      jabatanJenis: row.jenis !== null && isJenisJabatan(row.jenis) ? row.jenis : null,
      jabatanJenjang: row.jenjang,
      eselon: row.eselon,
      jabatanTmt: row.jabatanTmt,
      unitPath: (row.unitId === null ? undefined : paths.get(row.unitId)) ?? null,
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
  const { id } = await db
    .insertInto('employee')
    .values(columnsOf(personal))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateEmployee(db: Db, id: number, personal: EmployeePersonal): Promise<void> {
  await db.updateTable('employee').set(columnsOf(personal)).where('id', '=', id).execute()
}

/** Whose NIP this is, if anybody's. */
export async function findByNip(db: Db, nip: string): Promise<{ id: number; name: string } | undefined> {
  return db.selectFrom('employee').select(['id', 'name']).where('nip', '=', nip).executeTakeFirst()
}

const pangkatOf = (db: Db, employeeId: number) =>
  db
    .selectFrom('employee_pangkat')
    .select(['id', 'golongan', 'tmt'])
    .where('employee_id', '=', employeeId)
    .orderBy('tmt', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()

const jabatanOf = (db: Db, employeeId: number) =>
  db
    .selectFrom('employee_jabatan')
    .select(['id', 'jabatan', 'jenis', 'jenjang', 'eselon', 'tmt'])
    .where('employee_id', '=', employeeId)
    .orderBy('tmt', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()

async function unitsOf(db: Db, employeeId: number, known?: readonly NamedUnit[]) {
  const rows = await db
    .selectFrom('employee_unit')
    .select(['id', 'unit_id as unitId', 'tmt'])
    .where('employee_id', '=', employeeId)
    .orderBy('tmt', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()
  const names = new Map((known ?? (await loadUnits(db))).map(({ id, name }) => [id, name]))
  return rows.map((entry) => ({ ...entry, unitName: names.get(entry.unitId) ?? '-' }))
}

/** Histories of pangkat, jabatan and unit, newest first. */
export const loadHistories = async (db: Db, employeeId: number) => ({
  pangkat: await pangkatOf(db, employeeId),
  jabatan: await jabatanOf(db, employeeId),
  units: await unitsOf(db, employeeId),
})

/**
 * What held on a day: the newest entry that had begun, or, before all of them, the oldest there is.
 * @param newestFirst a history as `loadHistories` gives it
 */
function heldOn<T extends { tmt: string | null }>(newestFirst: readonly T[], on: string): T | null {
  return newestFirst.find((entry) => entry.tmt === null || entry.tmt <= on) ?? newestFirst.at(-1) ?? null
}

/**
 * Jabatan and unit of a person as they held on a day.
 * @param units all of them, where the caller has them already
 */
export async function postOf(db: Db, employeeId: number, on: string, units?: readonly NamedUnit[]) {
  return {
    jabatan: heldOn(await jabatanOf(db, employeeId), on),
    unit: heldOn(await unitsOf(db, employeeId, units), on),
  }
}

/** An employee as a form names them: name, pangkat, jabatan and unit as they held on that day. */
export async function partyOfEmployee(
  db: Db,
  employeeId: number,
  on: string,
  settings: OfficeSettings,
): Promise<Party> {
  const personal = await loadPersonal(db, employeeId)
  const histories = await loadHistories(db, employeeId)
  return {
    name: fullName(personal),
    nip: personal.nip,
    nipLabel: nipLabelOf(personal.status, settings.pppkLabel),
    pangkat: pangkatText(heldOn(histories.pangkat, on)?.golongan ?? null),
    pangkatLabel: 'PANGKAT/GOL RUANG',
    jabatan: heldOn(histories.jabatan, on)?.jabatan ?? '-',
    unit: heldOn(histories.units, on)?.unitName ?? '-',
    unitLabel: 'UNIT KERJA',
  }
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
    .selectFrom('employee_unit')
    .select('id')
    .where('unit_id', '=', unitId)
    .limit(1)
    .executeTakeFirst()
  if (row) return true
  const duty = await db
    .selectFrom('acting_duty')
    .select('id')
    .where('unit_id', '=', unitId)
    .limit(1)
    .executeTakeFirst()
  return duty !== undefined
}
