import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import { lineHeight, textWidth } from '../fonts.ts'
import { printable } from '../glyphs.ts'

/** Paper in points; F4 is the Indonesian folio of 215 x 330 mm. */
export const papers = {
  A4: { width: 595.28, height: 841.89 },
  F4: { width: (215 / 25.4) * 72, height: (330 / 25.4) * 72 },
} as const

export const margin = { left: 34, top: 34, right: 34, bottom: 40 }

export interface Page {
  width: number
  height: number
  orientation: 'portrait' | 'landscape'
  /** Between the margins. */
  innerWidth: number
  innerHeight: number
}

export function pageOf(paper: keyof typeof papers, orientation: Page['orientation']): Page {
  const { width: short, height: long } = papers[paper]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  return {
    width,
    height,
    orientation,
    innerWidth: width - margin.left - margin.right,
    innerHeight: height - margin.top - margin.bottom,
  }
}

const line = 0.5
const padding = { x: 3, y: 2 }
export const size = 8
export const grey = '#f2f2f2'

/** How large the text of a form's tables is, and how much air its rows have, in points. */
export interface Look {
  size: number
  paddingY: number
}

export const usualLook: Look = { size, paddingY: padding.y }
/** From the usual one to one whose rows stand closer. */
const formLooks: readonly Look[] = [usualLook, { size, paddingY: 1.5 }, { size, paddingY: 1 }]

const thin = () => line
/** Borders and padding of every table of the forms. */
const formTable = ({ paddingY }: Look): CustomTableLayout => ({
  hLineWidth: thin,
  vLineWidth: thin,
  paddingLeft: () => padding.x,
  paddingRight: () => padding.x,
  paddingTop: () => paddingY,
  paddingBottom: () => paddingY,
})

/** Widths of the columns' content in points, out of shares of the page's inner width. */
export function columns(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0)
  const usable = width - line * (shares.length + 1) - shares.length * padding.x * 2
  return shares.map((share) => (usable * share) / sum)
}

/** A cell over several columns is as wide as they are with their padding and lines. */
export const spanned = (widths: readonly number[], from: number, count: number): number =>
  widths.slice(from, from + count).reduce((a, b) => a + b, 0) + (count - 1) * (padding.x * 2 + line)

/** A cell before it becomes pdfmake's: its text is known, so its height can be told. */
export interface Cell {
  text: string
  bold?: boolean
  align?: 'center' | 'right'
  fill?: string
  colSpan?: number
  rowSpan?: number
  size?: number
  /** A part of the text that is struck through. */
  struck?: string
  /** Blocks of text below each other, e.g. a label and what it introduces. */
  list?: readonly { text: string; bold?: boolean; bullet?: string }[]
}

/** Room that is left free at the foot of a page, in points. */
export const slack = 6
const bulletWidth = 9

/** How many lines a text takes in a width, broken at spaces and hyphens as pdfmake does. */
export function linesOf(text: string, width: number, fontSize: number, bold: boolean): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    let used = 0
    for (const word of paragraph.split(/(?<=[ \-/])/)) {
      const full = textWidth(word, fontSize, bold)
      const trimmed = word.endsWith(' ') ? textWidth(word.trimEnd(), fontSize, bold) : full
      if (used > 0 && used + trimmed > width) {
        lines += 1
        used = 0
      }
      if (trimmed > width) {
        lines += Math.ceil(trimmed / width) - 1
        used = trimmed % width
      } else used += full
    }
  }
  return lines
}

function cellHeight(cell: Cell, width: number, look: Look): number {
  const fontSize = cell.size ?? look.size
  const blocks = cell.list ?? [{ text: cell.text, bold: cell.bold ?? false }]
  return blocks.reduce(
    (sum, block) =>
      sum +
      linesOf(
        printable(block.text),
        width - ('bullet' in block && block.bullet ? bulletWidth : 0),
        fontSize,
        block.bold ?? false,
      ) *
        lineHeight(fontSize),
    0,
  )
}

/** Rows that belong together, e.g. an RHK with its indicators. `null` is a place covered by a span. */
export type Group = readonly (readonly (Cell | null)[])[]

