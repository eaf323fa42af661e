import { type RefObject, useEffect, useRef } from 'react'
import { cellText, writeCells } from '../../../shared/planning/sheet/sheet.ts'
import type { SuperiorRhk } from '../../../shared/planning/sheet/contract.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { tell } from '../../components/confirm.tsx'
import type { CellActions, Where } from './actions.ts'
import { closedColumns } from './columns.ts'
import { newId } from './new-id.ts'
import { cellBelow, cellBeside, type Cells, isLastCell, type Place } from './places.ts'
import type { Cursor } from './use-cursor.ts'

/** Typing that pauses for so many milliseconds is kept though its cell is still open. */
const keepAfter = 1500

/** A change of the SKP; steps with the same name are undone together. */
export type Change = (change: (content: SkpContent) => SkpContent, what?: string) => void

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
export function useTyping({
  content,
  cells,
  cursor,
  editing: [open, setOpen],
  superior,
  onChange,
  outer,
  onEnd,
}: {
  content: SkpContent
  cells: Cells
  cursor: Cursor
  editing: readonly [Open | null, (open: Open | null) => void]
  superior: readonly SuperiorRhk[]
  onChange: Change
  outer: RefObject<(() => void) | null>
  onEnd: () => void
}) {
  // What is being typed and not in the content yet, and one name for all steps of this typing.
  const typed = useRef<string | null>(null)
  const typingStep = useRef(0)
  const pause = useRef<number | undefined>(undefined)
  const { here } = cursor

  const write = (text: string) => {
    const row = cells.rows[here.row]
    const column = cells.columns[here.column]
    if (row && column && text !== cellText(content, row, column))
      onChange(
        (now) => writeCells(now, [{ row, column, text }], superior, newId),
        `cell ${typingStep.current}`,
      )
  }

  /** Typed text is kept while its cell is still open: an interruption may last. */
  const keep = () => {
    window.clearTimeout(pause.current)
    const column = cells.columns[here.column]
    const text = typed.current
    // Of a choice only a whole word is kept; a column that goes away with its last text stays for now.
    const closed = column !== undefined && closedColumns.has(column)
    if (text === null || closed || (column === 'assignedBy' && text === '')) return
    typed.current = null
    write(text)
  }
  outer.current = keep
  useEffect(
    () => () => {
      window.clearTimeout(pause.current)
    },
    [],
  )

  const begin = (text: string, before: string) => {
    typed.current = null
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
      pause.current = window.setTimeout(() => outer.current?.(), keepAfter)
    },
    refuse: (text, from, where) => {
      end()
      cursor.focusSoon(where === 'away' ? null : 'cell')
      tell(`"${text}" bukan pilihan di sini. Pilih ${from.join(', ')}.`, 'orange')
    },
    commit: (text, where) => {
      end()
      write(text)
      // The focus is where the clerk has put it.
      if (where === 'away') cursor.focusSoon(null)
      else if (where === 'right' && isLastCell(cells, here)) onEnd()
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
