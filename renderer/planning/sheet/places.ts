import { type ColumnId, columnIds, rhkColumns, type SheetRow } from '../../../shared/planning/sheet/sheet.ts'

/** A cell, counted from 0. */
export interface Place {
  row: number
  column: number
}

/** The cells there are. */
export interface Cells {
  rows: readonly SheetRow[]
  columns: readonly ColumnId[]
}

/** A cell by the name of its column: that stays the same when columns come or go. */
export interface NamedPlace {
  row: number
  column: ColumnId
}

export const samePlace = <Column>(
  a: { row: number; column: Column },
  b: { row: number; column: Column },
): boolean => a.row === b.row && a.column === b.column

export const named = ({ columns }: Cells, { row, column }: Place): NamedPlace => ({
  row,
  column: columns[column] ?? 'text',
})

/** Where a cell is among those there are; without its column it is in the next one. */
export const placed = ({ columns }: Cells, { row, column }: NamedPlace): Place => ({
  row,
  column: columns.findIndex((id) => columnIds.indexOf(id) >= columnIds.indexOf(column)),
})

/** The cell as it exists: within the table, and an RHK's own cells stand on its first row. */
export function cellAt({ rows, columns }: Cells, { row, column }: Place): Place {
  const at = {
    row: Math.max(0, Math.min(rows.length - 1, row)),
    column: Math.max(0, Math.min(columns.length - 1, column)),
  }
  const id = columns[at.column]
  while (id && rhkColumns.has(id) && rows[at.row]?.first === false) at.row -= 1
  return at
}

/** One cell up or down; down an RHK's own column means to the next RHK. */
export function cellBelow({ rows, columns }: Cells, from: Place, by: 1 | -1): Place {
  const id = columns[from.column]
  if (!id || !rhkColumns.has(id)) return { row: from.row + by, column: from.column }
  let row = from.row + by
  while (by > 0 && rows[row]?.first === false) row += 1
  return row >= rows.length ? from : { row, column: from.column }
}

/** The next cell that exists, row by row; at the ends of the table the cell itself. */
export function cellBeside({ rows, columns }: Cells, from: Place, by: 1 | -1): Place {
  let { row, column } = from
  for (;;) {
    column += by
    if (column >= columns.length) {
      column = 0
      row += 1
    } else if (column < 0) {
      column = columns.length - 1
      row -= 1
    }
    const target = rows[row]
    if (!target) return from
    const id = columns[column]
    if (id && (target.first || !rhkColumns.has(id))) return { row, column }
  }
}

export const isLastCell = ({ rows, columns }: Cells, { row, column }: Place): boolean =>
  row === rows.length - 1 && column === columns.length - 1
