import type { GridModel } from '../../excel/grid.ts'
import { aspectLabels, perspectiveLabels, valueOfLabel } from '../skp/labels.ts'
import type { SkpContent } from '../skp/skp.ts'
import { addIki, addRhk } from './rows.ts'
import {
  cellText,
  type Choices,
  type ColumnId,
  limits,
  type NewId,
  rhkColumns,
  type SheetRow,
  sheetRows,
  writeCells,
} from './sheet.ts'

export type SheetModel = GridModel<SkpContent, SheetRow, ColumnId>

/**
 * The table of hasil kerja as a grid. What is pasted stays among the RHK of one kind; below the last one a line that
 * says an RHK begins a new RHK, another one is a further indicator of the RHK above it (as Excel gives merged cells:
 * text in the first row, nothing in the others).
 * @param superior the superior's RHK: a text that is one of them is linked to it
 */
export const sheetModel = (columns: readonly ColumnId[], superior: Choices, newId: NewId): SheetModel => ({
  columns,
  rows: sheetRows,
  has: ({ first }, column) => first || !rhkColumns.has(column),
  read: cellText,
  write: (content, edits) => writeCells(content, edits, superior, newId),
  limit: (column) => limits[column],
  takes: (column, text) =>
    column === 'aspect'
      ? valueOfLabel(aspectLabels, text) !== null
      : column !== 'perspective' || valueOfLabel(perspectiveLabels, text) !== null,
  together: (from, row) => from.kind === row.kind,
  grow: (content, from, line) => {
    const kind = from?.kind ?? 'utama'
    const above = sheetRows(content).findLast((row) => row.kind === kind)
    return above && !line.get('text')?.trim()
      ? addIki(content, above.rhkId, null, newId).content
      : addRhk(content, kind, above?.rhkId ?? null, newId).content
  },
})
