import { type RefObject, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { cellAt, type Cells, type Place, type Range, rangeOf, samePlace } from '../../../shared/excel/grid.ts'

/** A cell by what it belongs to. */
export interface Wanted<Row, Column> {
  is: (row: Row) => boolean
  column: Column
}

/** A cell by the name of its column: that stays the same when columns come or go. */
interface NamedPlace<Column> {
  row: number
  column: Column | undefined
}

/** What gets the focus: the active cell, or a field beside the table that speaks of it. */
type Focus = 'cell' | RefObject<HTMLElement | null>

/**
 * The active cell and the range that was drawn from it, and where the focus is to be after the next drawing.
 * @param order all columns that there can be, those that are not shown now among them
 * @param open whether the active cell is being written in: then the focus is its own
 * @param whenEmpty what gets the focus where there is no row
 */
export function useCursor<Row, Column extends string>(
  cells: Cells<Row, Column>,
  order: readonly Column[],
  open: boolean,
  whenEmpty: RefObject<HTMLElement | null> | undefined,
) {
  const table = useRef<HTMLTableElement>(null)
  const [first] = order
  // By name: the text that is written when a cell is left may bring or take a column.
  const [active, setActive] = useState<NamedPlace<Column>>({ row: 0, column: first })
  const [anchor, setAnchor] = useState<NamedPlace<Column>>({ row: 0, column: first })
  const [whole, setWhole] = useState(false)
  const focusNext = useRef<Focus | null>(null)
  const [, draw] = useReducer((drawings: number) => drawings + 1, 0)
  const wanted = useRef<Wanted<Row, Column> | null>(null)

  /** Where a cell is among those there are; without its column it is in the next one. */
  const placed = ({ row, column }: NamedPlace<Column>): Place => {
    const at = column === undefined ? 0 : order.indexOf(column)
    return cellAt(cells, { row, column: cells.columns.findIndex((id) => order.indexOf(id) >= at) })
  }
  const here = placed(active)
  const range: Range = whole
    ? { top: 0, bottom: cells.rows.length - 1, left: 0, right: cells.columns.length - 1 }
    : rangeOf(placed(anchor), here)

  /** Makes a cell the active one; @param extend draws the range up to it instead of beginning a new one */
  const select = (to: Place, extend = false) => {
    setWhole(false)
    const { row, column } = cellAt(cells, to)
    const place = { row, column: cells.columns[column] }
    setActive((was) => (samePlace(was, place) ? was : place))
    if (!extend) setAnchor((was) => (samePlace(was, place) ? was : place))
  }
  /** What gets the focus with the next drawing; never at some later time, when the clerk is elsewhere. */
  const focusSoon = (what: Focus | null) => {
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
    if (what !== 'cell') {
      // It is docked over the lower part of the table.
      cell?.scrollIntoView({ block: 'nearest' })
      what.current?.focus({ preventScroll: true })
    } else if (cells.rows.length === 0) whenEmpty?.current?.focus()
    else cell?.focus({ preventScroll: false })
  })

  // After the focus, which would else be given to the cell that is active until then.
  useLayoutEffect(() => {
    const target = wanted.current
    if (!target) return
    const row = cells.rows.findIndex(target.is)
    if (row < 0) return
    wanted.current = null
    go({ row, column: Math.max(0, cells.columns.indexOf(target.column)) })
  })

  return {
    table,
    here,
    range,
    select,
    go,
    selectAll: () => setWhole(true),
    focusSoon,
    /** A cell that is reached at once. */
    seek: (cell: Wanted<Row, Column>) => {
      wanted.current = cell
      draw()
    },
    /** A cell that is reached once its row exists. */
    reach: (cell: Wanted<Row, Column>) => {
      wanted.current = cell
    },
  }
}

export type Cursor<Row, Column extends string> = ReturnType<typeof useCursor<Row, Column>>
