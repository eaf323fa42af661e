import { isDeepStrictEqual } from 'node:util'
import type { Database } from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import {
  columnwise,
  type EmployeeFieldId,
  type EmployeeRecord,
  fieldsOfHistory,
  personalOf,
} from '../../../shared/employees/employee.ts'
import { fields } from '../../../shared/employees/fields.ts'
import type { ImportBatch } from '../../../shared/employees/import/contract.ts'
import type { FieldChange, FoundUnit, ImportPlan } from '../../../shared/employees/import/results.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { sameText } from '../../../shared/kernel/text.ts'
import { unitPaths } from '../../../shared/office/unit-tree.ts'
import { listed } from '../../office-file/listed.ts'
import { insertMany } from '../../office-file/many-rows.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { clearHead, deleteUnit, insertUnit, loadUnits, setHeadIfNone } from '../../office/store.ts'
import { entriesAfter, namesOfActions } from '../../office-file/audit-log.ts'
import { insertHistory, removeEmployee } from '../histories.ts'
import { findByNip, type KnownEmployee, loadPersonal, updateEmployee } from '../store.ts'

type Db = Kysely<OfficeSchema>

const value = z.union([z.string(), z.number()]).nullable()
const entry = z.object({ id: z.number().int(), before: z.record(z.string(), value) })

/** All that is needed to take an import back, kept with it as JSON. */
const Inverse = z.object({
  units: z.array(z.number().int()),
  heads: z.array(z.number().int()),
  added: z.array(z.number().int()),
  changed: z.array(z.number().int()),
  personal: z.array(entry),
  pangkat: z.object({ added: z.array(z.number().int()), updated: z.array(entry) }),
  jabatan: z.object({ added: z.array(z.number().int()), updated: z.array(entry) }),
  unit: z.object({ added: z.array(z.number().int()) }),
})
type Inverse = z.infer<typeof Inverse>

const nothing = (): Inverse => ({
  units: [],
  heads: [],
  added: [],
  changed: [],
  personal: [],
  pangkat: { added: [], updated: [] },
  jabatan: { added: [], updated: [] },
  unit: { added: [] },
})

const key = (path: readonly string[]) => JSON.stringify(path)

const pangkatFields = fieldsOfHistory('pangkat')
const jabatanFields = fieldsOfHistory('jabatan')

/** An entry of the history of pangkat as a record tells it; of one that has a golongan. */
const pangkatEntry = (record: EmployeeRecord & { golongan: string }) => columnwise(pangkatFields, record)

/** An entry of the history of jabatan as a record tells it; of one that has a jabatan. */
const jabatanEntry = ({ jabatanJenis, ...record }: EmployeeRecord & { jabatan: string }) =>
  columnwise(jabatanFields, { ...record, jabatanJenis: jabatanJenis ?? fields.jabatanJenis.unsaid })

/** One person that the import brought in or changed, for the audit log. */
export interface ImportedPerson {
  id: number
  before: Record<string, FieldChange['before']>
  after: Record<string, FieldChange['after']>
}

/**
 * Writes what a plan says, in the transaction that is open.
 * @param raw the database on which it is open
 * @param known the employees as the plan saw them
 * @param today ISO date from which a new unit of somebody known holds
 * @returns the people, and what takes it all back
 */
