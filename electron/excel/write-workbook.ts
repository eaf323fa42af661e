import writeXlsxFile from 'write-excel-file/node'
import type { Cell } from '../../shared/excel/cell.ts'

export interface WorksheetToWrite {
  /** Name of the worksheet; what Excel does not allow in it is left out. */
  worksheet: string
  header: readonly string[]
  /** How openly it may be read, as a line above the header; null or absent where it says nothing. */
  mark?: string | null
  /** A Date is midnight UTC. */
  rows: ReadonlyArray<readonly Cell[]>
  /** Rows, counted from 0 below the header, that are headings too. */
  headings?: readonly number[]
  /** Widths of the columns in characters, for a worksheet that is a form; long texts are then wrapped. */
  widths?: readonly number[]
}

/** Longest text of a cell in Excel. */
const maxCellText = 32_767
/** What XML cannot hold: control characters, lone surrogates and non-characters. */
const forbidden = /[^\P{Cc}\t\n\r]|\p{Surrogate}|[\ufffe\uffff]/gu

/**
 * Writes an Excel workbook with a bold header that stays in sight.
 *
 * All text is written as text and formatted as text: a NIP keeps its 18 digits, and text that begins with
 * `=`, `+`, `-` or `@` neither is a formula nor becomes one when the cell is edited.
 * @returns the bytes of an .xlsx file
 */
export async function writeWorkbook(worksheets: readonly WorksheetToWrite[]): Promise<Uint8Array> {
  const names = new Set<string>()
  const buffer = await writeXlsxFile(
    worksheets.map(({ worksheet, header, mark = null, rows, headings = [], widths }) => {
      const bold = new Set(headings)
      const look = (row: readonly Cell[], at: number) => ({
        ...(bold.has(at) ? { fontWeight: 'bold' as const } : {}),
        // A single text, as the title of a part, may run over the empty cells beside it.
        ...(widths ? { wrap: row.length > 1, alignVertical: 'top' as const } : {}),
      })
      return {
        sheet: worksheetName(worksheet, names),
        stickyRowsCount: mark === null ? 1 : 2,
        columns: (widths ?? header.map((title, column) => columnWidth(title, rows, column))).map((width) => ({
          width,
        })),
        data: [
          ...(mark === null ? [] : [[{ ...textCell(mark), fontWeight: 'bold' as const }]]),
          header.map((title) => ({ ...textCell(title), fontWeight: 'bold' as const })),
          ...rows.map((row, at) =>
            row.map((cell) => {
              const written = writtenCell(cell)
              return written && { ...written, ...look(row, at) }
            }),
          ),
        ],
      }
    }),
  ).toBuffer()
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
}

/** `_x0041_` would be read back as "A": Excel's own escape, which is escaped by its underscore. */
const looksEscaped = /_(?=x[0-9a-f]{4}_)/gi

/**
 * The writer looks texts up in a plain object, so that "constructor" and the like would damage the whole file;
 * with their first letter escaped they are read as themselves.
 */
const guarded = (text: string): string =>
  text in Object.prototype
    ? `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}`
    : text.replace(looksEscaped, '_x005F_')

const textCell = (text: string) => ({
  value: guarded(text.slice(0, maxCellText).replace(forbidden, '')),
  type: String,
  format: '@',
})

function writtenCell(cell: Cell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return textCell(cell)
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : null
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  return Number.isNaN(cell.getTime()) ? null : { value: cell, type: Date, format: 'dd-mm-yyyy' }
}

/** Excel allows 31 characters, none of `[]:*?/\`, no apostrophe at the ends, and each name once. */
function worksheetName(wanted: string, taken: Set<string>): string {
  const base =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .replace(/^'+|'+$/g, '') || 'Lembar'
  let name = base.slice(0, 31)
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1)
    name = `${base.slice(0, 31 - ` (${copy})`.length)} (${copy})`
  taken.add(name.toLowerCase())
  return name
}

function columnWidth(title: string, rows: WorksheetToWrite['rows'], column: number): number {
  let longest = title.length
  for (const row of rows.slice(0, 200)) {
    const cell = row[column]
    const length = typeof cell === 'string' ? cell.length : 10
    if (length > longest) longest = length
  }
  return Math.min(50, longest + 2)
}
