import { calendarDay } from '../kernel/dates.ts'
import { cleanLines, oneLine } from '../kernel/text.ts'

/** What stands in one cell of a workbook or a CSV file; null when it is empty. A Date is midnight UTC. */
export type Cell = string | number | boolean | Date | null

export type Rows = ReadonlyArray<readonly Cell[]>

/** @returns the column's letter as Excel shows it: 0 is "A", 26 is "AA" */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

/** The other way round: "A" is 0, "AA" is 26. @param letters capital letters only */
export const columnIndex = (letters: string): number =>
  letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** @returns the calendar day of a date cell as `yyyy-mm-dd`; Excel's fractions of a second are rounded off */
export const isoOfDate = (date: Date): string => calendarDay(new Date(date.getTime() + 500))

/** Without an exponent; Excel knows fifteen digits. */
const asShown = new Intl.NumberFormat('id-ID', {
  useGrouping: false,
  maximumSignificantDigits: 15,
  signDisplay: 'negative',
})

/**
 * A cell as the text that a clerk sees in a wide enough column of an Indonesian Excel, the same for every import: a
 * number without points between its thousands, with a decimal comma and without the noise of binary fractions; a day
 * as 31-12-2027; TRUE or FALSE; of text, and of an error such as #N/A, what it says. A cell that Excel shows as a
 * percentage comes as text, "95,5 %".
 * @returns its lines, with single spaces; '' when it is empty or a day that is none
 */
export function cellLines(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cleanLines(cell)
  if (typeof cell === 'number') return asShown.format(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return Number.isNaN(cell.getTime()) ? '' : isoOfDate(cell).split('-').toReversed().join('-')
}

/** The same as a single line. */
export const cellText = (cell: Cell | undefined): string => oneLine(cellLines(cell))

/** @returns the same without the apostrophe that keeps digits and dates text, as SIASN's export writes it */
export const bareText = (cell: Cell): string => cellText(cell).replace(/^['’‘`]\s*/, '')

/** A day as a cell that Excel knows for a date; empty where there is none. @param date ISO */
export const dayCell = (date: string | null): Date | null => (date === null ? null : new Date(date))
