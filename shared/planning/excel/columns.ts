import { type Cell, cellText } from '../../excel/cell.ts'

/** A cell as the text that a clerk sees; numbers with the decimal comma. */
export const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cellText(cell).split('-').toReversed().join('-')
  return typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell).trim()
}

/** Titles of the columns, in the order of the template; the export writes the same words. */
export const columnTitles = {
  nip: 'NIP',
  name: 'NAMA',
  no: 'NO',
  kind: 'JENIS',
  superior: 'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI',
  text: 'RENCANA HASIL KERJA',
  assignedBy: 'PENUGASAN DARI',
  perspective: 'PERSPEKTIF',
  aspect: 'ASPEK',
  indicator: 'INDIKATOR KINERJA INDIVIDU',
  target: 'TARGET',
  targetMin: 'TARGET MINIMAL',
  targetMax: 'TARGET MAKSIMAL',
  unit: 'SATUAN',
  direction: 'ARAH',
  measures: 'JENIS UKURAN',
  formula: 'RUMUS',
  source: 'SUMBER DATA',
  accumulation: 'AKUMULASI',
  tw1: 'TW I',
  tw2: 'TW II',
  tw3: 'TW III',
  tw4: 'TW IV',
} as const
export type WorkbookColumn = keyof typeof columnTitles

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\(.*?\)|[*:.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const exact = new Map(
  Object.entries(columnTitles).map(([column, title]) => [plain(title), column as WorkbookColumn]),
)
const alike: ReadonlyArray<readonly [RegExp, WorkbookColumn]> = [
  [/^(rhk|rencana hasil kerja|rencana kinerja).*(pimpinan|atasan)/, 'superior'],
  [/^(rhk|rencana hasil kerja|rencana kinerja|hasil kerja)$/, 'text'],
  [/^(indikator|iki\b)/, 'indicator'],
  [/^target/, 'target'],
  [/^aspek/, 'aspect'],
  [/^perspektif/, 'perspective'],
  [/^nomor$/, 'no'],
]

function columnOf(title: string): WorkbookColumn | null {
  const words = plain(title)
  return exact.get(words) ?? alike.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

export interface Header {
  row: number
  /** Its last row: "TARGET" may stand over "ANGKA" and "SATUAN". */
  last: number
  at: ReadonlyMap<WorkbookColumn, number>
}

function titlesOf(cells: readonly Cell[]): Map<WorkbookColumn, number> {
  const at = new Map<WorkbookColumn, number>()
  for (const [column, cell] of cells.entries()) {
    const found = typeof cell === 'string' ? columnOf(cell) : null
    if (found && !at.has(found)) at.set(found, column)
  }
  return at
}

/** The number of a target above which "TARGET" stands. */
const partOfTarget = /^(?:angka|jumlah|kuantitas|output|volume|nilai)$/

/** The row with the titles of the table of hasil kerja; null in a worksheet that is no SKP. */
export function findHeader(rows: readonly Cell[][], from = 0): Header | null {
  for (let row = from; row < rows.length; row += 1) {
    const at = titlesOf(rows[row] ?? [])
    if (!at.has('text') || !(at.has('indicator') || at.has('no'))) continue
    const below = rows[row + 1] ?? []
    const more = titlesOf(below)
    const titles = below.flatMap((cell) => (textOf(cell) === '' ? [] : [plain(textOf(cell))]))
    const second =
      more.has('unit') && titles.every((title) => partOfTarget.test(title) || columnOf(title) !== null)
    if (second) for (const [column, place] of more) if (!at.has(column)) at.set(column, place)
    return { row, last: second ? row + 1 : row, at }
  }
  return null
}

/** Whether the same titles stand again, as on the next page or over the next person's table. */
export function isSameHeader(header: Header, cells: readonly Cell[]): boolean {
  const own = [...titlesOf(cells)]
  return own.length >= 3 && own.every(([column, place]) => header.at.get(column) === place)
}
