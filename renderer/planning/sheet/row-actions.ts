import { most } from '../../../shared/kernel/limits.ts'
import {
  addIki,
  addRhk,
  changeKind,
  moveRhk,
  removeIki,
  removeRhk,
} from '../../../shared/planning/sheet/rows.ts'
import type { KeyboardEvent } from 'react'
import { type ColumnId, rhkColumns, type SheetRow } from '../../../shared/planning/sheet/sheet.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { tell } from '../../components/confirm.tsx'
import type { Change } from '../../components/grid/column.ts'
import type { Cursor } from '../../components/grid/use-cursor.ts'
import { type RowActions, type SheetCell, wantedCell } from './actions.ts'
import { newId } from './new-id.ts'

/** Adding, removing and moving RHK and indicators; the cursor goes along. */
export function rowActions(
  content: SkpContent,
  cursor: Pick<Cursor<SheetRow, ColumnId>, 'reach' | 'focusSoon'>,
  onChange: Change<SkpContent>,
) {
  const reach = (cell: SheetCell) => cursor.reach(wantedCell(cell))
  const move = (rhkId: string, by: -1 | 1, then: SheetCell) => {
    if (moveRhk(content, rhkId, by) === content) return
    onChange((now) => moveRhk(now, rhkId, by))
    reach(then)
  }

  const actions: RowActions = {
    addRhk: (kind, after) => {
      if (content.rhk.length >= most.rhk)
        return tell(`Satu SKP memuat paling banyak ${most.rhk} RHK.`, 'orange')
      const id = { current: '' }
      onChange((now) => {
        const added = addRhk(now, kind, after, newId)
        id.current = added.rhkId
        return added.content
      })
      reach({ rhkId: id.current, column: 'text' })
    },
    addIki: (rhkId, after) => {
      const id: { current: string | null } = { current: null }
      onChange((now) => {
        const added = addIki(now, rhkId, after, newId)
        id.current = added.ikiId
        return added.content
      })
      if (id.current) reach({ rhkId, ikiId: id.current, column: 'indicator' })
      else tell(`Satu RHK memuat paling banyak ${most.iki} indikator.`, 'orange')
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
      reach({ rhkId, column: 'text' })
    },
  }

  /** The RHK of a cell is removed, or its indicator. */
  const remove = ({ rhkId, ikiId }: SheetRow, column: ColumnId) => {
    if (rhkColumns.has(column) || ikiId === null) actions.removeRhk(rhkId)
    else actions.removeIki(rhkId, ikiId)
  }
  return {
    actions,
    /** What keys do with the RHK of the active cell or its indicator. @returns whether the key is one of these */
    press: (event: KeyboardEvent, row: SheetRow, column: ColumnId): boolean => {
      const { key, altKey, shiftKey } = event
      if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
        const ikiId = row.ikiId !== null && !row.first ? { ikiId: row.ikiId } : {}
        move(row.rhkId, key === 'ArrowUp' ? -1 : 1, { rhkId: row.rhkId, ...ikiId, column })
      } else if (!event.ctrlKey && !event.metaKey) return false
      else if (key === 'Enter' && shiftKey) actions.addRhk(row.kind, row.rhkId)
      else if (key === 'Enter') actions.addIki(row.rhkId, row.ikiId)
      else if (key === 'Delete' || key === '-') remove(row, column)
      else return false
      cursor.focusSoon('cell')
      return true
    },
  }
}
