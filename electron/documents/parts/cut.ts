import { lineHeight } from '../fonts.ts'
import {
  type Block,
  blocksOf,
  type Cell,
  type Group,
  type Look,
  ownHeights,
  type Row,
  rowAir,
  typeOf,
  widthOf,
  widthOfBlock,
} from './cell.ts'
import { linesIn, splitAt } from './text.ts'

/** So much of a text is said again overleaf, for whoever reads on there. */
const mostAgain = 160

const continued = (text: string): string => {
  const first =
    text
      .trim()
      .split('\n')[0]
      ?.replace(/ \(lanjutan\)$/, '') ?? ''
  const short = first.length <= mostAgain ? first : `${first.slice(0, first.lastIndexOf(' ', mostAgain))} …`
  return `${short} (lanjutan)`
}

/** What stands overleaf of a cell of which everything stands before the cut. */
function afterCut(cell: Cell): Cell {
  const { list, drawing: _, rowSpan: __, ...rest } = cell
  if (cell.again === 'same') return { ...rest, ...(list ? { list } : {}) }
  if (cell.again !== 'continued') return { ...rest, text: '', again: 'same' }
  const [first] = blocksOf(cell)
  return { ...rest, bold: first?.bold ?? false, text: continued(first?.text ?? '') }
}

/** A cell cut after so many lines. */
function cutCell(cell: Cell, width: number, look: Look, lines: number): [Cell, Cell] {
  const type = typeOf(cell, look)
  const before: Block[] = []
  const after: Block[] = []
  let left = lines
  for (const block of blocksOf(cell)) {
    const wide = widthOfBlock(block, width)
    const taken = linesIn(block.text, wide, type, block.bold).length
    if (after.length > 0 || left <= 0) after.push(block)
    else if (taken <= left) before.push(block)
    else {
      const [first, rest] = splitAt(block.text, wide, type, block.bold ?? false, left)
      before.push({ ...block, text: first })
      // Below the first lines of its point.
      after.push({ ...block, text: rest, ...(block.bullet ? { bullet: ' ' } : {}) })
    }
    left -= taken
  }
  if (after.length === 0) return [cell, afterCut(cell)]
  const { list, ...rest } = cell
  const cellOf = (blocks: readonly Block[]): Cell =>
    list ? { ...rest, text: '', list: blocks } : { ...rest, text: blocks[0]?.text ?? '' }
  return [cellOf(before), cellOf(after)]
}

const linesFitting = (height: number, look: Look): number =>
  Math.floor((height - rowAir(look)) / lineHeight(look.size, look.font))

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const withSpan = (cell: Cell, rows: number): Cell => {
  const { rowSpan: _, ...rest } = cell
  return rows > 1 ? { ...rest, rowSpan: rows } : rest
}

/** The row that goes on overleaf where all rows have ended but a cell over them has not. */
const emptyRow = (group: Group, last: Row): (Cell | null)[] =>
  last.map((cell, at) => {
    const named = group.findLast((row) => row[at]?.again !== undefined && (row[at]?.rowSpan ?? 1) === 1)?.[at]
    if (!cell) return null
    return named && (named.colSpan ?? 1) <= 2
      ? { ...afterCut(named), colSpan: cell.colSpan ?? 1 }
      : { text: '', ...(cell.colSpan ? { colSpan: cell.colSpan } : {}) }
  })

/**
 * Cuts a group that is too long for its page into what fits and the rest, each a whole of its own: with number and text
 * again overleaf and lines all around.
 * @param room height for the first part, in points
 * @param page height of a page below the head of the table
 * @returns null where it can't be cut there
 */
export function cut(
  group: Group,
  widths: readonly number[],
  look: Look,
  room: number,
  page: number,
): [Group, Group] | null {
  const own = ownHeights(group, widths, look)
  let whole = 0
  while (whole < group.length && sum(own.slice(0, whole + 1)) <= room) whole += 1
  const isBar = (row: Row | undefined) => row?.[0]?.colSpan === row?.length
  const next = group[whole]
  const before = sum(own.slice(0, whole))
  const lines = linesFitting(room - before, look)
  // A row that would fit on the next page is not cut, unless nothing but the name of a kind would stand above.
  const inside =
    next !== undefined &&
    lines >= 2 &&
    (whole === 0 || isBar(group[whole - 1]) || (own[whole] ?? 0) > page / 2)
  if (next !== undefined && !inside && (whole === 0 || isBar(group[whole - 1]))) return null
  const halves = inside
    ? next.map((cell, at): [Cell | null, Cell | null] =>
        !cell || (cell.rowSpan ?? 1) > 1
          ? [cell, cell]
          : cutCell(cell, widthOf(cell, at, widths), look, lines),
      )
    : null
  const firstRows: (Cell | null)[][] = group.slice(0, whole).map((row) => [...row])
  const restRows: (Cell | null)[][] = group.slice(inside ? whole + 1 : whole).map((row) => [...row])
  if (halves) {
    firstRows.push(halves.map(([top]) => top))
    restRows.unshift(halves.map(([, bottom]) => bottom))
  }
  const last = group.at(-1)
  if (restRows.length === 0 && last) restRows.push(emptyRow(group, last))
  // Cells over several rows that begin before the cut.
  for (const [from, row] of group.entries())
    for (const [at, cell] of row.entries()) {
      const span = cell?.rowSpan ?? 1
      if (!cell || span === 1 || from >= firstRows.length) continue
      const ending = from + span
      if (ending <= firstRows.length && ending < group.length) continue
      const [top, bottom] = cutCell(
        cell,
        widthOf(cell, at, widths),
        look,
        Math.max(1, linesFitting(room - sum(own.slice(0, from)), look)),
      )
      const target = firstRows[from]
      if (target) target[at] = withSpan(top, firstRows.length - from)
      const rest = restRows[0]
      if (rest) rest[at] = withSpan(bottom, restRows.length)
      for (const below of restRows.slice(1)) below[at] = null
    }
  return [firstRows, restRows]
}
