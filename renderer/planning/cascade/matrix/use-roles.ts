import { useEffect, useState } from 'react'
import type { Matrix } from '../../../../shared/planning/cascade/contract.ts'
import {
  laidOut,
  type MatrixRoles,
  rebased,
  roleChanges,
  rolesOf,
  rolesToWrite,
} from '../../../../shared/planning/cascade/roles.ts'
import { client, refresh } from '../../../app/client.ts'
import { settle, tellWithUndo } from '../../../components/confirm.tsx'
import type { Change } from '../../../components/grid/column.ts'
import { useDraft } from '../../../components/use-draft.ts'

/**
 * The roles of a matrix as a draft that writes itself into the SKP of the people, and takes in what is written there
 * elsewhere.
 * @param matrix the people and the results stay the same; the roles in it may change
 */
export function useRoles(year: number, matrix: Matrix) {
  const [initial] = useState(() => rolesOf(matrix))
  const draft = useDraft<MatrixRoles>(
    { title: `Matriks peran hasil ${year}` },
    initial,
    0,
    async (roles, revision, stored) => {
      const written = rolesToWrite(matrix, stored, roles)
      if (written.add.length > 0 || written.change.length > 0) {
        await client.planning.cascade.writeRoles({ year, ...written })
        // Whoever waits for the roles to be stored does not wait for all pages.
        void refresh()
      }
      return { revision, savedAt: new Date().toISOString() }
    },
  )
  const { adopt, change, flush } = draft
  useEffect(() => {
    const fresh = rolesOf(matrix)
    adopt((roles, stored) => rebased(roles, stored, laidOut(stored, fresh)))
  }, [adopt, matrix])

  /** Says what was done once it is stored, with a way back that leaves alone what was done since. */
  const tellStored = (message: string, before: MatrixRoles, after: MatrixRoles, undone: string) =>
    void flush().then((saved) => {
      if (!saved) return
      tellWithUndo(message, () => {
        change((now) => rebased(now, after, before))
        settle(flush(), undone)
      })
    })
  const onChange: Change<MatrixRoles> = (step, what) => {
    const steps: Array<readonly [before: MatrixRoles, after: MatrixRoles]> = []
    change((before) => {
      const after = step(before)
      steps.push([before, after])
      return after
    }, what)
    for (const [before, after] of steps) {
      const gone = roleChanges(before, after).filter((one) => one.before !== null && one.after === null)
      const [first, ...others] = gone
      if (!first) continue
      const [removed, undone] =
        others.length === 0
          ? [`Satu peran ${matrix.rows[first.row]?.person.fullName ?? ''}`, 'Peran itu dikembalikan.']
          : [`${gone.length} peran`, `${gone.length} peran dikembalikan.`]
      tellStored(`${removed} dihapus, juga dari SKP-nya.`, before, after, undone)
    }
  }
  const onPasted = (before: MatrixRoles, after: MatrixRoles) => {
    const count = roleChanges(before, after).filter((one) => one.after !== null).length
    if (count > 1) tellStored(`${count} peran ditempel.`, before, after, 'Tempelan itu ditarik kembali.')
  }
  return { draft, onChange, onPasted }
}
