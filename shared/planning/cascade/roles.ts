import type { Matrix, WrittenRoles } from './contract.ts'

/** What somebody does for a result of the leader: an RHK of that person. */
interface Role {
  id: string
  text: string
}

/** The roles of a person in one result, a line each; a line that says nothing has none. */
export type RoleCell = ReadonlyArray<Role | null>

/** All roles of a matrix: by the place of the person, then of the leader's result. */
export type MatrixRoles = ReadonlyArray<readonly RoleCell[]>

/** One line that became another. */
interface RoleChange {
  row: number
  column: number
  before: Role | null
  after: Role | null
}

export const rolesOf = ({ rows }: Matrix): MatrixRoles =>
  rows.map(({ cells }) => cells.map((roles) => roles.map(({ id, text }) => ({ id, text }))))

const same = (a: Role | null | undefined, b: Role | null | undefined): boolean =>
  a?.id === b?.id && a?.text === b?.text

/** Lines that differ, from top to bottom. */
export function roleChanges(before: MatrixRoles, after: MatrixRoles): RoleChange[] {
  return after.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const was = before[row]?.[column] ?? []
      return Array.from({ length: Math.max(was.length, cell.length) }, (_, line) => ({
        row,
        column,
        before: was[line] ?? null,
        after: cell[line] ?? null,
      })).filter((change) => !same(change.before, change.after))
    }),
  )
}

/** The cells with others in their place where that changes something; else the very same. */
const withCells = (
  roles: MatrixRoles,
  change: (cell: RoleCell, row: number, column: number) => RoleCell,
): MatrixRoles => {
  const next = roles.map((cells, row) => {
    const changed = cells.map((cell, column) => {
      const other = change(cell, row, column)
      return other.length === cell.length && other.every((role, line) => same(role, cell[line]))
        ? cell
        : other
    })
    return changed.every((cell, column) => cell === cells[column]) ? cells : changed
  })
  return next.every((cells, row) => cells === roles[row]) ? roles : next
}

/** The roles with one line that says something else; an empty text takes its role back. */
export const withRole = (
  roles: MatrixRoles,
  at: { row: number; column: number; line: number },
  text: string,
  newId: () => string,
): MatrixRoles =>
  withCells(roles, (cell, row, column) => {
    if (row !== at.row || column !== at.column) return cell
    const said = text.trim()
    const role = cell[at.line] ?? null
    if (said === (role?.text ?? '')) return cell
    const next: Array<Role | null> = [...cell]
    // Whoever writes on the third of three lines has not written on the second.
    while (next.length < at.line) next.push(null)
    next[at.line] = said === '' ? null : { id: role?.id ?? newId(), text: said }
    return next
  })

/** The roles with a cell that goes down to a line at least, empty where it did not. */
export const withLine = (
  roles: MatrixRoles,
  at: { row: number; column: number; line: number },
): MatrixRoles =>
  withCells(roles, (cell, row, column) =>
    row === at.row && column === at.column && cell.length <= at.line
      ? [...cell, ...Array.from({ length: at.line + 1 - cell.length }, () => null)]
      : cell,
  )

/**
 * The same lines as they are now, with what another state of them says: a line that is still as it was known becomes
 * the other one, a line that says something else by now stays. So a step is taken back though others followed it, and
 * what was changed elsewhere comes in beside what is being written.
 */
export const rebased = (now: MatrixRoles, known: MatrixRoles, other: MatrixRoles): MatrixRoles =>
  withCells(now, (cell, row, column) => {
    const [was, next] = [known[row]?.[column] ?? [], other[row]?.[column] ?? []]
    const length = Math.max(cell.length, next.length)
    return Array.from({ length }, (_, line) =>
      same(cell[line], was[line]) ? (next[line] ?? null) : (cell[line] ?? null),
    )
  })

/**
 * What is stored, on the lines on which it was known until now: what is gone leaves its line empty, so that nothing
 * moves under the clerk's hands; what is new stands below.
 */
export const laidOut = (known: MatrixRoles, stored: MatrixRoles): MatrixRoles =>
  withCells(known, (cell, row, column) => {
    const roles = (stored[row]?.[column] ?? []).filter((role) => role !== null)
    const ids = new Set(cell.map((role) => role?.id))
    return [
      ...cell.map((role) => roles.find(({ id }) => id === role?.id) ?? null),
      ...roles.filter(({ id }) => !ids.has(id)),
    ]
  })

/** What has to be written so that what is stored becomes what it is now. */
export function rolesToWrite(matrix: Matrix, stored: MatrixRoles, now: MatrixRoles): WrittenRoles {
  const changes = roleChanges(stored, now)
  const kept = new Map(changes.flatMap(({ after }) => (after ? [[after.id, after]] : [])))
  const known = new Set(changes.flatMap(({ before }) => (before ? [before.id] : [])))
  return {
    change: changes.flatMap(({ before }) => {
      const text = before && (kept.get(before.id)?.text ?? '')
      return before && text !== null && text !== before.text ? [{ rhkId: before.id, text }] : []
    }),
    add: changes.flatMap(({ row, column, after }) => {
      const person = matrix.rows[row]?.person
      const superior = matrix.columns[column]
      if (!after || !person || !superior || known.has(after.id)) return []
      const { employeeId, skpId } = person
      return [{ superiorRhkId: superior.id, employeeId, skpId, text: after.text, rhkId: after.id }]
    }),
  }
}

/** Why a role that is measured already is not taken back from a matrix. @param name of the person */
export const measuredRole = (text: string, name: string): string =>
  `RHK "${text}" milik ${name} sudah mempunyai indikator. Hapus lewat halaman SKP-nya.`
