import type { CascadePerson, CascadeRhk } from '../../../shared/planning/cascade-contract.ts'
import type { Matrix } from '../../../shared/planning/matrix.ts'
import { client, queryClient } from '../../app/client.ts'
import { settle, tell, tellError, tellWithUndo } from '../../components/confirm.tsx'

/** Whether roles may be written for somebody: while the SKP is not agreed. */
export const isWritable = ({ state }: CascadePerson): boolean =>
  state === 'draft' || state === 'proposed' || state === 'returned'

interface NewRole {
  employeeId: number
  skpId: number
  text: string
  /** Of a role that was taken back. */
  rhkId?: string
}

const roleOf = ({ employeeId, skpId }: CascadePerson, text: string): NewRole => ({ employeeId, skpId, text })

const handDown = (year: number, column: CascadeRhk, to: NewRole[]) =>
  client.planning.handDown({ year, from: { rhkId: column.id }, to })

/** @returns whether it was done; why not is told */
async function written(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    await queryClient.invalidateQueries()
    return true
  } catch (error) {
    tellError(error)
    return false
  }
}

/** Writes a new role into the SKP of a person. */
export const addRole = (year: number, column: CascadeRhk, person: CascadePerson, text: string) =>
  written(handDown(year, column, [roleOf(person, text)]))

/** Changes a role; an empty text takes it back, which can be undone. */
export async function changeRole(
  year: number,
  column: CascadeRhk,
  person: CascadePerson,
  role: CascadeRhk,
  text: string,
): Promise<boolean> {
  const done = await written(client.planning.setRole({ rhkId: role.id, text }))
  if (done && text === '')
    tellWithUndo(`Satu peran ${person.fullName} dihapus, juga dari SKP-nya.`, () =>
      settle(
        handDown(year, column, [{ ...roleOf(person, role.text), rhkId: role.id }]),
        'Peran itu dikembalikan.',
      ),
    )
  return done
}

/**
 * Writes a block of cells from a spreadsheet, downwards and to the right of where it was pasted.
 * @param at row and column of the matrix, and the role that was pasted upon; without one, roles are added
 */
export async function pasteRoles(
  year: number,
  matrix: Matrix,
  at: { row: number; column: number; role: CascadeRhk | null },
  block: readonly string[][],
): Promise<void> {
  const added = new Map<CascadeRhk, NewRole[]>()
  const changed: Array<{ role: CascadeRhk; text: string }> = []
  let locked = 0
  let beyond = 0
  for (const [down, line] of block.entries())
    for (const [right, cell] of line.entries()) {
      const text = cell.trim().slice(0, 2000)
      if (text === '') continue
      const row = matrix.rows[at.row + down]
      const column = matrix.columns[at.column + right]
      const first = row?.cells[at.column + right]?.[0]
      const role = down === 0 && right === 0 ? at.role : at.role && first
      if (!row || !column) beyond += 1
      else if (!isWritable(row.person)) locked += 1
      else if (role) changed.push({ role, text })
      else added.set(column, [...(added.get(column) ?? []), roleOf(row.person, text)])
    }
  try {
    const ids: string[] = []
    for (const { role, text } of changed) await client.planning.setRole({ rhkId: role.id, text })
    for (const [column, to] of added) ids.push(...(await handDown(year, column, to)).rhkIds)
    const count = ids.length + changed.length
    const left = [
      locked > 0 ? `${locked} sel terkunci dilewati` : '',
      beyond > 0 ? `${beyond} sel di luar matriks diabaikan` : '',
    ].filter(Boolean)
    const message = [`${count} peran ditempel`, ...left].join('; ')
    if (count === 0) tell(`${message}.`)
    else
      tellWithUndo(`${message}.`, () =>
        settle(
          (async () => {
            for (const rhkId of ids) await client.planning.setRole({ rhkId, text: '' })
            for (const { role } of changed) await client.planning.setRole({ rhkId: role.id, text: role.text })
          })(),
          'Tempelan itu ditarik kembali.',
        ),
      )
  } catch (error) {
    tellError(error)
  }
  await queryClient.invalidateQueries()
}
