import { type Cell, columnLetter } from './cell.ts'
import type { Range } from './grid.ts'
import type { HiddenRows } from './hidden-rows.ts'

/** A worksheet as a person sees it in Excel. */
export interface WorksheetOfCells {
  worksheet: string
  /** Row 1 of Excel is `rows[0]`; a row ends with its last cell that says something. */
  rows: Cell[][]
  /** Whoever opens the file in Excel does not see it. */
  hidden: boolean
  /** Cells that are one: the first of them holds what all of them say. */
  merged: readonly Range[]
  /** Rows that say something and are not seen: hidden by hand or left out by a filter; counted from 0. */
  hiddenRows: readonly number[]
  /** What was not read, as sentences. */
  remarks: readonly string[]
}

/** A row that says something. @param at counted from 0 */
export interface FoundRow {
  at: number
  cells: Cell[]
}

/** So many empty rows or columns end a table: what stands beyond them alone was left there by mistake. */
const gap = { rows: 1000, columns: 50 }
/** So many cells are no mistake. */
const mostStrays = 20

const isFilled = (cell: Cell | undefined) => cell !== null && cell !== undefined

const addressOf = (row: number, column: number) => `${columnLetter(column)}${row + 1}`

function sentence(addresses: readonly string[]): string {
  const [first = '', second] = addresses
  if (second === undefined) return `Sel ${first} berdiri jauh dari tabelnya, jadi tidak dibaca.`
  return `${addresses.length} sel berdiri jauh dari tabelnya (${first}, ${second}${addresses.length > 2 ? ', …' : ''}), jadi tidak dibaca.`
}

/** Where a row's cells that say something stand. */
const filledIn = ({ cells }: FoundRow): number[] =>
  cells.flatMap((cell, column) => (isFilled(cell) ? column : []))

/** The first row that stands alone far below the table; none when nothing does. */
function firstStrayRow(found: readonly FoundRow[]): number {
  let count = 0
  for (let index = found.length - 1; index > 0; index -= 1) {
    const [row, above] = [found[index], found[index - 1]]
    if (!row || !above) break
    count += filledIn(row).length
    if (count > mostStrays) break
    if (row.at - above.at > gap.rows) return index
  }
  return found.length
}

/** The first column that stands alone far beside the table. */
function firstStrayColumn(found: readonly FoundRow[]): number {
  const counts: number[] = []
  for (const { cells } of found)
    for (const [column, cell] of cells.entries())
      if (isFilled(cell)) counts[column] = (counts[column] ?? 0) + 1
  const used = [...counts.keys()].filter((column) => counts[column] !== undefined)
  let count = 0
  for (let index = used.length - 1; index > 0; index -= 1) {
    const [column = 0, before = 0] = [used[index], used[index - 1]]
    count += counts[column] ?? 0
    if (count > mostStrays) break
    if (column - before > gap.columns) return column
  }
  return counts.length
}

/**
 * Puts the rows of a worksheet in their places, without the few cells that stand far away from the table: a full stop
 * in the last row of Excel makes no list of a million rows.
 * @param found rows in their order
 * @param outside addresses of cells beyond the columns that are read
 * @returns the rows, and what was left out, as sentences
 */
export function placed(
  found: readonly FoundRow[],
  outside: readonly string[],
): { rows: Cell[][]; remarks: string[] } {
  const lastRow = firstStrayRow(found)
  const strays = found
    .slice(lastRow)
    .flatMap((row) => filledIn(row).map((column) => addressOf(row.at, column)))
  const kept = found.slice(0, lastRow)
  const lastColumn = firstStrayColumn(kept)
  const rows: Cell[][] = []
  for (const row of kept) {
    while (rows.length < row.at) rows.push([])
    const beyond = filledIn(row).filter((column) => column >= lastColumn)
    strays.push(...beyond.map((column) => addressOf(row.at, column)))
    const cells = beyond.length > 0 ? row.cells.slice(0, lastColumn) : row.cells
    while (cells.length > 0 && !isFilled(cells.at(-1))) cells.pop()
    rows.push(cells)
  }
  while (rows.at(-1)?.length === 0) rows.pop()
  const all = [...strays, ...outside]
  return { rows, remarks: all.length > 0 ? [sentence(all)] : [] }
}

/** The rows of a worksheet that are read: without those that Excel does not show, unless they are wanted. */
export function seenRows({ rows, hiddenRows }: WorksheetOfCells, withHidden: boolean): Cell[][] {
  const hidden = new Set(withHidden ? [] : hiddenRows)
  return hidden.size === 0 ? rows : rows.map((row, at) => (hidden.has(at) ? [] : row))
}

/** Rows that Excel does not show, of the worksheets that are read, as it counts them. */
export const hiddenIn = (worksheets: readonly WorksheetOfCells[]): HiddenRows[] =>
  worksheets
    .filter(({ hiddenRows }) => hiddenRows.length > 0)
    .map(({ worksheet, hiddenRows }) => ({ worksheet, rows: hiddenRows.map((at) => at + 1) }))

/** The worksheets that are seen in Excel; all where none is. */
export function visibleWorksheets(worksheets: readonly WorksheetOfCells[]): readonly WorksheetOfCells[] {
  const seen = worksheets.filter(({ hidden }) => !hidden)
  return seen.length > 0 ? seen : worksheets
}

/**
 * The rows with what a merged cell says in all the cells that it reaches over, down to the last row there is.
 * @param most cells that are filled at most, so that a merge over a whole worksheet fills no memory
 */
export function spreadMerged(
  { rows, merged }: Pick<WorksheetOfCells, 'rows' | 'merged'>,
  most = 1_000_000,
): Cell[][] {
  const spread = [...rows]
  const own = new Set<number>()
  let left = most
  for (const { top, bottom, left: from, right } of merged) {
    const cell = rows[top]?.[from] ?? null
    if (cell === null) continue
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      if (!own.has(row)) {
        own.add(row)
        spread[row] = [...(rows[row] ?? [])]
      }
      const cells = spread[row] ?? []
      for (let column = from; column <= right && left > 0; column += 1) {
        left -= 1
        while (cells.length < column) cells.push(null)
        cells[column] = cell
      }
    }
  }
  return spread
}
