import type { KeyboardEvent } from 'react'
import {
  cellBelow,
  cellBeside,
  type Cells,
  clearRange,
  fillDown,
  type GridModel,
  type Place,
  samePlace,
  type Written,
} from '../../../shared/excel/grid.ts'
import type { Change } from './column.ts'
import type { Cursor } from './use-cursor.ts'

/** Further keys of a table, over those that every grid has. @returns whether the key meant something */
export type MoreKeys<Row, Column> = (event: KeyboardEvent, row: Row, column: Column) => boolean

/** What the keys do on the table while no cell is open, as in Excel. */
export function keysOf<Content, Row, Column extends string>({
  content,
  model,
  cells,
  cursor,
  open,
  locked,
  say,
  more,
  onEnd,
  undo,
  redo,
  onChange,
}: {
  content: Content
  model: GridModel<Content, Row, Column>
  cells: Cells<Row, Column>
  cursor: Cursor<Row, Column>
  /** Opens the active cell, with the letter that was typed or else with its text. */
  open: (letter?: string) => void
  locked: () => boolean
  say: (why: readonly string[]) => void
  more: MoreKeys<Row, Column> | undefined
  onEnd: ((row: Row) => void) | undefined
  undo: () => void
  redo: () => void
  onChange: Change<Content>
}) {
  const { here, range, go } = cursor
  const { columns } = cells
  const row = cells.rows[here.row]
  const column = columns[here.column]

  const moves: Record<string, (ctrl: boolean) => Place> = {
    ArrowDown: () => cellBelow(cells, here, 1),
    ArrowUp: () => cellBelow(cells, here, -1),
    ArrowLeft: () => ({ row: here.row, column: here.column - 1 }),
    ArrowRight: () => ({ row: here.row, column: here.column + 1 }),
    Home: (ctrl) => ({ row: ctrl ? 0 : here.row, column: 0 }),
    End: (ctrl) => ({ row: ctrl ? cells.rows.length - 1 : here.row, column: columns.length - 1 }),
  }

  /** Tab goes from cell to cell; after the last one a new row may begin, at the other ends it leaves the table. */
  const tab = (back: boolean): boolean => {
    const to = cellBeside(cells, here, back ? -1 : 1)
    if (!samePlace(to, here)) go(to)
    else if (row !== undefined && !back && onEnd) onEnd(row)
    else return false
    return true
  }

  const write = (act: (now: Content) => Written<Content>) => {
    if (locked()) return
    onChange((now) => act(now).content)
    say(act(content).why)
  }
  const withCtrl = (key: string, shift: boolean): (() => void) | undefined => {
    const keys: Record<string, () => void> = {
      z: shift ? redo : undo,
      y: redo,
      d: () => write((now) => fillDown(model, now, range)),
      a: cursor.selectAll,
    }
    return keys[key.toLowerCase()]
  }

  const plain = (key: string): (() => void) | undefined => {
    if (key === 'Delete' || key === 'Backspace') return () => write((now) => clearRange(model, now, range))
    if (key === 'Enter' || key === 'F2') return () => open()
    return key.length === 1 ? () => open(key) : undefined
  }

  /** @returns whether the key meant something here */
  const press = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => {
    const ctrl = ctrlKey || metaKey
    const move = moves[key]
    if (move && !altKey) {
      go(move(ctrl), shiftKey)
      return true
    }
    if (key === 'Tab') return tab(shiftKey)
    const act = ctrl ? withCtrl(key, shiftKey) : altKey ? undefined : plain(key)
    act?.()
    return act !== undefined
  }

  return (event: KeyboardEvent) => {
    const onCell = event.target instanceof HTMLElement && 'row' in event.target.dataset
    if (!onCell || row === undefined || !column) return
    if (!more?.(event, row, column)) {
      if (!press(event)) return
      // What was done may have taken the focused cell away.
      cursor.focusSoon('cell')
    }
    event.preventDefault()
    event.stopPropagation()
  }
}
