import { type Cell, cellLines, cellText, columnIndex, type Rows } from '../../excel/cell.ts'
import { looksLikeNip } from '../../excel/recognise.ts'
import { spreadMerged, type WorksheetOfCells } from '../../excel/worksheet.ts'
import type { Correction } from './contract.ts'
import { meaningOfHeader } from './header.ts'

/**
 * Makes of a worksheet a list with one row for each person, as the rules read it: merged cells say the same in all of
 * their rows, a person who stands on two rows stands on the first. Rows keep their numbers; what is left of a second
 * row is empty.
 * @param withHidden whether rows that Excel does not show are read too
 */
export function personRows(worksheet: WorksheetOfCells, withHidden: boolean): Cell[][] {
  const { merged } = worksheet
  const hidden = withHidden ? nothing : new Set(worksheet.hiddenRows)
  const rows =
    hidden.size === 0 ? worksheet.rows : worksheet.rows.map((row, at) => (hidden.has(at) ? [] : row))
  return namesAboveNips(onePersonMerged(rows, merged))
}

/** The rows with what the clerk agreed to instead of what they say. */
export function corrected(rows: Cell[][], corrections: readonly Correction[]): Cell[][] {
  const result = [...rows]
  for (const { row, letter, value } of corrections) {
    const cells = [...(result[row - 1] ?? [])]
    const column = columnIndex(letter)
    if (column >= cells.length) continue
    cells[column] = value
    result[row - 1] = cells
  }
  return result
}

const nothing: ReadonlySet<number> = new Set()

/** Rows over which a NIP is merged are one person: below the first stand further degrees or posts. */
function onePersonMerged(rows: Cell[][], merged: WorksheetOfCells['merged']): Cell[][] {
  const result = spreadMerged({ rows, merged })
  for (const { top, bottom, left } of merged) {
    if (bottom === top || !looksLikeNip(cellText(rows[top]?.[left]))) continue
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const first = result[top] ?? []
      for (const [column, cell] of (result[row] ?? []).entries()) first[column] ??= cell
      result[row] = []
    }
  }
  return result
}

const hasWord = (text: string) => /\p{L}{3}/u.test(text)
const isName = (text: string) =>
  hasWord(text) && !/\d{4}/.test(text) && meaningOfHeader(text) === null && text.length <= 120
/** For the many cells that need no closer look. */
const mayHoldNip = (cell: Cell) => typeof cell === 'string' && cell.length >= 18 && /\d{8}/.test(cell)
const isNip = (text: string) =>
  looksLikeNip(text) && !hasWord(text.replace(/\b(nip|ni ?pppk|nipppk|nippppk)\b/gi, ''))

/**
 * Joins a row with a name and the row below it with the NIP in the same column, where most people of a list stand so:
 * each cell then holds both lines.
 */
function namesAboveNips(rows: Cell[][]): Cell[][] {
  const nips = new Map<number, { all: number; joined: number[] }>()
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      if (!mayHoldNip(cell) || !isNip(cellText(cell))) continue
      const found = nips.get(column) ?? { all: 0, joined: [] }
      nips.set(column, found)
      found.all += 1
      const above: Rows[number] = rows[at - 1] ?? []
      if (isName(cellText(above[column])) && !above.some((one) => looksLikeNip(cellText(one))))
        found.joined.push(at)
    }
  const result = [...rows]
  for (const { all, joined } of nips.values()) {
    if (joined.length * 2 <= all) continue
    for (const at of joined) {
      result[at - 1] = bothLines(result[at - 1] ?? [], rows[at] ?? [])
      result[at] = []
    }
  }
  return result
}

const bothLines = (above: readonly Cell[], below: readonly Cell[]): Cell[] =>
  Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const first = above[column] ?? null
    const second = below[column] ?? null
    if (first === null || second === null) return first ?? second
    return cellText(first) === cellText(second) ? first : `${cellLines(first)}\n${cellLines(second)}`
  })
