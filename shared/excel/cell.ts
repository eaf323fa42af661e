import { calendarDay } from '../kernel/dates.ts'

/** What stands in one cell of a workbook or a CSV file; null when it is empty. A Date is midnight UTC. */
export type Cell = string | number | boolean | Date | null

export type Rows = ReadonlyArray<readonly Cell[]>

/** @returns the column's letter as Excel shows it: 0 is "A", 26 is "AA" */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

// No-break and zero-width characters that come along when text is copied from web pages and PDF files.
const oddSpace = /[\s\u00a0\u2007\u200b-\u200d\u2060\ufeff]+/g

/** @returns the calendar day of a date cell as `yyyy-mm-dd`; Excel's fractions of a second are rounded off */
export const isoOfDate = (date: Date): string => calendarDay(new Date(date.getTime() + 500))

/** @returns the cell as one line of text with single spaces; '' when empty */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell.replace(oddSpace, ' ').trim()
  if (typeof cell === 'number') return plainNumber(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return Number.isNaN(cell.getTime()) ? '' : isoOfDate(cell)
}

/** @returns the same without the apostrophe that keeps digits and dates text, as SIASN's export writes it */
export const bareText = (cell: Cell): string => cellText(cell).replace(/^['’‘`]\s*/, '')

/** Digits without an exponent, as the clerk sees them in a wide enough column. */
const plainNumber = (value: number): string =>
  Number.isSafeInteger(value) || Math.abs(value) >= 1e21 || !Number.isInteger(value)
    ? String(value)
    : BigInt(value).toString()
