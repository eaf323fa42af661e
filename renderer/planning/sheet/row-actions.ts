import {
  addIki,
  addRhk,
  changeKind,
  maxIki,
  maxRhk,
  moveRhk,
  removeIki,
  removeRhk,
} from '../../../shared/planning/sheet/rows.ts'
import { rhkColumns } from '../../../shared/planning/sheet/sheet.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { tell } from '../../components/confirm.tsx'
import type { RowActions } from './actions.ts'
import { newId } from './new-id.ts'
import type { Cells } from './places.ts'
import type { Cursor, Wanted } from './use-cursor.ts'
import type { Change } from './use-typing.ts'

/** Adding, removing and moving RHK and indicators; the cursor goes along. */
export function rowActions(content: SkpContent, cells: Cells, cursor: Cursor, onChange: Change) {
  const move = (rhkId: string, by: -1 | 1, then: Wanted) => {
    if (moveRhk(content, rhkId, by) === content) return
    onChange((now) => moveRhk(now, rhkId, by))
    cursor.reach(then)
  }

  const actions: RowActions = {
    addRhk: (kind, after) => {
      if (content.rhk.length >= maxRhk) return tell(`Satu SKP memuat paling banyak ${maxRhk} RHK.`, 'orange')
      const id = { current: '' }
      onChange((now) => {
        const added = addRhk(now, kind, after, newId)
        id.current = added.rhkId
        return added.content
      })
      cursor.reach({ rhkId: id.current, column: 'text' })
    },
    addIki: (rhkId, after) => {
      const id: { current: string | null } = { current: null }
      onChange((now) => {
        const added = addIki(now, rhkId, after, newId)
        id.current = added.ikiId
        return added.content
      })
      if (id.current) cursor.reach({ rhkId, ikiId: id.current, column: 'indicator' })
      else tell(`Satu RHK memuat paling banyak ${maxIki} indikator.`, 'orange')
    },
    removeRhk: (rhkId) => {
      onChange((now) => removeRhk(now, rhkId))
      cursor.focusSoon('cell')
    },
    removeIki: (rhkId, ikiId) => {
      onChange((now) => removeIki(now, rhkId, ikiId))
      cursor.focusSoon('cell')
    },
    move: (rhkId, by) => move(rhkId, by, { rhkId, column: 'text' }),
    changeKind: (rhkId) => {
      onChange((now) => changeKind(now, rhkId))
      cursor.reach({ rhkId, column: 'text' })
    },
  }

  return {
    actions,
    /** What the active cell belongs to is removed: its RHK, or its indicator. */
    removeHere: () => {
      const row = cells.rows[cursor.here.row]
      const column = cells.columns[cursor.here.column]
      if (!row || !column) return
      if (rhkColumns.has(column) || row.ikiId === null) actions.removeRhk(row.rhkId)
      else actions.removeIki(row.rhkId, row.ikiId)
    },
    /** The RHK of the active cell moves, and the active cell with it. */
    moveHere: (by: -1 | 1) => {
      const row = cells.rows[cursor.here.row]
      const column = cells.columns[cursor.here.column] ?? 'text'
      if (!row) return
      const ikiId = row.ikiId !== null && !row.first ? { ikiId: row.ikiId } : {}
      move(row.rhkId, by, { rhkId: row.rhkId, ...ikiId, column })
    },
  }
}
