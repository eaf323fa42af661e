import { type Cell, cellLines } from '../../excel/cell.ts'

/** Name and NIP of the first party of the block above the table: the pegawai yang dinilai. */
export function identity(rows: readonly Cell[][], label: RegExp): Cell {
  for (const cells of rows)
    for (const [column, cell] of cells.entries()) {
      const found = typeof cell === 'string' ? label.exec(cell.trim()) : null
      if (!found) continue
      if (found[1]) return found[1]
      // Where nothing is filled in, the next cell is the number of the other party's line.
      const value = cells.slice(column + 1).find((next) => next !== null && cellLines(next) !== ':')
      if (value === undefined || /^\d{0,2}$/.test(cellLines(value))) return null
      return typeof value === 'string' ? value.replace(/^\s*:\s*/, '') : value
    }
  return null
}

/** The year in "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER 2027" or "SKP TAHUN 2027" above the table. */
export function yearOf(rows: readonly Cell[][]): number | null {
  for (const cell of rows.flat()) {
    // The form may name the regulation it is of.
    if (/\b(?:nomor|no\.|peraturan)/i.test(cellLines(cell))) continue
    const [, year] = /\b(?:periode|tahun|skp|sasaran kinerja)\b.*\b(20\d\d)\b/is.exec(cellLines(cell)) ?? []
    if (year !== undefined) return Number(year)
  }
  return null
}
