import type { GridModel, Pasted, Place } from '../../excel/grid.ts'
import { notWritten } from '../../excel/paste.ts'
import { most } from '../../kernel/limits.ts'
import { lockedBecause } from '../skp/transitions.ts'
import type { CascadePerson, Matrix } from './contract.ts'
import { measuredRole, type MatrixRoles, type RoleCell, withRole } from './roles.ts'

/** One line of a person in a matrix; everybody has as many as the fullest of their cells, and at least one. */
export interface RoleLine {
  person: CascadePerson
  /** Place of the person in the matrix. */
  row: number
  /** Counted from 0 among the lines of the person, and how many there are. */
  line: number
  lines: number
  cells: readonly RoleCell[]
}

type Model = GridModel<MatrixRoles, RoleLine, string>

/**
 * Matriks Peran Hasil as a grid: a column for each result of the leader, named by its id, and in it a line for each
 * role; below the last one there is room for another as far as the person has lines.
 * @param measured RHK that have an indicator already
 * @param isWritten whose cells are written by whoever looks at it
 */
export function matrixModel(
  matrix: Matrix,
  measured: ReadonlySet<string>,
  newId: () => string,
  isWritten: (person: CascadePerson) => boolean = () => true,
): Model {
  const lockOf = (person: CascadePerson) =>
    lockedBecause(person.state, isWritten(person), `SKP ${person.fullName}`)
  const columns = matrix.columns.map(({ id }) => id)
  const placeOf = new Map(columns.map((id, place) => [id, place]))
  const cellOf = (cells: readonly RoleCell[] | undefined, column: string): RoleCell =>
    cells?.[placeOf.get(column) ?? -1] ?? []
  const locked: Model['locked'] = ({ person, line, cells }, column, text) => {
    const why = lockOf(person)
    if (why !== null) return why
    const role = cellOf(cells, column)[line]
    return role && text?.trim() === '' && measured.has(role.id)
      ? measuredRole(role.text, person.fullName)
      : null
  }
  return {
    columns,
    rows: (roles) =>
      matrix.rows.flatMap(({ person }, row) => {
        const cells = roles[row] ?? []
        const lines = Math.max(1, ...cells.map(({ length }) => length))
        return Array.from({ length: lines }, (_, line) => ({ person, row, line, lines, cells }))
      }),
    has: ({ person, line, cells }, column) => {
      const { length } = cellOf(cells, column)
      return line === 0 || line < length || (line === length && lockOf(person) === null)
    },
    read: (roles, { row, line }, column) => cellOf(roles[row], column)[line]?.text ?? '',
    write: (roles, edits) =>
      edits.reduce((now, { row: { row, line }, column, text }) => {
        const place = placeOf.get(column)
        return place === undefined ? now : withRole(now, { row, column: place, line }, text, newId)
      }, roles),
    limit: () => most.text,
    locked,
    paste: (roles, at, block) => pasteRoles(matrix, roles, at, block, newId, lockOf),
  }
}

/**
 * A block of a spreadsheet has a row for each person, whatever lines they have here: pasted upon a role it replaces the
 * first role of each cell, pasted upon an empty line it adds a role to each. What is empty in it changes nothing.
 */
function pasteRoles(
  matrix: Matrix,
  roles: MatrixRoles,
  at: Place,
  block: ReadonlyArray<readonly string[]>,
  newId: () => string,
  lockOf: (person: CascadePerson) => string | null,
): Pasted<MatrixRoles> {
  const from = matrixModel(matrix, new Set(), newId).rows(roles)[at.row]
  if (!from) return { content: roles, said: [] }
  const upon = from.cells[at.column]?.[from.line] ?? null
  const missed = { lost: 0, cut: 0, unknown: [], kept: [], locked: 0, why: new Set<string>() }
  let content = roles
  for (const [down, line] of block.entries())
    for (const [right, said] of line.entries()) {
      const text = said.trim()
      if (text === '') continue
      const place = { row: from.row + down, column: at.column + right }
      const person = matrix.rows[place.row]?.person
      const cell = content[place.row]?.[place.column]
      const why = person ? lockOf(person) : null
      if (!person || !cell) missed.lost += 1
      else if (why !== null) {
        missed.locked += 1
        missed.why.add(why)
      } else {
        if (text.length > most.text) missed.cut += 1
        const own = down === 0 && right === 0 ? from.line : lineFor(cell, upon !== null)
        content = withRole(content, { ...place, line: own }, text.slice(0, most.text), newId)
      }
    }
  return { content, said: notWritten({ ...missed, why: [...missed.why] }) }
}

/** The line of a cell on which a pasted text comes to stand. @param replaces whether it replaces the first role */
function lineFor(cell: RoleCell, replaces: boolean): number {
  const first = cell.findIndex((role) => role !== null)
  if (replaces && first >= 0) return first
  const empty = cell.findIndex((role) => role === null)
  return empty < 0 ? cell.length : empty
}