/** Height of a group in points, with padding and lines. */
export function groupHeight(group: Group, widths: readonly number[], look: Look = usualLook): number {
  const rows = group.map((row) =>
    row.reduce((most, cell, at) => {
      if (!cell || (cell.rowSpan ?? 1) > 1) return most
      return Math.max(most, cellHeight(cell, spanned(widths, at, cell.colSpan ?? 1), look))
    }, 0),
  )
  const heights = rows.map((height) => Math.max(height, lineHeight(look.size)) + look.paddingY * 2 + line)
  const total = heights.reduce((a, b) => a + b, 0)
  const spans = group[0]?.reduce((most, cell, at) => {
    if (!cell || (cell.rowSpan ?? 1) === 1) return most
    return Math.max(
      most,
      cellHeight(cell, spanned(widths, at, cell.colSpan ?? 1), look) + look.paddingY * 2 + line,
    )
  }, 0)
  return Math.max(total, spans ?? 0)
}

/** Kerning is not reckoned with in `textWidth`, so a text is taken for one line only with a little room to spare. */
const spare = 1

/**
 * A text of a known width. One that fits on a line is given to pdfmake as one piece: it would otherwise measure and
 * draw it word by word, which is most of the time that a form takes.
 */
function textIn(width: number, text: string, fontSize: number, bold: boolean) {
  const shown = printable(text)
  const fits = !shown.includes('\n') && textWidth(shown, fontSize, bold) <= width - spare
  return { text: shown, ...(bold ? { bold: true } : {}), ...(fits ? { noWrap: true } : {}) }
}

/**
 * @param width of the cell's content: pdfmake breaks a word that is longer than its column only where the width
 *   of that column is told, elsewhere the word runs off the page
 */
function toCell(cell: Cell | null, width: number, look: Look): TableCell {
  if (!cell) return {}
  const { list, text, bold = false, align, fill, colSpan, rowSpan, size: ownSize } = cell
  const fontSize = ownSize ?? look.size
  const common = {
    ...(align ? { alignment: align } : {}),
    ...(fill ? { fillColor: fill } : {}),
    ...(colSpan ? { colSpan } : {}),
    ...(rowSpan ? { rowSpan } : {}),
    ...(ownSize ? { fontSize: ownSize } : {}),
  }
  if (list)
    return {
      stack: list.map((block) => {
        if (!block.bullet) return textIn(width, block.text, fontSize, block.bold ?? false)
        const beside = width - bulletWidth
        return {
          columns: [
            { width: bulletWidth, text: block.bullet },
            { width: beside, ...textIn(beside, block.text, fontSize, false) },
          ],
        }
      }),
      ...common,
    }
  const at = cell.struck === undefined ? -1 : text.indexOf(cell.struck)
  if (cell.struck !== undefined && at >= 0)
    return {
      text: [
        printable(text.slice(0, at)),
        { text: printable(cell.struck), decoration: 'lineThrough' },
        printable(text.slice(at + cell.struck.length)),
      ],
      ...(bold ? { bold } : {}),
      ...common,
    }
  return { ...textIn(width, text, fontSize, bold), ...common }
}

/** Lines of a form that stand at least on the page of what must follow its table, e.g. of the signatures. */
const linesBefore = 3

/** Where the last groups of a table begin that are enough lines together. @param heights of all its groups */
function tailOf(heights: readonly number[], { size, paddingY }: Look): number {
  const enough = linesBefore * (lineHeight(size) + paddingY * 2 + line)
  let from = heights.length - 1
  let height = heights[from] ?? 0
  while (from > 0 && height < enough) {
    from -= 1
    height += heights[from] ?? 0
  }
  return from
}

/**
 * Follows where on the page the next block will begin, so that a group is moved to the next page as a whole
 * instead of being cut. It only ever asks for a break: if its reckoning is off, rows may be cut, but no text is
 * lost. (pdfmake's own `dontBreakRows` loses rows taller than a page.)
 */
export class Flow {
  readonly page: Page
  readonly look: Look
  /** From the top margin, in points. */
  y = 0
  /** Pages that what was placed until now needs. */
  pages = 1

  constructor(page: Page, look: Look = usualLook) {
    this.page = page
    this.look = look
  }

