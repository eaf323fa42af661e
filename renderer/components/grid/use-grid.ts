import { type RefObject, useMemo, useRef, useState } from 'react'
import { cellAt, type GridModel, type Place, samePlace } from '../../../shared/excel/grid.ts'
import { clipboardOf } from './clipboard.ts'
import type { CellActions, Change, GridColumn } from './column.ts'
import { keysOf, type MoreKeys } from './keys.ts'
import { useCursor } from './use-cursor.ts'
import { usePress } from './use-press.ts'
import { type Open, useTyping } from './use-typing.ts'

export interface GridOptions<Content, Row, Column extends string> {
  content: Content
  /** The same object as long as its columns are the same. */
  model: GridModel<Content, Row, Column>
  /** How every column looks that there can be, from left to right. */
  columns: Readonly<Record<Column, GridColumn>>
  /** Why nothing at all can be written now, as a sentence; null where one can. */
  readOnly: string | null
  onChange: Change<Content>
  undo: () => void
  redo: () => void
  /** Set to what brings the text of an open cell into the content. */
  typing: RefObject<(() => void) | null>
  keys?: MoreKeys<Row, Column>
  /** When the very last cell is left to the right, e.g. to begin a new row. */
  onEnd?: (row: Row) => void
  /** When a written cell of the last row is left downwards, e.g. to begin a new row. */
  onBelow?: (row: Row) => void
  /** After a paste, e.g. to say how much was pasted. */
  onPasted?: (before: Content, after: Content) => void
  /** What gets the focus where there is no row. */
  whenEmpty?: RefObject<HTMLElement | null>
}

/** What the mouse does on the cells. */
interface MouseActions {
  pick(row: number, column: number, extend: boolean): void
  /** The range goes up to where the pressed mouse is. */
  drawTo(row: number, column: number): void
  edit(row: number, column: number): void
}

/** The one spreadsheet of the application: its active cell, what is written in it, keys, mouse and clipboard. */
export function useGrid<Content, Row, Column extends string>(options: GridOptions<Content, Row, Column>) {
  const { content, model, columns, readOnly, onChange, undo, redo, onEnd } = options
  const editing = useState<Open | null>(null)
  const [open] = editing
  const rows = useMemo(() => model.rows(content), [model, content])
  const lockedAt = (row: Row, column: Column) => model.locked?.(row, column) ?? null
  const cells = {
    rows,
    columns: model.columns,
    has: (row: Row, column: Column) => model.has(row, column),
    locked: lockedAt,
  }
  const order = Object.keys(columns) as Column[]
  const cursor = useCursor(cells, order, open !== null, options.whenEmpty)
  const { here } = cursor
  const press = usePress(model.columns)
  const begins = readOnly === null ? onEnd : undefined
  const typing = useTyping({
    content,
    model,
    columns,
    cells,
    cursor,
    editing,
    onChange,
    outer: options.typing,
    onEnd: begins,
    onBelow: options.onBelow,
  })

  /** Why something could not be written, said at its cell until another one is active. */
  const [said, setSaid] = useState<{ words: string; at: Place } | null>(null)
  const say = (why: readonly string[], at = here) => {
    if (why.length > 0) setSaid({ words: why.join(' '), at })
  }
  const locked = () => {
    if (readOnly !== null) say([readOnly])
    return readOnly !== null
  }
  const select: typeof cursor.select = (to, extend) => {
    setSaid(null)
    cursor.select(to, extend)
  }
  const begin = (row: number, column: number, letter?: string) => {
    const target = rows[row]
    const id = model.columns[column]
    if (locked() || target === undefined || !id) return
    const why = lockedAt(target, id)
    if (why !== null) return say([why], { row, column })
    setSaid(null)
    const text = model.read(content, target, id)
    typing.begin(letter ?? text, text)
    if (letter !== undefined) typing.actions.type(letter)
  }
  const mouse: MouseActions = {
    pick: (row, column, extend) => {
      press.begin()
      typing.leave()
      setSaid(null)
      cursor.go({ row, column }, extend)
    },
    drawTo: (row, column) => {
      // In an open cell the mouse marks text.
      if (!open && press.draws()) cursor.go({ row, column }, true)
    },
    edit: (row, column) => {
      const place = cellAt(cells, { row, column })
      if (open && samePlace(place, here)) return
      typing.leave()
      select(place)
      begin(place.row, place.column)
    },
  }
  const actions = useRef<CellActions>(typing.actions)
  actions.current = typing.actions
  const onKeyDown = keysOf({
    content,
    model,
    cells,
    cursor: {
      ...cursor,
      go: (to, extend) => {
        setSaid(null)
        cursor.go(to, extend)
      },
    },
    open: (letter) => begin(here.row, here.column, letter),
    locked,
    say,
    more: options.keys,
    onEnd: begins,
    undo,
    redo,
    onChange,
  })
  return {
    content,
    model,
    columns,
    rows,
    readOnly,
    open,
    said: said !== null && samePlace(said.at, here) ? said.words : null,
    /** Takes back what is said at a cell. */
    hush: () => setSaid(null),
    cursor,
    /** The row and the column of the active cell. */
    here: { row: rows[here.row], column: model.columns[here.column] },
    mouse,
    actions,
    /** Ends writing, before something else becomes active. */
    leave: typing.leave,
    // An open cell is a field like any other.
    handlers: open
      ? {}
      : {
          onKeyDown,
          ...clipboardOf({ content, model, cursor, locked, say, onChange, onPasted: options.onPasted }),
        },
  }
}

export type Grid<Content, Row, Column extends string> = ReturnType<typeof useGrid<Content, Row, Column>>
