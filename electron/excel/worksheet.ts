import type { Cell } from '../../shared/excel/cell.ts'
import type { FoundRow } from '../../shared/excel/worksheet.ts'
import type { Range } from '../../shared/excel/grid.ts'
import { columnLetter } from '../../shared/excel/cell.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { type Budget, tooMuch } from './budget.ts'
import { isoDate, type Shown, shownNumber } from './styles.ts'
import { unescaped } from './texts.ts'
import type { XmlReader, XmlTag } from './xml.ts'
import { DamagedZip } from './zip.ts'

/** What the worksheets of one workbook have in common. */
export interface Shared {
  texts: readonly string[]
  styles: readonly Shown[]
  from1904: boolean
}

/** The last row and column that Excel has, counted from 0. */
const lastRow = 1_048_575
const lastColumn = 16_383
/** Cells beyond the columns that are read: so many are no mistake but a table too wide. */
const mostOutside = 100
/** Merges that are kept; a worksheet with more is no list. */
const mostMerged = 200_000

/**
 * "AB12" as a place, without looking back: it is asked for every cell. Either half may be missing.
 * @returns null for what is none
 */
function placeOf(ref: string): { row: number | null; column: number | null } | null {
  let column = 0
  let row = 0
  for (let at = 0; at < ref.length; at += 1) {
    const code = ref.charCodeAt(at)
    if (code >= 48 && code <= 57) row = row * 10 + code - 48
    // Capitals or not; what follows the number is no letter of a column.
    else if (((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) && row === 0)
      column = column * 26 + (code & 31)
    else if (code !== 36) return null
  }
  if (row > lastRow + 1 || column > lastColumn + 1) return null
  return { row: row === 0 ? null : row - 1, column: column === 0 ? null : column - 1 }
}

/** A truth as XML writes it. */
export const isTrue = (text: string | undefined) => text !== undefined && /^(1|true|on)$/i.test(text)

/** Reads the cells of one worksheet: addresses may be missing, and what is only formatted takes no memory. */
export class WorksheetReader implements XmlReader {
  readonly merged: Range[] = []
  readonly hiddenRows: number[] = []
  /** Addresses of cells beyond the columns that are read. */
  readonly outside: string[] = []
  readonly #name: string
  readonly #shared: Shared
  readonly #budget: Budget
  #found: FoundRow[] = []
  #count = 0
  #inData = false
  #row = -1
  #rowHidden = false
  #rowSaid = false
  #cells: Cell[] = []
  #column = -1
  #type = 'n'
  #style = 0
  #inCell = false
  #aside = false
  #collects = false
  #value: string | null = null
  #inline: string | null = null
  #text = ''

  constructor(name: string, shared: Shared, budget: Budget) {
    this.#name = name
    this.#shared = shared
    this.#budget = budget
  }

  /** The rows that were found since it was asked last. */
  take(): FoundRow[] {
    const found = this.#found
    this.#found = []
    return found
  }

  open({ name, attributes }: XmlTag): void {
    if (!this.#inData) {
      if (name === 'sheetData') this.#inData = true
      else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '')
      return
    }
    if (name === 'row') this.#beginRow(attributes)
    else if (name === 'c') this.#beginCell(attributes)
    else if (!this.#inCell) return
    else if (name === 'rPh') this.#aside = true
    else if (name === 'v' || (name === 't' && !this.#aside)) {
      this.#collects = true
      this.#text = ''
    }
  }

  text(piece: string): void {
    if (!this.#collects) return
    this.#budget.letters(piece.length)
    this.#text += piece
  }

  close(name: string): void {
    if (!this.#inData) return
    if (name === 'v') {
      this.#collects = false
      this.#value = this.#text
    } else if (name === 't') {
      if (this.#collects) this.#inline = (this.#inline ?? '') + this.#text
      this.#collects = false
    } else if (name === 'rPh') this.#aside = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row') this.#endRow()
    else if (name === 'sheetData') this.#inData = false
  }

  #merge(ref: string): void {
    const [from, to] = ref.split(':').map(placeOf)
    if (!from || !to || this.merged.length >= mostMerged) return
    this.merged.push({
      top: from.row ?? 0,
      left: from.column ?? 0,
      bottom: to.row ?? lastRow,
      right: to.column ?? lastColumn,
    })
  }

  #beginRow({ r, hidden }: XmlTag['attributes']): void {
    const said = r === undefined ? Number.NaN : Number(r) - 1
    this.#rowSaid = Number.isInteger(said) && said >= 0
    this.#row = this.#rowSaid ? said : this.#row + 1
    this.#rowHidden = isTrue(hidden)
    this.#cells = []
    this.#column = -1
  }

  #beginCell({ r, s, t = 'n' }: XmlTag['attributes']): void {
    const place = r === undefined ? null : placeOf(r)
    this.#column = place?.column ?? this.#column + 1
    if (!this.#rowSaid && this.#cells.length === 0 && place?.row !== null && place !== null)
      this.#row = place.row
    this.#type = t
    this.#style = Number(s ?? 0)
    this.#inCell = true
    this.#value = null
    this.#inline = null
  }

  #endCell(): void {
    this.#inCell = false
    const cell = this.#cellSaid()
    if (cell === null) return
    this.#budget.cell()
    if (this.#column < this.#budget.most.columns) {
      while (this.#cells.length < this.#column) this.#cells.push(null)
      this.#cells[this.#column] = cell
      return
    }
    this.outside.push(`${columnLetter(this.#column)}${this.#row + 1}`)
    if (this.outside.length > mostOutside)
      throw tooMuch(
        `lembar "${this.#name}" mempunyai lebih dari ${formatNumber(this.#budget.most.columns)} kolom`,
      )
  }

  #cellSaid(): Cell {
    const value = this.#value
    const { texts, styles, from1904 } = this.#shared
    const written = (text: string | null): Cell =>
      text === null || text.trim() === '' ? null : unescaped(text)
    if (this.#type === 'inlineStr') return written(this.#inline ?? value)
    if (value === null) return written(this.#inline)
    // Already without Excel's escapes.
    if (this.#type === 's') {
      const text = texts[Number(value)]
      if (text === undefined) throw new DamagedZip(`text ${value}`)
      return text.trim() === '' ? null : text
    }
    if (this.#type === 'str') return written(value)
    if (this.#type === 'b') return isTrue(value.trim())
    if (this.#type === 'e') return written(value)
    if (this.#type === 'd') return isoDate(value)
    const number = value.trim() === '' ? Number.NaN : Number(value)
    if (!Number.isFinite(number)) return written(value)
    return shownNumber(number, styles[this.#style] ?? 'number', from1904)
  }

  #endRow(): void {
    if (this.#cells.length === 0) return
    this.#count += 1
    this.#budget.rows(this.#count, this.#name)
    this.#found.push({ at: this.#row, cells: this.#cells })
    if (this.#rowHidden) this.hiddenRows.push(this.#row)
    this.#cells = []
  }
}