export async function applyPlan(
  db: Db,
  raw: Database,
  plan: ImportPlan,
  known: readonly KnownEmployee[],
  today: string,
): Promise<{ people: ImportedPerson[]; inverse: Inverse }> {
  const inverse = nothing()
  const people: ImportedPerson[] = []
  const unitIds = await addUnits(db, plan.units, inverse)
  const unitOf = (path: readonly string[] | null) => (path ? (unitIds.get(key(path)) ?? null) : null)

  const tables = ['employee', 'employeePangkat', 'employeeJabatan', 'employeeUnit'] as const
  insertMany(db, raw, tables, (write) => {
    for (const { record } of plan.added) {
      const id = write('employee', personalOf(record))
      inverse.added.push(id)
      if (says('golongan', record)) write('employeePangkat', { employeeId: id, ...pangkatEntry(record) })
      if (says('jabatan', record)) write('employeeJabatan', { employeeId: id, ...jabatanEntry(record) })
      const unitId = unitOf(record.unitPath)
      if (unitId !== null) write('employeeUnit', { employeeId: id, unitId, tmt: null })
      people.push({ id, before: {}, after: told(record) })
    }
  })

  const byNip = new Map(known.map((employee) => [employee.record.nip, employee]))
  for (const { nip, record, changes } of plan.changed) {
    const employee = byNip.get(nip)
    if (!employee) continue
    const changed = new Set(changes.map(({ field }) => field))
    const isChanged = ({ id }: { id: EmployeeFieldId }) => changed.has(id)
    inverse.changed.push(employee.id)
    await changePersonal(db, employee.id, record, inverse)
    if (pangkatFields.some(isChanged)) await changePangkat(db, employee, record, inverse)
    if (jabatanFields.some(isChanged)) await changeJabatan(db, employee, record, inverse)
    const unitId = unitOf(record.unitPath)
    if (changed.has('unitPath') && unitId !== null) {
      const since = changed.has('jabatan') && record.jabatanTmt !== null ? record.jabatanTmt : today
      const tmt = employee.unitId === null ? null : later(since, employee.unitTmt)
      inverse.unit.added.push(await insertHistory(db, 'unit', employee.id, { unitId, tmt }))
    }
    people.push({
      id: employee.id,
      before: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
      after: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
    })
  }
  await setHeads(db, plan.units, unitIds, inverse)
  return { people, inverse }
}

const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a)

/** What is known of a new person, without the many fields that are not. */
const told = (record: EmployeeRecord) =>
  Object.fromEntries(Object.entries(record).filter(([, known]) => known !== null))

async function addUnits(db: Db, found: readonly FoundUnit[], inverse: Inverse): Promise<Map<string, number>> {
  const ids = new Map([...unitPaths(await loadUnits(db))].map(([id, path]) => [key(path), id]))
  for (const { path, isNew } of found) {
    const name = path.at(-1)
    if (!isNew || name === undefined || ids.has(key(path))) continue
    const id = await insertUnit(db, {
      parentId: ids.get(key(path.slice(0, -1))) ?? null,
      code: '',
      name,
      shortName: '',
      headEmployeeId: null,
      headOfficialId: null,
    })
    ids.set(key(path), id)
    inverse.units.push(id)
  }
  return ids
}

/** A guessed head is taken only where the unit has none: what the clerk chose stays. */
async function setHeads(
  db: Db,
  found: readonly FoundUnit[],
  ids: ReadonlyMap<string, number>,
  inverse: Inverse,
): Promise<void> {
  for (const { path, headNip } of found) {
    const id = ids.get(key(path))
    const head = headNip === null ? undefined : await findByNip(db, headNip)
    if (head && id !== undefined && (await setHeadIfNone(db, id, head.id))) inverse.heads.push(id)
  }
}

const says = <K extends 'golongan' | 'jabatan'>(
  field: K,
  record: EmployeeRecord,
): record is EmployeeRecord & Record<K, string> => record[field] !== null

async function changePersonal(db: Db, id: number, record: EmployeeRecord, inverse: Inverse): Promise<void> {
  const before = await loadPersonal(db, id)
  const personal = personalOf(record)
  const after: Record<string, unknown> = personal
  const changed = Object.entries(before).filter(([column, was]) => after[column] !== was)
  if (changed.length === 0) return
  await updateEmployee(db, id, personal)
  inverse.personal.push({ id, before: Object.fromEntries(changed) })
}

