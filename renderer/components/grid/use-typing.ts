import { type RefObject, useEffect, useId, useRef } from 'react'
import {
  cellBelow,
  cellBeside,
  type Cells,
  type GridModel,
  type Place,
  samePlace,
} from '../../../shared/excel/grid.ts'
import { tell } from '../confirm.tsx'
import type { CellActions, Change, GridColumn, Where } from './column.ts'
import type { Cursor } from './use-cursor.ts'

/** Typing that pauses for so many milliseconds is kept though its cell is still open. */
const keepAfter = 1500

/** What the open cell was opened with, and what it said before. */
export interface Open {
  text: string
  before: string
}

/**
 * Writing in the active cell.
 * @param outer set to what brings the text of the open cell into the content, for whoever saves it
 * @param onEnd called when the very last cell was left to the right
 */
export function useTyping<Content, Row, Column extends string>({
  content,
  model,
  columns,
  cells,
  cursor,
  editing: [open, setOpen],
  onChange,
  outer,
  onEnd,
  onBelow,
}: {
  content: Content
  model: GridModel<Content, Row, Column>
  columns: Readonly<Record<Column, GridColumn>>
  cells: Cells<Row, Column>
  cursor: Cursor<Row, Column>
  editing: readonly [Open | null, (open: Open | null) => void]
  onChange: Change<Content>
  outer: RefObject<(() => void) | null>
  onEnd: ((row: Row) => void) | undefined
  /** Called when a written cell of the last row was left downwards. */
  onBelow: ((row: Row) => void) | undefined
}) {
  // What is being typed and not in the content yet, and one name for all steps of this typing.
  const typed = useRef<string | null>(null)
  const typingStep = useRef(0)
  // Whether text of the open cell was kept: what was read before is no measure then, it may not be drawn anew yet.
  const kept = useRef(false)
  const grid = useId()
  const pause = useRef<number | undefined>(undefined)
  const { here } = cursor

  const write = (text: string) => {
    const row = cells.rows[here.row]
    const column = cells.columns[here.column]
    if (row !== undefined && column && (kept.current || text !== model.read(content, row, column)))
      onChange((now) => model.write(now, [{ row, column, text }]), `${grid} ${typingStep.current}`)
  }

  /** Why a text can not stand in the active cell, or null. */
  const refusalOf = (text: string): string | null => {
    const row = cells.rows[here.row]
    const column = cells.columns[here.column]
    if (row === undefined || !column || text === model.read(content, row, column)) return null
    const why = model.locked?.(row, column, text) ?? null
    if (why !== null) return why
    if (text.trim() === '' || (model.takes?.(column, text) ?? true)) return null
    return columns[column].refusal ?? null
  }

  /** Typed text is kept while its cell is still open: an interruption may last. */
  const keep = () => {
    window.clearTimeout(pause.current)
    const column = cells.columns[here.column]
    const text = typed.current
    // Of a choice only a whole word is kept; a column that goes away with its last text stays for now.
    if (text === null || !column || columns[column].closed || refusalOf(text) !== null) return
    if (columns[column].vanishes && text === '') return
    typed.current = null
    write(text)
    kept.current = true
  }
  const keepLatest = useRef(keep)
  keepLatest.current = keep
  // Of several grids over one content the one that is written in.
  if (open) outer.current = keep
  useEffect(
    () => () => {
      window.clearTimeout(pause.current)
    },
    [],
  )

  const begin = (text: string, before: string) => {
    typed.current = null
    kept.current = false
    typingStep.current += 1
    setOpen({ text, before })
  }
  const end = () => {
    window.clearTimeout(pause.current)
    typed.current = null
    setOpen(null)
  }
  const next: Record<Exclude<Where, 'away'>, () => Place> = {
    down: () => cellBelow(cells, here, 1),
    right: () => cellBeside(cells, here, 1),
    left: () => cellBeside(cells, here, -1),
    stay: () => here,
  }

  const actions: CellActions = {
    type: (text) => {
      typed.current = text
      window.clearTimeout(pause.current)
      pause.current = window.setTimeout(() => keepLatest.current(), keepAfter)
    },
    refuse: (text, from, where) => {
      end()
      cursor.focusSoon(where === 'away' ? null : 'cell')
      tell(`"${text}" bukan pilihan di sini. Pilih ${from.join(', ')}.`, 'orange')
    },
    commit: (text, where) => {
      const why = refusalOf(text)
      end()
      if (why === null) write(text)
      else tell(why, 'orange')
      const row = cells.rows[here.row]
      // The focus is where the clerk has put it.
      if (where === 'away') cursor.focusSoon(null)
      else if (
        where === 'down' &&
        onBelow &&
        row !== undefined &&
        text !== '' &&
        here.row === cells.rows.length - 1
      )
        onBelow(row)
      else if (where === 'right' && onEnd && row !== undefined && samePlace(next.right(), here)) onEnd(row)
      else cursor.go(next[where]())
    },
    cancel: () => {
      end()
      // What was kept while typing goes back to what it was.
      if (open) write(open.before)
      cursor.focusSoon('cell')
    },
  }

  return {
    actions,
    /** Opens the active cell with a text in it. */
    begin,
    /** Ends writing in the open cell as leaving its field does; before the active cell becomes another one. */
    leave: () => {
      const field = document.activeElement
      if (open && field instanceof HTMLTextAreaElement) field.blur()
    },
  }
}
