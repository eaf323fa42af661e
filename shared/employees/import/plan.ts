import { type EmployeeRecord, labelOfField } from '../employee.ts'
import { isInService } from '../legal-position.ts'
import { doubtsOfList, type Listed } from './doubts.ts'
import { guessHeads } from './heads.ts'
import { unitResolver } from './known-units.ts'
import { completed, differences, merge } from './merge.ts'
import type { FoundUnit, ImportPlan, ReadRows } from './results.ts'

/** What the office knows before an import. */
export interface KnownOffice {
  /** Everyone, also those who have left: a NIP is known for ever. */
  employees: readonly EmployeeRecord[]
  /** Paths of all units. */
  unitPaths: ReadonlyArray<readonly string[]>
  /** Units that have a head, and his name. */
  heads?: ReadonlyArray<{ path: readonly string[]; name: string }>
}

/**
 * Works out what an import would do, without doing it. A cell that is empty never erases what is known, and
 * an import repeated changes nothing.
 * @param today ISO date: a new golongan or jabatan of which the list gives no TMT is held from this day
 */
export function planImport(known: KnownOffice, read: ReadRows, today: string): ImportPlan {
  const byNip = new Map(known.employees.map((employee) => [employee.nip, employee]))
  const listedPaths = read.employees.flatMap(({ record }) => (record.unitPath ? [record.unitPath] : []))
  const resolve = unitResolver(known.unitPaths, listedPaths)
  const plan: ImportPlan = {
    added: [],
    changed: [],
    unchanged: [],
    problems: read.problems,
    warnings: [...read.warnings],
    units: [],
    absent: [],
  }
  const listed: Listed[] = []
  for (const { row, record } of read.employees) {
    const told = { ...record, unitPath: record.unitPath && resolve(record.unitPath) }
    const before = byNip.get(record.nip)
    if (!before) {
      const after = completed(told)
      plan.added.push({ row, record: after })
      listed.push({ row, before: null, after })
      continue
    }
    const { after, remarks } = merge(before, told, today)
    listed.push({ row, before, after })
    for (const { field, value, why, how } of remarks)
      plan.warnings.push({ row, column: null, value, why: `${labelOfField(field)} ${why}`, how })
    const changes = differences(before, after)
    if (changes.length === 0) plan.unchanged.push(after.nip)
    else plan.changed.push({ row, nip: after.nip, name: after.name, changes, record: after })
  }
  const nips = new Set(listed.map(({ after }) => after.nip))
  const others = known.employees.filter(({ nip }) => !nips.has(nip))
  plan.absent = others.flatMap(({ nip, name, legalPosition }) =>
    isInService(legalPosition) ? [{ nip, name }] : [],
  )
  plan.units = foundUnits(
    listed.map(({ after }) => after),
    known,
  )
  plan.warnings.push(...doubtsOfList(listed, others, { units: plan.units, known: known.unitPaths }, today))
  return plan
}

const key = (path: readonly string[]) => JSON.stringify(path)

/** The tree of the units in the list, parents before children, with how many people and a guessed head. */
function foundUnits(
  people: readonly EmployeeRecord[],
  { unitPaths, heads: kept = [] }: KnownOffice,
): FoundUnit[] {
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
  const knownPaths = new Set(unitPaths.map(key))
  const keptHeads = new Map(kept.map(({ path, name }) => [key(path), name]))
  const ordered = depthFirst([...counts.values()])
  const heads = guessHeads(
    people,
    ordered.map(({ path }) => path),
  )
  return ordered.map(({ path, people }, index) => {
    const keptHead = keptHeads.get(key(path)) ?? null
    return {
      path,
      people,
      isNew: !knownPaths.has(key(path)),
      headNip: keptHead === null ? (heads[index]?.nip ?? null) : null,
      keptHead,
    }
  })
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
