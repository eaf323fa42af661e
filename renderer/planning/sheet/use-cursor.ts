import { useLayoutEffect, useReducer, useRef, useState } from 'react'
import { type ColumnId } from '../../../shared/planning/sheet/sheet.ts'
import { rangeOf } from '../../../shared/planning/sheet/range.ts'
import { type Cells, cellAt, named, type NamedPlace, type Place, placed, samePlace } from './places.ts'

/** A cell by what it belongs to; without an indicator it is the RHK's first row. */
export interface Wanted {
  rhkId: string
  ikiId?: string
  column: ColumnId
}

const firstCell: NamedPlace = { row: 0, column: 'superior' }

/**
 * The active cell and the range that was drawn from it, and where the focus is to be after the next drawing.
 * @param open whether the active cell is being written in: then the focus is its own
 */
export function useCursor(cells: Cells, open: boolean) {
  const table = useRef<HTMLTableElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  // By name: the text that is written when a cell is left may bring or take a column.
  const [active, setActive] = useState<NamedPlace>(firstCell)
  const [anchor, setAnchor] = useState<NamedPlace>(firstCell)
  const details = useRef<HTMLInputElement>(null)
  const focusNext = useRef<'cell' | 'details' | null>(null)
  const [, draw] = useReducer((drawings: number) => drawings + 1, 0)
  const wanted = useRef<Wanted | null>(null)

  const here = cellAt(cells, placed(cells, active))
  const range = rangeOf(cellAt(cells, placed(cells, anchor)), here)

  /** Makes a cell the active one; @param extend draws the range up to it instead of beginning a new one */
  const select = (to: Place, extend = false) => {
    const place = named(cells, cellAt(cells, to))
    setActive((was) => (samePlace(was, place) ? was : place))
    if (!extend) setAnchor((was) => (samePlace(was, place) ? was : place))
  }
  /** What gets the focus with the next drawing; never at some later time, when the clerk is elsewhere. */
  const focusSoon = (what: 'cell' | 'details' | null) => {
    focusNext.current = what
    if (what) draw()
  }
  const go = (to: Place, extend = false) => {
    select(to, extend)
    focusSoon('cell')
  }

  // With the drawing itself: an effect after it may only run when the next key has come, and then gives the focus to
  // a cell that this key takes away.
  useLayoutEffect(() => {
    const what = focusNext.current
    if (what === null || open) return
    focusNext.current = null
    const cell = table.current?.querySelector<HTMLElement>(
      `[data-row="${here.row}"][data-column="${here.column}"]`,
    )
    if (what === 'details') {
      // The details are docked over the lower part of the table.
      cell?.scrollIntoView({ block: 'nearest' })
      details.current?.focus({ preventScroll: true })
    } else if (cells.rows.length === 0) addButton.current?.focus()
    else cell?.focus({ preventScroll: false })
  })

  // After the focus, which would else be given to the cell that is active until then.
  useLayoutEffect(() => {
    const target = wanted.current
    if (!target) return
    const row = cells.rows.findIndex(
      ({ rhkId, ikiId, first }) =>
        rhkId === target.rhkId && (target.ikiId === undefined ? first : ikiId === target.ikiId),
    )
    if (row < 0) return
    wanted.current = null
    go({ row, column: Math.max(0, cells.columns.indexOf(target.column)) })
  })

  return {
    table,
    addButton,
    /** The first field of the details of the active cell's indicator. */
    details,
    here,
    range,
    select,
    go,
    focusSoon,
    /** A cell that is reached at once. */
    seek: (cell: Wanted) => {
      wanted.current = cell
      draw()
    },
    /** A cell that is reached once its row exists. */
    reach: (cell: Wanted) => {
      wanted.current = cell
    },
  }
}

export type Cursor = ReturnType<typeof useCursor>
