import { type Cell, cellLines, cellText, columnLetter } from '../../excel/cell.ts'
import type { Range } from '../../excel/grid.ts'
import { errorRemark, isExcelError } from '../../excel/recognise.ts'
import { unreadColumnsOf, unreadSentences } from '../../excel/unread.ts'
import { spreadMerged } from '../../excel/worksheet.ts'
import type { FormColumn, Header } from './columns.ts'

/** What one row says in a column. */
export type Get = (column: FormColumn) => Cell

/** Columns of which a merged cell counts for each indicator beside it. */
const perIndicator: ReadonlySet<FormColumn> = new Set([
  'aspect',
  'target',
  'targetMin',
  'targetMax',
  'unit',
  'direction',
  'quality',
  'time',
  'cost',
])
/** Columns of which it counts for each RHK. */
const perRhk: ReadonlySet<FormColumn> = new Set(['superior', 'perspective'])

/** The cells of a form, as its rows are read. */
export class FormCells {
  readonly #rows: readonly Cell[][]
  readonly #spread: readonly Cell[][]
  readonly #header: Header
  readonly #read: number[] = []

  constructor(rows: readonly Cell[][], merged: readonly Range[], header: Header) {
    this.#rows = rows
    this.#spread = merged.length === 0 ? rows : spreadMerged({ rows: [...rows], merged })
    this.#header = header
  }

  /**
   * What a row says. The RHK itself and its number stay in their first row: further rows are further indicators.
   * @param remark is told of what Excel could not work out
   */
  row(index: number, remark: (message: string) => void): Get {
    this.#read.push(index)
    const own = this.#rows[index] ?? []
    const spread = this.#spread[index] ?? []
    const { at } = this.#header
    const place = (column: FormColumn) => at.get(column) ?? -1
    for (const [column, cell] of own.entries())
      if (isExcelError(cell) && [...at.values()].includes(column))
        remark(errorRemark(`${columnLetter(column)}${index + 1}`, cellText(cell)))
    const said = (cells: readonly Cell[], column: FormColumn): Cell => cells[place(column)] ?? null
    const reaches = (column: FormColumn) =>
      (perIndicator.has(column) && cellLines(said(own, 'indicator')) !== '') ||
      (perRhk.has(column) && cellLines(said(own, 'text')) !== '')
    return (column) => said(reaches(column) ? spread : own, column)
  }

  /**
   * Columns that say something in the rows that were read and are not brought in.
   * @param besides columns that the application knows and leaves here
   */
  unread(besides: readonly FormColumn[] = []): string[] {
    const { row, last, at } = this.#header
    const titles: string[] = []
    for (const cells of this.#rows.slice(row, last + 1))
      for (const [column, cell] of cells.entries()) titles[column] = cellText(cell) || (titles[column] ?? '')
    const below = this.#read.map((index) => this.#rows[index] ?? [])
    const read = [...at].flatMap(([column, place]) => (besides.includes(column) ? [] : place))
    return unreadSentences(unreadColumnsOf(titles, new Set(read), below))
  }
}
