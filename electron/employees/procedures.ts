import { unitsProcedures } from './units/procedures.ts'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import { isJenisJabatan, jabatanFacts } from '../../shared/employees/jabatan.ts'
import { parseGolongan } from '../../shared/employees/golongan.ts'
import { decodeNip, nipWarnings, normaliseNip } from '../../shared/employees/nip.ts'
import { type EmployeeSorting, sortPeople } from '../../shared/employees/order.ts'
import { fullName } from '../../shared/employees/person-name.ts'
import type { EmployeeDetail } from '../../shared/employees/contract.ts'
import {
  type EmployeePersonal,
  keepingRestricted,
  hasRestricted,
  withoutRestricted,
} from '../../shared/employees/employee.ts'
import { markOf } from '../../shared/regulations/security-class.ts'
import { partOf } from '../../shared/kernel/order.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { type Call, os } from '../app/call.ts'
import { isWithin } from '../app/scope.ts'
import { loadUnits } from '../office/store.ts'
import { workbookFile } from '../excel/workbook.ts'
import { exportEmployees } from './export.ts'
import {
  historyTables,
  insertHistory,
  referencesTo,
  removeEmployee,
  removeHistory,
  updateHistory,
} from './histories.ts'
import { importProcedures } from './import/procedures.ts'
import { maySeeRestricted, recordExport, recordLook } from './restricted.ts'
import { serviceProcedures } from './service/procedures.ts'
import {
  type EmployeeFilter,
  findByNip,
  insertEmployee,
  listEmployees,
  loadHistories,
  loadPersonal,
  loadRecords,
  updateEmployee,
} from './store.ts'

/** Refuses an impossible NIP or one that somebody else has. */
async function checkedNip(call: Call, personal: EmployeePersonal, id: number | undefined): Promise<string> {
  const decoded = decodeNip(personal.nip)
  if (!decoded.ok) throw new Refusal(decoded.problem, [{ field: 'NIP', message: decoded.problem }])
  const nip = normaliseNip(personal.nip)
  const twin = await findByNip(call.db, nip)
  if (twin && twin.id !== id)
    throw new Refusal(`NIP ini sudah dipakai oleh ${twin.name}.`, [
      { field: 'NIP', message: `Periksa NIP, atau buka data ${twin.name}.` },
    ])
  return nip
}

const warningsOf = (personal: EmployeePersonal, today: string): string[] =>
  nipWarnings(decodeNip(personal.nip), personal, today)

function checkedGolongan(text: string): string {
  const golongan = parseGolongan(text)
  if (!golongan)
    throw new Refusal(`Golongan "${text}" tidak dikenal.`, [
      { field: 'Golongan', message: 'Isi misalnya III/b untuk PNS atau IX untuk PPPK.' },
    ])
  return golongan
}

/** Who is meant: by search, status and unit with the units below it. */
const filtered = async (
  call: Call,
  {
    unitId,
    sorting,
    ...filter
  }: Omit<EmployeeFilter, 'unitIds'> & { unitId?: number | undefined; sorting?: EmployeeSorting | undefined },
) =>
  sortPeople(
    (
      await listEmployees(call.db, {
        ...filter,
        unitIds: unitId === undefined ? undefined : withDescendants(await loadUnits(call.db), unitId),
      })
    ).filter(({ id }) => isWithin(call.scope, { employeeId: id })),
    sorting,
    call.today,
  )

