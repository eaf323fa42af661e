import type { Cell } from '../../../shared/excel/cell.ts'

/** A table of a form as a worksheet: the same content as on paper, one value in each cell, so that it can be reckoned with. */
export interface FormSheet {
  /** Its name; what Excel does not allow in it is left out, and the same name twice is numbered. */
  worksheet: string
  header: readonly string[]
  rows: ReadonlyArray<readonly Cell[]>
  /** Rows, counted from 0 below the header, that are headings too. */
  headings?: readonly number[]
}

/** The worksheets of one document; pure. */
export type SheetsOf<Data> = (data: Data) => FormSheet[]
