import {
  cellsIn,
  fillRange,
  type GridModel,
  nothingWritten,
  type Pasted,
  type Place,
  type Range,
  type Written,
  whyLocked,
  writeEdits,
} from './grid.ts'

const filled = (text: string | undefined) => text !== undefined && text.trim() !== ''

/**
 * Pastes a block of texts with its upper left corner on a cell. Rows that are there are overwritten; below the last
 * one new ones are made, where the table grows. An empty text empties its cell, but never one that reaches over
 * several rows from below its first one: that is what Excel gives for the lower part of a merged cell.
 */
export function paste<Content, Row, Column extends string>(
  model: GridModel<Content, Row, Column>,
  content: Content,
  at: Place,
  block: ReadonlyArray<readonly string[]>,
): Written<Content> {
  const targets = model.columns.slice(at.column)
  const together = (from: Row, row: Row) => model.together?.(from, row) ?? true
  let from = model.rows(content)[at.row] ?? null
  let result = nothingWritten(content)
  let index = at.row
  for (const [number, line] of block.entries()) {
    const rows = model.rows(result.content)
    let row = rows[index]
    if (row !== undefined && from !== null && !together(from, row)) row = undefined
    if (row === undefined) {
      const said = new Map(targets.flatMap((column, place) => [[column, line[place] ?? ''] as const]))
      const grown = model.grow?.(result.content, from, said) ?? result.content
      const longer = model.rows(grown)
      const origin = from
      index = longer.findLastIndex((candidate) => origin === null || together(origin, candidate))
      row = longer[index]
      if (row === undefined || longer.length === rows.length)
        return { ...result, lost: result.lost + block.slice(number).flat().filter(filled).length }
      result = { ...result, content: grown }
    }
    from ??= row
    const here = row
    const edits = targets.flatMap((column, place) => {
      const text = line[place]
      return text === undefined || !model.has(here, column) ? [] : [{ row: here, column, text: text.trim() }]
    })
    const lost = line.filter((text, place) => {
      const column = targets[place]
      return filled(text) && (column === undefined || !model.has(here, column))
    })
    result = writeEdits(model, { ...result, lost: result.lost + lost.length }, edits)
    index += 1
  }
  return result
}

/**
 * As in Excel: one text fills all cells of a range; a larger block begins at the range's upper left corner.
 * @returns the new content, and what of the block was not written, as sentences
 */
export function pasteIntoRange<Content, Row, Column extends string>(
  model: GridModel<Content, Row, Column>,
  content: Content,
  range: Range,
  block: ReadonlyArray<readonly string[]>,
): Pasted<Content> {
  const pasted = pastedInto(model, content, range, block)
  if (pasted.content !== content || pasted.said.length > 0) return pasted
  return { content, said: [whyNothing(model, content, range, block)] }
}

function pastedInto<Content, Row, Column extends string>(
  model: GridModel<Content, Row, Column>,
  content: Content,
  range: Range,
  block: ReadonlyArray<readonly string[]>,
): Pasted<Content> {
  const at = { row: range.top, column: range.left }
  const [[only, ...beside] = [], ...below] = block
  const one = only !== undefined && beside.length === 0 && below.length === 0
  if (!one && model.paste) return model.paste(content, at, block)
  const single = range.top === range.bottom && range.left === range.right
  const written =
    one && !single ? fillRange(model, content, range, only.trim()) : paste(model, content, at, block)
  return { content: written.content, said: notWritten(written) }
}

/** Why a paste left everything as it was, where it lost nothing. */
function whyNothing<Content, Row, Column extends string>(
  model: GridModel<Content, Row, Column>,
  content: Content,
  range: Range,
  block: ReadonlyArray<readonly string[]>,
): string {
  const under = {
    ...range,
    bottom: Math.max(range.bottom, range.top + block.length - 1),
    right: Math.max(range.right, range.left + Math.max(0, ...block.map(({ length }) => length - 1))),
  }
  const cells = cellsIn(model, content, under)
  const why = whyLocked(model, cells)
  if (why.length > 0) return why.join(' ')
  if (!block.flat().some(filled)) return 'Yang disalin kosong.'
  return cells.length > 0
    ? 'Yang disalin sama dengan yang sudah ada.'
    : 'Di tempat itu tidak ada sel yang dapat diisi.'
}

/** So many are named of what was not written. */
const mostNamed = 5

const listed = (all: readonly string[]): string =>
  [
    ...all.slice(0, mostNamed).map((one) => shortened(one)),
    ...(all.length > mostNamed ? [`dan ${all.length - mostNamed} lainnya`] : []),
  ].join('; ')

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text)

/** What was not written, as sentences; none when all was. */
export const notWritten = ({
  lost,
  cut,
  unknown,
  kept,
  locked,
  why,
}: Omit<Written<unknown>, 'content'>): string[] =>
  [
    lost > 0 && `${lost} sel tidak mendapat tempat dan tidak ditempel.`,
    cut > 0 && `${cut} teks terlalu panjang dan dipotong.`,
    unknown.length > 0 &&
      `${unknown.length} isian bukan salah satu pilihan kolomnya dan dikosongkan: ${listed(unknown)}.`,
    kept.length > 0 &&
      `${kept.length} isian tidak dapat dibaca di kolomnya; yang sudah ada di sana tetap: ${listed(kept)}.`,
    locked > 0 && `${locked} sel terkunci dan tetap seperti semula. ${why.join(' ')}`,
  ].filter((sentence) => sentence !== false)