/** Another golongan is a new entry; another TMT of the same one mends the entry. */
async function changePangkat(
  db: Db,
  { id, pangkatId, record: before }: KnownEmployee,
  record: EmployeeRecord,
  inverse: Inverse,
): Promise<void> {
  if (!says('golongan', record)) return
  const entry = pangkatEntry(record)
  if (pangkatId === null || !says('golongan', before) || !sameText(before.golongan, record.golongan)) {
    inverse.pangkat.added.push(await insertHistory(db, 'pangkat', id, entry))
    return
  }
  await db.updateTable('employeePangkat').set(entry).where('id', '=', pangkatId).execute()
  inverse.pangkat.updated.push({ id: pangkatId, before: pangkatEntry(before) })
}

async function changeJabatan(
  db: Db,
  { id, jabatanId, record: before }: KnownEmployee,
  record: EmployeeRecord,
  inverse: Inverse,
): Promise<void> {
  if (!says('jabatan', record)) return
  const entry = jabatanEntry(record)
  if (jabatanId === null || !says('jabatan', before) || !sameText(before.jabatan, record.jabatan)) {
    inverse.jabatan.added.push(await insertHistory(db, 'jabatan', id, entry))
    return
  }
  await db.updateTable('employeeJabatan').set(entry).where('id', '=', jabatanId).execute()
  inverse.jabatan.updated.push({ id: jabatanId, before: jabatanEntry(before) })
}

export async function insertBatch(
  db: Db,
  batch: { at: string; source: string; added: number; changed: number; inverse: Inverse },
): Promise<number> {
  const { id } = await db
    .insertInto('importBatch')
    .values({ ...batch, inverse: JSON.stringify(batch.inverse) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Last one first. */
export async function loadBatches(db: Db): Promise<ImportBatch[]> {
  return db
    .selectFrom('importBatch')
    .select(['id', 'at', 'source', 'added', 'changed', 'undoneAt'])
    .orderBy('id', 'desc')
    .execute()
}

/**
 * Takes an import back: who came with it goes, who was changed is as before. Refused when anything has been
 * done with them since, so that no later work is lost.
 */
export async function undoBatch(
  db: Db,
  id: number,
  now: string,
): Promise<{ removed: number; restored: number; keptUnits: string[]; source: string }> {
  const batch = await db.selectFrom('importBatch').selectAll().where('id', '=', id).executeTakeFirst()
  if (!batch) throw gone('Impor itu')
  if (batch.undoneAt !== null) throw new Refusal('Impor itu sudah dibatalkan.')
  const newer = await db
    .selectFrom('importBatch')
    .select('source')
    .where('id', '>', id)
    .where('undoneAt', 'is', null)
    .executeTakeFirst()
  if (newer) throw new Refusal(`Batalkan lebih dahulu impor yang lebih baru, "${newer.source}".`)
  const inverse = Inverse.parse(JSON.parse(batch.inverse))
  await refuseIfTouched(db, id, inverse)

  for (const unitId of inverse.heads) await clearHead(db, unitId)
  for (const { id: entryId, before } of inverse.pangkat.updated)
    await db.updateTable('employeePangkat').set(before).where('id', '=', entryId).execute()
  for (const { id: entryId, before } of inverse.jabatan.updated)
    await db.updateTable('employeeJabatan').set(before).where('id', '=', entryId).execute()
  for (const [table, ids] of [
    ['employeePangkat', inverse.pangkat.added],
    ['employeeJabatan', inverse.jabatan.added],
    ['employeeUnit', inverse.unit.added],
  ] as const)
    for (const entryId of ids) await db.deleteFrom(table).where('id', '=', entryId).execute()
  for (const { id: employeeId, before } of inverse.personal)
    await db.updateTable('employee').set(before).where('id', '=', employeeId).execute()
  for (const employeeId of inverse.added) await removeEmployee(db, employeeId)
  const keptUnits: string[] = []
  // Children were added after their parents.
  const units = new Map((await loadUnits(db)).map((unit) => [unit.id, unit]))
  for (const unitId of inverse.units.toReversed()) {
    const unit = units.get(unitId)
    if (!unit) continue
    // One of which something is said since, as its achievement, stays, and so do those above it.
    const gone = await deleteUnit(db, unit).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) return false
        throw error
      },
    )
    if (!gone) keptUnits.push(unit.name)
  }
  await db.updateTable('importBatch').set({ undoneAt: now }).where('id', '=', id).execute()
  return { removed: inverse.added.length, restored: inverse.changed.length, keptUnits, source: batch.source }
}

