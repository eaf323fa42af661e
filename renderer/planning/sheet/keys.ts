import type { KeyboardEvent } from 'react'
import { cellText } from '../../../shared/planning/sheet/sheet.ts'
import { clearRange, fillDown } from '../../../shared/planning/sheet/range.ts'
import type { SuperiorRhk } from '../../../shared/planning/sheet/contract.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import type { SheetActions } from './actions.ts'
import { newId } from './new-id.ts'
import { cellBelow, cellBeside, type Cells, isLastCell, type Place, samePlace } from './places.ts'
import type { Cursor } from './use-cursor.ts'
import type { rowActions } from './row-actions.ts'
import type { Change, useTyping } from './use-typing.ts'

/** What the keys do on the table while no cell is open, as in Excel. */
export function keysOf({
  content,
  cells,
  cursor,
  typing,
  rows,
  actions,
  superior,
  readOnly,
  onChange,
}: {
  content: SkpContent
  cells: Cells
  cursor: Cursor
  typing: ReturnType<typeof useTyping>
  rows: ReturnType<typeof rowActions>
  actions: SheetActions
  superior: readonly SuperiorRhk[]
  readOnly: boolean
  onChange: Change
}) {
  const { here, range, go } = cursor
  const { columns } = cells
  const row = cells.rows[here.row]

  const moves: Record<string, (ctrl: boolean) => Place> = {
    ArrowDown: () => cellBelow(cells, here, 1),
    ArrowUp: () => cellBelow(cells, here, -1),
    ArrowLeft: () => ({ row: here.row, column: here.column - 1 }),
    ArrowRight: () => ({ row: here.row, column: here.column + 1 }),
    Home: (ctrl) => ({ row: ctrl ? 0 : here.row, column: 0 }),
    End: (ctrl) => ({ row: ctrl ? cells.rows.length - 1 : here.row, column: columns.length - 1 }),
  }

  /** Tab goes from cell to cell; after the last one a new RHK begins, at the other ends it leaves the table. */
  const tab = (back: boolean): boolean => {
    if (row && !back && !readOnly && isLastCell(cells, here)) {
      actions.addRhk(row.kind, row.rhkId)
      return true
    }
    const to = cellBeside(cells, here, back ? -1 : 1)
    if (samePlace(to, here)) return false
    go(to)
    return true
  }

  const withCtrl = (key: string, shift: boolean): (() => void) | undefined => {
    if (!row) return undefined
    const keys: Record<string, () => void> = {
      enter: () => (shift ? actions.addRhk(row.kind, row.rhkId) : actions.addIki(row.rhkId, row.ikiId)),
      z: shift ? actions.redo : actions.undo,
      y: actions.redo,
      d: () => onChange((now) => fillDown(now, range, columns, superior, newId)),
      delete: rows.removeHere,
      '-': rows.removeHere,
    }
    return keys[key.toLowerCase()]
  }

  const plain = (key: string): (() => void) | undefined => {
    const column = columns[here.column]
    if (key === 'Delete' || key === 'Backspace')
      return () => onChange((now) => clearRange(now, range, columns, newId))
    if (key === 'Enter' || key === 'F2') return () => actions.edit(here.row, here.column)
    if (key.length !== 1 || !row) return undefined
    return () => {
      typing.begin(key, column ? cellText(content, row, column) : '')
      actions.type(key)
    }
  }

  /** @returns whether the key meant something here */
  const press = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => {
    const ctrl = ctrlKey || metaKey
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      if (!readOnly) rows.moveHere(key === 'ArrowUp' ? -1 : 1)
      return true
    }
    const move = moves[key]
    if (move && !altKey) {
      go(move(ctrl), shiftKey)
      return true
    }
    if (key === 'Tab') return tab(shiftKey)
    if (readOnly) return false
    const act = ctrl ? withCtrl(key, shiftKey) : altKey ? undefined : plain(key)
    act?.()
    return act !== undefined
  }

  return (event: KeyboardEvent) => {
    const onCell = event.target instanceof HTMLElement && 'row' in event.target.dataset
    if (!onCell || !row) return
    if (event.altKey && event.key === 'Enter') actions.measure()
    else if (!press(event)) return
    // What was done may have taken the focused cell away.
    else cursor.focusSoon('cell')
    event.preventDefault()
    event.stopPropagation()
  }
}