export const employeesProcedures = os.employees.router({
  list: os.employees.list.handler(async ({ input: { offset, limit, ...who }, context: { call } }) =>
    partOf(await filtered(call, who), { offset, limit }),
  ),

  order: os.employees.order.handler(async ({ input, context: { call } }) =>
    (await filtered(call, input)).map(({ id }) => id),
  ),

  export: os.employees.export.handler(async ({ input, context: { call } }) => {
    const ids = new Set((await filtered(call, input)).map(({ id }) => id))
    const records = (await loadRecords(call.db)).filter(({ id }) => ids.has(id))
    const { restricted } = call.operator
    const mark = restricted ? markOf('restricted', call.today) : null
    const bytes = await exportEmployees(
      records.map(({ record }) => record),
      restricted,
      mark,
    )
    if (restricted) await recordExport(call, [...ids])
    return workbookFile(bytes, `${mark === null ? '' : `${mark} `}Pegawai ${call.today}.xlsx`)
  }),

  import: importProcedures,
  service: serviceProcedures,
  units: unitsProcedures,

  get: os.employees.get.handler(async ({ input, context: { call } }): Promise<EmployeeDetail> => {
    const stored = await loadPersonal(call.db, input.id)
    const shown = maySeeRestricted(call, input.id)
    // Where nothing is on record, nothing was seen.
    if (shown && hasRestricted(stored)) await recordLook(call, input.id)
    const personal = shown ? stored : withoutRestricted(stored)
    const { pangkat, jabatan, units } = await loadHistories(call.db, input.id)
    return {
      id: input.id,
      personal,
      fullName: fullName(personal),
      restrictedHidden: !shown,
      pangkat,
      jabatan: jabatan.map((entry) => ({ ...entry, jenis: historyJenis(entry) })),
      units,
      warnings: warningsOf(personal, call.today),
    }
  }),

  save: os.employees.save.handler(async ({ input, context: { call } }) => {
    const written = { ...input.personal, nip: await checkedNip(call, input.personal, input.id) }
    const warnings = warningsOf(written, call.today)
    if (input.id !== undefined) {
      const before = await loadPersonal(call.db, input.id)
      const personal = maySeeRestricted(call, input.id) ? written : keepingRestricted(written, before)
      await updateEmployee(call.db, input.id, personal)
      await call.audit({
        action: 'employees.save',
        subjectType: 'employee',
        subjectId: input.id,
        ...differences(before, personal),
      })
      return { id: input.id, warnings }
    }
    const id = await insertEmployee(call.db, written)
    if (input.pangkat)
      await insertHistory(call.db, 'pangkat', id, {
        ...input.pangkat,
        golongan: checkedGolongan(input.pangkat.golongan),
      })
    if (input.jabatan) await insertHistory(call.db, 'jabatan', id, input.jabatan)
    if (input.unit)
      await insertHistory(call.db, 'unit', id, { unitId: input.unit.unitId, tmt: input.unit.tmt })
    await call.audit({ action: 'employees.save', subjectType: 'employee', subjectId: id, after: input })
    return { id, warnings }
  }),

  savePangkat: os.employees.savePangkat.handler(({ input, context: { call } }) => {
    const { employeeId, id, tmt } = input
    return saveHistory(call, 'employees.savePangkat', 'pangkat', employeeId, id, {
      golongan: checkedGolongan(input.golongan),
      tmt,
    })
  }),

  saveJabatan: os.employees.saveJabatan.handler(({ input, context: { call } }) => {
    const { employeeId, id, ...entry } = input
    return saveHistory(call, 'employees.saveJabatan', 'jabatan', employeeId, id, entry)
  }),

  saveUnit: os.employees.saveUnit.handler(({ input, context: { call } }) => {
    const { employeeId, id, unitId, tmt } = input
    return saveHistory(call, 'employees.saveUnit', 'unit', employeeId, id, { unitId, tmt })
  }),

  removeHistory: os.employees.removeHistory.handler(async ({ input, context: { call } }) => {
    const before = await removeHistory(call.db, input.history, input.employeeId, input.id)
    await call.audit({
      action: 'employees.removeHistory',
      subjectType: 'employee',
      subjectId: input.employeeId,
      before: { history: input.history, ...before },
    })
    return {}
  }),

  remove: os.employees.remove.handler(async ({ input, context: { call } }) => {
    const before = await loadPersonal(call.db, input.id)
    const references = await referencesTo(call.db, input.id)
    if (references.length > 0)
      throw new Refusal(
        `${before.name} tidak dapat dihapus karena masih tercatat pada ${references.join(', ')}. Ubah kedudukan hukumnya bila sudah tidak bekerja di sini.`,
      )
    await removeEmployee(call.db, input.id)
    await call.audit({ action: 'employees.remove', subjectType: 'employee', subjectId: input.id, before })
    return {}
  }),
})

const historyJenis = ({ jabatan, jenis }: { jabatan: string; jenis: string }) =>
  isJenisJabatan(jenis) ? jenis : jabatanFacts(jabatan, null, null).jenis

async function saveHistory<K extends keyof typeof historyTables>(
  call: Call,
  action: string,
  history: K,
  employeeId: number,
  id: number | undefined,
  entry: Parameters<typeof insertHistory<K>>[3],
): Promise<{ id: number }> {
  await loadPersonal(call.db, employeeId)
  const before = id === undefined ? undefined : await updateHistory(call.db, history, employeeId, id, entry)
  const savedId = id ?? (await insertHistory(call.db, history, employeeId, entry))
  await call.audit({
    action,
    subjectType: 'employee',
    subjectId: employeeId,
    before,
    after: entry,
  })
  return { id: savedId }
}

/** Only the fields that changed, so that the log can be read. */
function differences<T extends object>(before: T, after: T): { before: Partial<T>; after: Partial<T> } {
  const changed = (Object.keys(after) as (keyof T)[]).filter((key) => before[key] !== after[key])
  const pick = (from: T) => Object.fromEntries(changed.map((key) => [key, from[key]])) as Partial<T>
  return { before: pick(before), after: pick(after) }
}