/** Takes out of all imports what they keep of people whose records are destroyed. */
export async function forgetInBatches(db: Db, employeeIds: readonly number[]): Promise<void> {
  const gone = new Set(employeeIds)
  const entries = async (table: 'employeePangkat' | 'employeeJabatan') =>
    new Set(
      (await db.selectFrom(table).select('id').where('employeeId', 'in', listed(employeeIds)).execute()).map(
        ({ id }) => id,
      ),
    )
  const [pangkat, jabatan] = [await entries('employeePangkat'), await entries('employeeJabatan')]
  for (const batch of await db.selectFrom('importBatch').select(['id', 'inverse']).execute()) {
    const kept = Inverse.parse(JSON.parse(batch.inverse))
    const inverse: Inverse = {
      ...kept,
      added: kept.added.filter((id) => !gone.has(id)),
      changed: kept.changed.filter((id) => !gone.has(id)),
      personal: kept.personal.filter(({ id }) => !gone.has(id)),
      pangkat: { ...kept.pangkat, updated: kept.pangkat.updated.filter(({ id }) => !pangkat.has(id)) },
      jabatan: { ...kept.jabatan, updated: kept.jabatan.updated.filter(({ id }) => !jabatan.has(id)) },
    }
    if (isDeepStrictEqual(inverse, kept)) continue
    await db
      .updateTable('importBatch')
      .set({ inverse: JSON.stringify(inverse) })
      .where('id', '=', batch.id)
      .execute()
  }
}

const unitActions = namesOfActions(['employees.units.save', 'employees.units.move', 'employees.units.remove'])

/** The audit log knows what has been done since with the people and units of an import. */
async function refuseIfTouched(db: Db, batchId: number, inverse: Inverse): Promise<void> {
  const people = new Set([...inverse.added, ...inverse.changed].map(String))
  const units = new Set([...inverse.units, ...inverse.heads].map(String))
  const touched = new Set<string>()
  for (const { action, subjectType, subjectId, after } of await entriesAfter(db, 'import', batchId)) {
    // What is said of a unit, as its achievement, changes nothing that came with the import.
    if (subjectType === 'unit' && units.has(subjectId) && unitActions.has(action))
      throw new Refusal('Susunan unit dari impor ini sudah diubah, jadi impor tidak dapat dibatalkan lagi.')
    if (subjectType === 'employee' && people.has(subjectId)) touched.add(subjectId)
    const person = subjectType === 'skp' ? Begun.safeParse(JSON.parse(after ?? '{}')).data : undefined
    if (person && people.has(String(person.employeeId))) touched.add(String(person.employeeId))
  }
  if (touched.size === 0) return
  const names = await db
    .selectFrom('employee')
    .select('name')
    .where('id', 'in', [...touched].slice(0, 3).map(Number))
    .orderBy('name')
    .execute()
  const more = touched.size > 3 ? ` dan ${touched.size - 3} lainnya` : ''
  throw new Refusal(
    `Data ${names.map(({ name }) => name).join(', ')}${more} sudah dikerjakan sesudah impor ini, jadi impor tidak dapat dibatalkan lagi. Perbaiki datanya satu per satu.`,
  )
}

/** What the log says of an SKP that was begun. */
const Begun = z.object({ employeeId: z.number().int() })
