import type { Content } from 'pdfmake/interfaces'
import type { PrintFont } from '../../../shared/office/print-choices.ts'
import { inFonts } from '../glyphs.ts'
import type { Cell } from './cell.ts'
import { linesIn } from './text.ts'

/** What the forms are laid out with: sheets, tables, and the flow that says where pages end. */
export { type Cell, columns, type Group, type Look, spanned } from './cell.ts'
export {
  fewestPages,
  Flow,
  groupHeight,
  slack,
  spacer,
  spacerHeight,
  type TablePart,
  tables,
  usualLook,
} from './flow.ts'
export { margin, type Page, pageOf } from './page.ts'
export { heightOfText, textIn } from './text.ts'

/** Of the text of a file, before a form says otherwise. */
export const size = 8
export const grey = '#f2f2f2'

/** How many lines a text takes in a width, broken as it will be printed. */
export const linesOf = (
  text: string,
  width: number,
  fontSize: number,
  bold: boolean,
  font?: PrintFont,
): number => linesIn(text, width, { size: fontSize, ...(font ? { font } : {}) }, bold).length

/** A centred line of a title. */
export const titleLine = (text: string, fontSize = 10): Content => ({
  text: inFonts(text, fontSize),
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

/** A bar over a table, to the left as the annex has it. @param count columns of the table */
export const bar = (text: string, count: number): (Cell | null)[] => [
  { text, bold: true, fill: grey, colSpan: count },
  ...Array<null>(count - 1).fill(null),
]

/** The number of a row, which stands again where the row goes on overleaf. */
export const numberCell = (number: number | string, rest: Partial<Cell> = {}): Cell => ({
  text: String(number),
  align: 'center',
  again: 'same',
  ...rest,
})

/** "-" for what is empty. */
export const orDash = (text: string | null | undefined): string => (text?.trim() ? text.trim() : '-')
