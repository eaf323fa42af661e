import { aspectLabels, perspectiveLabels, valueOfLabel } from '../skp/labels.ts'
import {
  cellText,
  type Choices,
  type ColumnId,
  type Edit,
  limits,
  type NewId,
  rhkColumns,
  sheetRows,
  writeCells,
} from './sheet.ts'
import { addIki, addRhk } from './rows.ts'
import type { SkpContent } from '../skp/skp.ts'

/** A rectangle of cells, both corners in it, rows and columns counted from 0. */
export interface Range {
  top: number
  bottom: number
  left: number
  right: number
}

export const rangeOf = (a: { row: number; column: number }, b: { row: number; column: number }): Range => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})

/** The texts of a range, as they go to the clipboard. */
export function copyRange(content: SkpContent, range: Range, columns: readonly ColumnId[]): string[][] {
  return sheetRows(content)
    .slice(range.top, range.bottom + 1)
    .map((row) => columns.slice(range.left, range.right + 1).map((column) => cellText(content, row, column)))
}

export function clearRange(
  content: SkpContent,
  range: Range,
  columns: readonly ColumnId[],
  newId: NewId,
): SkpContent {
  const edits = sheetRows(content)
    .slice(range.top, range.bottom + 1)
    .flatMap((row) => columns.slice(range.left, range.right + 1).map((column) => ({ row, column, text: '' })))
  return writeCells(content, edits, [], newId)
}

/** Ctrl+D: the first row of the range is repeated in the rows below it, as far as it has these cells itself. */
export function fillDown(
  content: SkpContent,
  range: Range,
  columns: readonly ColumnId[],
  superior: Choices,
  newId: NewId,
): SkpContent {
  const rows = sheetRows(content).slice(range.top, range.bottom + 1)
  const [source] = rows
  if (!source) return content
  const edits = rows.slice(1).flatMap((row) =>
    columns
      .slice(range.left, range.right + 1)
      .filter((column) => source.first || !rhkColumns.has(column))
      .map((column) => ({ row, column, text: cellText(content, source, column) })),
  )
  return writeCells(content, edits, superior, newId)
}

/** What came of a paste; what did not fit is counted, so that nobody believes it is there. */
export interface Pasted {
  content: SkpContent
  /** Texts that found no cell: beside the table, in a merged cell's lower part, or beyond the limit of rows. */
  lost: number
  /** Texts that were longer than their cell may be. */
  cut: number
  /** Texts in a column of choices that are none of them. */
  unknown: number
}

const filled = (text: string | undefined) => text !== undefined && text.trim() !== ''

const isUnknown = ({ column, text }: Edit) =>
  text !== '' &&
  ((column === 'aspect' && valueOfLabel(aspectLabels, text) === null) ||
    (column === 'perspective' && valueOfLabel(perspectiveLabels, text) === null))

/**
 * Pastes a block of texts with its upper left corner on a cell. Rows that are there are overwritten; below the
 * last row of the kind new ones are made: a line that says an RHK begins a new RHK, another one is a further
 * indicator of the RHK above it (as Excel gives merged cells: text in the first row, nothing in the others).
 */
export function paste(
  content: SkpContent,
  at: { row: number; column: number },
  block: ReadonlyArray<readonly string[]>,
  columns: readonly ColumnId[],
  superior: Choices,
  newId: NewId,
): Pasted {
  const kind = sheetRows(content)[at.row]?.kind ?? 'utama'
  const targets = columns.slice(at.column)
  const result: Pasted = { content, lost: 0, cut: 0, unknown: 0 }
  let index = at.row
  for (const [number, line] of block.entries()) {
    const rows = sheetRows(result.content)
    let row = rows[index]?.kind === kind ? rows[index] : undefined
    if (!row) {
      const begins = targets.some((column, place) => column === 'text' && filled(line[place]))
      const above = rows.findLast((candidate) => candidate.kind === kind)
      result.content =
        begins || !above
          ? addRhk(result.content, kind, above?.rhkId ?? null, newId).content
          : addIki(result.content, above.rhkId, null, newId).content
      const grown = sheetRows(result.content)
      index = grown.findLastIndex((candidate) => candidate.kind === kind)
      row = grown[index]
      if (!row || grown.length === rows.length) {
        result.lost += block.slice(number).flat().filter(filled).length
        return result
      }
    }
    const here = row
    // Nothing is what Excel gives for the lower part of a merged cell; it must not empty the RHK's own cells.
    const has = (column: ColumnId) => here.first || !rhkColumns.has(column)
    const edits = targets.flatMap((column, place): Edit[] => {
      const text = line[place]
      return text === undefined || !has(column) ? [] : [{ row: here, column, text: text.trim() }]
    })
    result.lost += line.filter((text, place) => {
      const column = targets[place]
      return filled(text) && (column === undefined || !has(column))
    }).length
    result.cut += edits.filter(({ column, text }) => text.length > limits[column]).length
    result.unknown += edits.filter(isUnknown).length
    result.content = writeCells(result.content, edits, superior, newId)
    index += 1
  }
  return result
}

/** As in Excel: one text fills all cells of a range; a larger block begins at the range's upper left corner. */
export function pasteIntoRange(
  content: SkpContent,
  range: Range,
  block: ReadonlyArray<readonly string[]>,
  columns: readonly ColumnId[],
  superior: Choices,
  newId: NewId,
): Pasted {
  const [[only, ...beside] = [], ...below] = block
  const single = range.top === range.bottom && range.left === range.right
  if (single || only === undefined || beside.length > 0 || below.length > 0)
    return paste(content, { row: range.top, column: range.left }, block, columns, superior, newId)
  const text = only.trim()
  const edits = sheetRows(content)
    .slice(range.top, range.bottom + 1)
    .flatMap((row) => columns.slice(range.left, range.right + 1).map((column) => ({ row, column, text })))
    .filter(({ row, column }) => row.first || !rhkColumns.has(column))
  return {
    content: writeCells(content, edits, superior, newId),
    lost: 0,
    cut: edits.filter(({ column }) => text.length > limits[column]).length,
    unknown: edits.filter(isUnknown).length,
  }
}
