import { type EmployeeFieldId, employeeFieldIds, type EmployeeRecord } from '../employee.ts'
import { jabatanFacts } from '../jabatan.ts'
import { isInService } from '../legal-position.ts'
import { decodeNip } from '../nip.ts'
import { guessHeads } from './heads.ts'
import { unitResolver } from './known-units.ts'
import type { FieldChange, FoundUnit, ImportPlan, ReadRows } from './results.ts'

/** What the office knows before an import. */
export interface KnownOffice {
  /** Everyone, also those who have left: a NIP is known for ever. */
  employees: readonly EmployeeRecord[]
  /** Paths of all units. */
  unitPaths: ReadonlyArray<readonly string[]>
}

/**
 * Works out what an import would do, without doing it. A cell that is empty never erases what is known, and
 * an import repeated changes nothing.
 */
export function planImport(known: KnownOffice, read: ReadRows): ImportPlan {
  const byNip = new Map(known.employees.map((employee) => [employee.nip, employee]))
  const resolve = unitResolver(
    known.unitPaths,
    read.employees.flatMap(({ record }) => (record.unitPath ? [record.unitPath] : [])),
  )
  const plan: ImportPlan = {
    added: [],
    changed: [],
    unchanged: [],
    problems: read.problems,
    warnings: read.warnings,
    units: [],
    absent: [],
  }
  const listed = read.employees.map(({ row, record }) => {
    const told = { ...record, unitPath: record.unitPath && resolve(record.unitPath) }
    const before = byNip.get(record.nip)
    return { row, before, after: before ? merge(before, told) : completed(told) }
  })
  for (const { row, before, after } of listed) {
    if (!before) plan.added.push({ row, record: after })
    else {
      const changes = differences(before, after)
      if (changes.length === 0) plan.unchanged.push(after.nip)
      else plan.changed.push({ row, nip: after.nip, name: after.name, changes, record: after })
    }
  }
  const inList = new Set(listed.map(({ after }) => after.nip))
  plan.absent = known.employees.flatMap(({ nip, name, legalPosition }) =>
    inList.has(nip) || !isInService(legalPosition) ? [] : [{ nip, name }],
  )
  plan.units = foundUnits(
    listed.map(({ after }) => after),
    known.unitPaths,
  )
  return plan
}

/** What was said of the former golongan or jabatan does not hold for a new one. */
const companions: Partial<Record<EmployeeFieldId, readonly EmployeeFieldId[]>> = {
  golongan: ['golonganTmt'],
  jabatan: ['jabatanTmt', 'jabatanJenis', 'jabatanJenjang', 'eselon'],
}

/** The record as it is after the list has been read: what the list says, else what was known. */
function merge(before: EmployeeRecord, told: EmployeeRecord): EmployeeRecord {
  const outdated = new Set(
    employeeFieldIds.flatMap((field) =>
      told[field] !== null && !same(before[field], told[field]) ? (companions[field] ?? []) : [],
    ),
  )
  const kept = Object.fromEntries(
    employeeFieldIds.map((field) => [
      field,
      same(before[field], told[field]) || (told[field] === null && !outdated.has(field))
        ? before[field]
        : told[field],
    ]),
  )
  return completed({ ...told, ...kept })
}

/** Fills what nobody said but the NIP or the name of the jabatan tells; who is listed serves, unless it says otherwise. */
function completed(record: EmployeeRecord): EmployeeRecord {
  const decoded = decodeNip(record.nip)
  const facts = record.jabatan === null ? null : jabatanFacts(record.jabatan, null, record.eselon)
  return {
    ...record,
    birthDate: record.birthDate ?? (decoded.ok ? decoded.birthDate : null),
    sex: record.sex ?? (decoded.ok ? decoded.sex : null),
    status: record.status ?? (decoded.ok ? (decoded.kind === 'pns' ? 'PNS' : 'PPPK') : null),
    legalPosition: record.legalPosition ?? 'aktif',
    jabatanJenis: record.jabatanJenis ?? facts?.jenis ?? null,
    jabatanJenjang: record.jabatanJenjang ?? facts?.jenjang ?? null,
  }
}

type Value = EmployeeRecord[EmployeeFieldId]

const comparable = (value: Value): string => JSON.stringify(value)

/** Spaces make no difference, as every text is read with single ones. */
const same = (a: Value, b: Value): boolean => comparable(a) === comparable(b)

function differences(before: EmployeeRecord, after: EmployeeRecord): FieldChange[] {
  return employeeFieldIds.flatMap((field) =>
    same(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  )
}

const key = (path: readonly string[]) => JSON.stringify(path)

/** The tree of the units in the list, parents before children, with how many people and a guessed head. */
function foundUnits(people: readonly EmployeeRecord[], known: ReadonlyArray<readonly string[]>): FoundUnit[] {
  const counts = new Map<string, { path: string[]; people: number }>()
  for (const { unitPath } of people) {
    if (!unitPath) continue
    for (let depth = 1; depth <= unitPath.length; depth += 1) {
      const path = unitPath.slice(0, depth)
      const count = counts.get(key(path)) ?? { path, people: 0 }
      counts.set(key(path), count)
      if (depth === unitPath.length) count.people += 1
    }
  }
  const knownPaths = new Set(known.map(key))
  const ordered = depthFirst([...counts.values()])
  const heads = guessHeads(
    people,
    ordered.map(({ path }) => path),
  )
  return ordered.map(({ path, people }, index) => ({
    path,
    people,
    isNew: !knownPaths.has(key(path)),
    headNip: heads[index]?.nip ?? null,
  }))
}

/** Children right after their parent; siblings in the order in which the list names them. */
function depthFirst<U extends { path: string[] }>(units: readonly U[]): U[] {
  const below = (parent: readonly string[]): U[] =>
    units
      .filter(
        ({ path }) => path.length === parent.length + 1 && parent.every((name, at) => path[at] === name),
      )
      .flatMap((unit) => [unit, ...below(unit.path)])
  return below([])
}
