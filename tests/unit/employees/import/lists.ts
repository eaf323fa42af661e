import { readFileSync } from 'node:fs'
import { readWorkbook } from '../../../../electron/excel/workbook.ts'
import type { Cell } from '../../../../shared/excel/cell.ts'
import { guessWorksheet } from '../../../../shared/employees/import/columns.ts'
import { readRows } from '../../../../shared/employees/import/read-rows.ts'
import type { ReadRows } from '../../../../shared/employees/import/results.ts'

/** The day on which the tests of imports take place. */
export const today = '2026-11-23'

export const givenList = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../data/${name}-kecamatan-sukamaju.xlsx`, import.meta.url))

/** Reads a list of rows with nobody asked: worksheet and columns are guessed. */
export function readList(rows: Cell[][]): ReadRows {
  const guess = guessWorksheet([{ worksheet: 'Daftar', rows }])
  if (!guess) throw new Error('no sheet')
  return readRows(guess.worksheet.rows, guess.mapping, today)
}

export async function readGiven(name: string): Promise<{ rows: Cell[][]; read: ReadRows }> {
  const [worksheet] = await readWorkbook(givenList(name))
  if (!worksheet) throw new Error('no sheet')
  return { rows: worksheet.rows, read: readList(worksheet.rows) }
}
