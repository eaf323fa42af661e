import { most } from '../../../../shared/kernel/limits.ts'
import type { CascadePerson, CascadeRhk, Matrix } from '../../../../shared/planning/cascade/contract.ts'
import { isOpen } from '../../../../shared/planning/skp/transitions.ts'
import { client, refresh } from '../../../app/client.ts'
import { settle, tell, tellError, tellWithUndo } from '../../../components/confirm.tsx'
import { once, type Undo } from './history.ts'

type Roles = Omit<Parameters<typeof client.planning.cascade.writeRoles>[0], 'year'>
type AddedRole = Roles['add'][number]

const roleOf = (column: CascadeRhk, { employeeId, skpId }: CascadePerson, text: string): AddedRole => ({
  superiorRhkId: column.id,
  employeeId,
  skpId,
  text,
})

/** @returns the ids of the new roles; null when nothing was done, and why is told */
async function written(year: number, roles: Partial<Roles>): Promise<string[] | null> {
  try {
    const { rhkIds } = await client.planning.cascade.writeRoles({ year, add: [], change: [], ...roles })
    await refresh()
    return rhkIds
  } catch (error) {
    tellError(error)
    return null
  }
}

/** Takes back what was written, outside of any page. */
export function unwrite(year: number, roles: Partial<Roles>, told: string): void {
  settle(client.planning.cascade.writeRoles({ year, add: [], change: [], ...roles }), told)
}

/** What takes new RHK back. */
export const withoutThem = (rhkIds: readonly string[]): Partial<Roles> => ({
  change: rhkIds.map((rhkId) => ({ rhkId, text: '' })),
})

/** Writes a new role into the SKP of a person. @returns what takes it back; null when it was not done, and why is told */
export async function addRole(
  year: number,
  column: CascadeRhk,
  person: CascadePerson,
  text: string,
): Promise<Undo | null> {
  const rhkIds = await written(year, { add: [roleOf(column, person, text)] })
  return (
    rhkIds && once(() => unwrite(year, withoutThem(rhkIds), `Peran ${person.fullName} itu ditarik kembali.`))
  )
}

/**
 * Changes a role; an empty text takes it back, and that is told.
 * @returns what gives back the former text; null when it was not done, and why is told
 */
export async function changeRole(
  year: number,
  column: CascadeRhk,
  person: CascadePerson,
  role: CascadeRhk,
  text: string,
): Promise<Undo | null> {
  if ((await written(year, { change: [{ rhkId: role.id, text }] })) === null) return null
  if (text !== '')
    return once(() =>
      unwrite(
        year,
        { change: [{ rhkId: role.id, text: role.text }] },
        `Peran ${person.fullName} kembali seperti semula.`,
      ),
    )
  const undo = once(() =>
    unwrite(
      year,
      { add: [{ ...roleOf(column, person, role.text), rhkId: role.id }] },
      'Peran itu dikembalikan.',
    ),
  )
  tellWithUndo(`Satu peran ${person.fullName} dihapus, juga dari SKP-nya.`, undo)
  return undo
}

/**
 * Writes a block of cells from a spreadsheet, downwards and to the right of where it was pasted; all or none.
 * @param at row and column of the matrix, and the role that was pasted upon; without one, roles are added
 * @returns what takes all of it back; null when nothing was written
 */
export async function pasteRoles(
  year: number,
  matrix: Matrix,
  at: { row: number; column: number; role: CascadeRhk | null },
  block: readonly string[][],
): Promise<Undo | null> {
  const added: AddedRole[] = []
  const changed: Array<{ role: CascadeRhk; text: string }> = []
  let locked = 0
  let beyond = 0
  let cut = 0
  for (const [down, line] of block.entries())
    for (const [right, cell] of line.entries()) {
      const text = cell.trim().slice(0, most.text)
      if (text === '') continue
      const row = matrix.rows[at.row + down]
      const column = matrix.columns[at.column + right]
      const first = row?.cells[at.column + right]?.[0]
      const role = down === 0 && right === 0 ? at.role : at.role && first
      if (!row || !column) beyond += 1
      else if (!isOpen(row.person.state)) locked += 1
      else if (cell.trim().length > text.length) cut += 1
      if (!row || !column || !isOpen(row.person.state)) continue
      if (role) changed.push({ role, text })
      else added.push(roleOf(column, row.person, text))
    }
  const count = added.length + changed.length
  const message = [
    `${count} peran ditempel`,
    ...(locked > 0 ? [`${locked} sel terkunci dilewati`] : []),
    ...(cut > 0 ? [`${cut} teks terlalu panjang dan dipotong`] : []),
    ...(beyond > 0 ? [`${beyond} sel di luar matriks diabaikan`] : []),
  ].join('; ')
  if (count === 0) {
    tell(`${message}.`)
    return null
  }
  const rhkIds = await written(year, {
    add: added,
    change: changed.map(({ role, text }) => ({ rhkId: role.id, text })),
  })
  if (rhkIds === null) return null
  const undo = once(() =>
    unwrite(
      year,
      {
        change: [
          ...rhkIds.map((rhkId) => ({ rhkId, text: '' })),
          ...changed.map(({ role }) => ({ rhkId: role.id, text: role.text })),
        ],
      },
      'Tempelan itu ditarik kembali.',
    ),
  )
  tellWithUndo(`${message}.`, undo)
  return undo
}
