import { type Cell, cellLines } from '../../excel/cell.ts'
import { berakhlak } from '../../regulations/berakhlak.ts'
import { most } from '../../kernel/limits.ts'
import { sameText } from '../../kernel/text.ts'

const title = /^\s*ekspektasi khusus pimpinan(?:\/leader)?\s*:?\s*/i
const nameOf = (cell: Cell) =>
  cellLines(cell)
    .replace(/^\d+\s*[.)]?\s*/, '')
    .split('\n')[0] ?? ''

/** The texts of "Ekspektasi Khusus Pimpinan" below PERILAKU KERJA, for the seven values in their order. */
export function readExpectations(rows: readonly Cell[][]): string[] {
  const texts = Array.from({ length: 7 }, () => '')
  let value = -1
  let column = -1
  for (const cells of rows) {
    const index = berakhlak.findIndex(({ name }) =>
      cells.slice(0, 2).some((cell) => sameText(nameOf(cell), name)),
    )
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
