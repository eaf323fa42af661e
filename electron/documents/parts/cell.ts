import type { Content, TableCell } from 'pdfmake/interfaces'
import type { PrintFont } from '../../../shared/office/print-choices.ts'
import { lineHeight } from '../fonts.ts'
import { inFonts } from '../glyphs.ts'
import { heightOfText, textIn } from './text.ts'

/** Lines of tables, in points. */
export const line = 0.5
export const padding = { x: 3, y: 2 }

/** How large the text of a form's tables is, and how much air its rows have, in points. */
export interface Look {
  size: number
  paddingY: number
  font?: PrintFont
}

/** A block of text in a cell. */
export interface Block {
  text: string
  bold?: boolean
  bullet?: string
}

/** A cell before it becomes pdfmake's: its text is known, so its height can be told. */
export interface Cell {
  text: string
  bold?: boolean
  align?: 'center' | 'right'
  fill?: string
  colSpan?: number
  rowSpan?: number
  size?: number
  /** A part of the text that is struck through; the whole stands on one line. */
  struck?: string
  /** Of a sentence over a box, e.g. above a curve. */
  drawing?: { height: number; content: () => Content }
  /** Blocks of text below each other, e.g. a label and what it introduces. */
  list?: readonly Block[]
  /**
   * What stands overleaf where its row is cut by the end of a page and all of it stands before the cut: the same once
   * more, as a number does; or a text, marked "(lanjutan)". Otherwise nothing.
   */
  again?: 'same' | 'continued'
}

/** Rows that belong together, e.g. an RHK with its indicators. `null` is a place covered by a span. */
export type Row = readonly (Cell | null)[]
export type Group = readonly Row[]

/** Widths of the columns' content in points, out of shares of the page's inner width. */
export function columns(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0)
  const usable = width - line * (shares.length + 1) - shares.length * padding.x * 2
  return shares.map((share) => (usable * share) / sum)
}

/** A cell over several columns is as wide as they are with their padding and lines. */
export const spanned = (widths: readonly number[], from: number, count: number): number =>
  widths.slice(from, from + count).reduce((a, b) => a + b, 0) + (count - 1) * (padding.x * 2 + line)

export const widthOf = (cell: Cell, at: number, widths: readonly number[]): number =>
  spanned(widths, at, cell.colSpan ?? 1)

const bulletWidth = 9

export const blocksOf = (cell: Cell): readonly Block[] =>
  cell.list ?? [{ text: cell.text, ...(cell.bold ? { bold: true } : {}) }]

export const typeOf = (cell: Cell, look: Look) => ({
  size: cell.size ?? look.size,
  ...(look.font ? { font: look.font } : {}),
})

export const widthOfBlock = (block: Block, width: number): number => width - (block.bullet ? bulletWidth : 0)

/** Height of what a cell says, without padding, in points. */
function cellHeight(cell: Cell, width: number, look: Look): number {
  if (cell.drawing) return cell.drawing.height
  const type = typeOf(cell, look)
  return blocksOf(cell).reduce(
    (sum, block) => sum + heightOfText(block.text, widthOfBlock(block, width), type, block.bold),
    0,
  )
}

/** Padding and line of a row. */
export const rowAir = ({ paddingY }: Look): number => paddingY * 2 + line

const rowHeight = (row: Row, widths: readonly number[], look: Look): number =>
  row.reduce(
    (most, cell, at) =>
      !cell || (cell.rowSpan ?? 1) > 1
        ? most
        : Math.max(most, cellHeight(cell, widthOf(cell, at, widths), look)),
    lineHeight(look.size, look.font),
  ) + rowAir(look)

/** Heights of the rows of a group by their own cells, without those that span several. */
export const ownHeights = (group: Group, widths: readonly number[], look: Look): number[] =>
  group.map((row) => rowHeight(row, widths, look))

/** Heights of the rows of a group: the last of those that a cell spans is as high as that cell needs. */
export function rowHeights(group: Group, widths: readonly number[], look: Look): number[] {
  const heights = ownHeights(group, widths, look)
  for (const [from, row] of group.entries())
    for (const [at, cell] of row.entries()) {
      const span = cell?.rowSpan ?? 1
      if (!cell || span === 1) continue
      const need = cellHeight(cell, widthOf(cell, at, widths), look) + rowAir(look)
      const have = heights.slice(from, from + span).reduce((sum, height) => sum + height, 0)
      const last = from + span - 1
      if (need > have) heights[last] = (heights[last] ?? 0) + need - have
    }
  return heights
}

/** @param width of the cell's content */
export function toCell(cell: Cell | null, width: number, look: Look): TableCell {
  if (!cell) return {}
  const { list, text, bold = false, align, fill, colSpan, rowSpan, size, drawing } = cell
  const type = typeOf(cell, look)
  const common = {
    ...(align ? { alignment: align } : {}),
    ...(fill ? { fillColor: fill } : {}),
    ...(colSpan ? { colSpan } : {}),
    ...(rowSpan && rowSpan > 1 ? { rowSpan } : {}),
    ...(size ? { fontSize: size } : {}),
  }
  if (drawing) return { stack: [drawing.content()], ...common }
  const at = cell.struck === undefined ? -1 : text.indexOf(cell.struck)
  if (cell.struck !== undefined && at >= 0) {
    const piece = (from: number, to?: number) => inFonts(text.slice(from, to), type.size, type.font)
    const end = at + cell.struck.length
    return {
      text: [
        { text: piece(0, at) },
        { text: piece(at, end), decoration: 'lineThrough' },
        { text: piece(end) },
      ],
      ...(bold ? { bold } : {}),
      ...common,
    }
  }
  if (!list) return { ...textIn(width, text, type, bold), ...common }
  return {
    stack: list.map((block): Content => {
      const beside = widthOfBlock(block, width)
      const said = textIn(beside, block.text, type, block.bold)
      return block.bullet
        ? {
            columns: [
              { width: bulletWidth, text: block.bullet },
              { width: beside, ...said },
            ],
          }
        : said
    }),
    ...common,
  }
}