  /** Takes room for something that is not a table. */
  take(height: number): void {
    const fits = this.y + height <= this.page.innerHeight
    if (!fits) this.pages += 1
    this.y = fits ? this.y + height : height
  }

  /** Room left on this page. */
  get room(): number {
    return this.page.innerHeight - this.y
  }

  /**
   * A table whose head repeats on every page and whose groups stay whole where they fit on a page. Where a group
   * would be cut, a new table begins on a new page. (A page break inside a cell moves that cell alone.)
   * @param headRows rows of the head; may be none
   * @param after height of what must stand on the same page as the last lines of the table, e.g. the signatures
   */
  table(widths: readonly number[], headRows: Group, groups: readonly Group[], after = 0): Content {
    const headHeight = headRows.length > 0 ? groupHeight(headRows, widths, this.look) : 0
    const heights = groups.map((group) => groupHeight(group, widths, this.look))
    const tail = after > 0 ? tailOf(heights, this.look) : groups.length
    const parts: Group[][] = [[]]
    let needsHead = true
    for (const [at, group] of groups.entries()) {
      const height = heights[at] ?? 0
      // A little more than reckoned, since kerning is not reckoned with.
      const alone = headHeight + height + slack
      const following = heights.slice(at + 1).reduce((sum, one) => sum + one, 0)
      const withAfter = at >= tail ? alone + following + after : alone
      // What can't stand on a page with what follows stands on one without it.
      const whole = withAfter <= this.page.innerHeight ? withAfter : alone
      const fits = whole - (needsHead ? 0 : headHeight) <= this.room
      const fitsAnew = whole <= this.page.innerHeight
      if (!fits && fitsAnew && this.y > 0) {
        parts.push([])
        this.pages += 1
        this.y = headHeight
        needsHead = false
      } else if (needsHead) this.y += headHeight
      parts.at(-1)?.push(group)
      // What is taller than a page goes on over the next ones, below a repeated head.
      this.y += height
      for (; this.y > this.page.innerHeight; this.pages += 1) this.y -= this.page.innerHeight - headHeight
      needsHead = false
    }
    this.y += line
    return {
      stack: parts.flatMap((part, index): Content[] =>
        part.length === 0 ? [] : [tableOf(widths, headRows, part, index > 0, this.look)],
      ),
    }
  }
}

/**
 * A form in the look in which it takes the fewest pages: its rows stand closer only where that saves one.
 * @param build places the whole form; may be called several times
 */
export function fewestPages<T>(page: Page, build: (flow: Flow) => T): T {
  const [usual, ...closer] = formLooks
  let flow = new Flow(page, usual)
  let best = build(flow)
  for (const look of flow.pages > 1 ? closer : []) {
    const other = new Flow(page, look)
    const built = build(other)
    if (other.pages < flow.pages) [flow, best] = [other, built]
  }
  return best
}

function tableOf(
  widths: readonly number[],
  headRows: Group,
  groups: readonly Group[],
  onNewPage: boolean,
  look: Look,
): ContentTable {
  return {
    table: {
      widths: [...widths],
      body: [...headRows, ...groups.flat()].map((row) =>
        row.map((cell, at) => toCell(cell, spanned(widths, at, cell?.colSpan ?? 1), look)),
      ),
      headerRows: headRows.length,
    },
    layout: formTable(look),
    fontSize: look.size,
    ...(onNewPage ? { pageBreak: 'before' as const } : {}),
  }
}

/** Room of a spacer, in points. */
export const spacerHeight = 6

/** A little air between two tables. */
export function spacer(flow: Flow): Content {
  flow.take(spacerHeight)
  return { text: '', fontSize: 1, margin: [0, 4, 0, 0] }
}

/** A centred line of a title. */
export const titleLine = (text: string, fontSize = 10): Content => ({
  text: printable(text),
  bold: true,
  fontSize,
  alignment: 'center',
})

export const head = (text: string, rest: Partial<Cell> = {}): Cell => ({
  text,
  bold: true,
  align: 'center',
  fill: grey,
  ...rest,
})

/** "-" for what is empty. */
export const orDash = (text: string | null | undefined): string => (text?.trim() ? text : '-')
