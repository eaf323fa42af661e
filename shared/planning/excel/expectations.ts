import { type Cell, cellLines } from '../../excel/cell.ts'
import { coreValueCount } from '../../regulations/berakhlak.ts'
import { coreValuesOfAnyYear } from './any-year.ts'
import { most } from '../../kernel/limits.ts'
import { sameText } from '../../kernel/text.ts'

const title = /^\s*ekspektasi khusus pimpinan(?:\/leader)?\s*:?\s*/i
const nameOf = (cell: Cell) =>
  cellLines(cell)
    .replace(/^\d+\s*[.)]?\s*/, '')
    .split('\n')[0] ?? ''

/**
 * Which of the values a row of the table PERILAKU KERJA names, by the names of any year; -1 where it names none. A file
 * may not say of which year it is.
 */
export function valueNamedIn(cells: readonly Cell[]): number {
  const names = cells.slice(0, 2).map(nameOf)
  return (
    coreValuesOfAnyYear
      .map((values) => values.findIndex((one) => names.some((name) => sameText(name, one.name))))
      .find((index) => index >= 0) ?? -1
  )
}

/** The texts of "Ekspektasi Khusus Pimpinan" below PERILAKU KERJA, for the values in their order. */
export function readExpectations(rows: readonly Cell[][]): string[] {
  const texts = Array.from({ length: coreValueCount }, () => '')
  let value = -1
  let column = -1
  for (const cells of rows) {
    const index = valueNamedIn(cells)
    if (index >= 0) {
      value = index
      column = -1
    } else if (
      cells.some((cell) => /^(lampiran|pejabat penilai|pegawai yang dinilai)/i.test(cellLines(cell)))
    )
      break
    if (value < 0) continue
    const at = cells.findIndex((cell) => title.test(cellLines(cell)))
    if (at >= 0) column = at
    if (column < 0) continue
    const text = cellLines(cells[column]).replace(title, '').trim()
    if (text !== '') texts[value] = [texts[value], text].filter(Boolean).join('\n').slice(0, most.text)
  }
  return texts
}
