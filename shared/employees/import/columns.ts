import { z } from 'zod'
import { type Cell, cellText, type Rows } from '../../excel/cell.ts'
import { type UnreadColumn, unreadColumnsOf } from '../../excel/unread.ts'
import { splitLastDate } from './combined.ts'
import { meaningOfHeader } from './header.ts'
import { ColumnMeaning, normalHeader, SIASN_COLUMNS, SIASN_MARKS } from './meanings.ts'
import { looksLikeDate, looksLikeNip } from '../../excel/recognise.ts'

/** One column of the list and what it is taken for. */
const MappedColumn = z.object({
  /** Counted from 0. */
  column: z.number().int().min(0),
  /** As it stands in the file; two header rows are joined. */
  header: z.string(),
  /** null: the column is not taken over. */
  meaning: ColumnMeaning.nullable(),
  /** `sure` by the column's known name, `likely` by what stands in it; `none` when nothing was recognised. */
  confidence: z.enum(['sure', 'likely', 'none']),
})
type MappedColumn = z.infer<typeof MappedColumn>

/** How a worksheet is read: where its header is, where its people begin and what its columns mean. */
export const TableMapping = z.object({
  /** As Excel counts, from 1; null when the list has no header. */
  headerRow: z.number().int().min(1).nullable(),
  firstRow: z.number().int().min(1),
  columns: z.array(MappedColumn),
  /** SIASN's own export: nothing need be asked. */
  siasn: z.boolean(),
})
export type TableMapping = z.infer<typeof TableMapping>

/** Rows in which a header is looked for, and rows whose content is looked at. */
const headerSearch = 40
const sampleSize = 60

/** Only this meaning may be given to several columns: the units from the top down. */
export const repeatable: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['unitAbove'])

/**
 * Guesses how a worksheet is to be read: finds the header below title rows (also one of two or three rows with merged
 * cells), skips a row of column numbers, and recognises the columns by their names, else by what stands in
 * them.
 * @param pointed the row where people begin, as the clerk has pointed at it, counted from 1; the header stands above it
 */
export function guessMapping(rows: Rows, pointed?: number): TableMapping {
  const header = findHeader(pointed === undefined ? rows : rows.slice(0, pointed - 1))
  const after = header ? header.index + header.height : firstPersonRow(rows)
  const first = pointed === undefined ? after + (isColumnNumbers(rows[after] ?? []) ? 1 : 0) : pointed - 1
  const texts = header?.texts ?? []
  const names = texts.map((text) => normalHeader(text).toUpperCase())
  const siasn = SIASN_MARKS.every((mark) => names.includes(mark))
  const width = Math.max(0, ...rows.slice(0, headerSearch + sampleSize).map((row) => row.length))
  const sample = rows.slice(first, first + sampleSize)
  const columns = siasn
    ? texts.map((header, column) => siasnColumn(header, column, names))
    : guessColumns(texts, width, sample)
  return { headerRow: header ? header.index + 1 : null, firstRow: first + 1, columns, siasn }
}

function siasnColumn(header: string, column: number, names: readonly string[]): MappedColumn {
  const name = names[column] ?? ''
  const meaning = names.indexOf(name) === column ? (SIASN_COLUMNS[name] ?? null) : null
  return { column, header, meaning, confidence: meaning ? 'sure' : 'none' }
}

interface Header {
  index: number
  height: 1 | 2 | 3
  texts: string[]
}

const meaningsIn = (texts: readonly string[]): Set<ColumnMeaning> =>
  new Set(texts.flatMap((text) => (isWordy(text) ? (meaningOfHeader(text) ?? []) : [])))

/** A header is short; a sentence in a title row is not one. */
const isWordy = (text: string) => text.length > 0 && text.length <= 80

function findHeader(rows: Rows): Header | null {
  let best: Header | null = null
  let bestCount = 1
  for (let index = 0; index < Math.min(rows.length, headerSearch); index += 1) {
    const top = (rows[index] ?? []).map(cellText)
    const topMeanings = meaningsIn(top)
    if (!hasIdentity(topMeanings)) continue
    if (topMeanings.size > bestCount) {
      best = { index, height: 1, texts: top }
      bestCount = topMeanings.size
    }
    let texts: string[] | null = top
    for (const height of [2, 3] as const) {
      texts = texts && joinHeaders(texts, (rows[index + height - 1] ?? []).map(cellText))
      const count = texts ? meaningsIn(texts).size : 0
      if (!texts || count <= bestCount) continue
      best = { index, height, texts }
      bestCount = count
    }
  }
  return best
}

const identity: readonly ColumnMeaning[] = ['nip', 'name', 'nameNip']
const hasIdentity = (meanings: ReadonlySet<ColumnMeaning>) => identity.some((id) => meanings.has(id))

/** "TMT" below "PANGKAT" is "TMT PANGKAT"; a merged cell holds its text only in its leftmost cell. */
function joinHeaders(top: readonly string[], below: readonly string[]): string[] | null {
  if (below.every((text) => text === '') || below.some((text) => looksLikeNip(text) || looksLikeDate(text)))
    return null
  let group = ''
  return Array.from({ length: Math.max(top.length, below.length) }, (_, column) => {
    const above = top[column] ?? ''
    const under = below[column] ?? ''
    if (above !== '') group = above
    if (under === '' || under === above) return above
    if (meaningOfHeader(`${under} ${group}`)) return `${under} ${group}`
    // "Gol / TMT" below "Pangkat" is read the other way round.
    if (group !== '' && meaningOfHeader(`${group} ${under}`)) return `${group} ${under}`
    return meaningOfHeader(under) ? under : `${under} ${group}`.trim()
  })
}

function isColumnNumbers(row: readonly Cell[]): boolean {
  const numbers = row
    .map(cellText)
    .filter((text) => text !== '')
    .map((text) => /^\(?(\d{1,2})[.)]*$/.exec(text)?.[1])
  return (
    numbers.length > 1 &&
    Number(numbers[0]) <= 2 &&
    numbers.every(
      (number, at) => number !== undefined && (at === 0 || Number(number) > Number(numbers[at - 1])),
    )
  )
}

function firstPersonRow(rows: Rows): number {
  const found = rows.findIndex((row) => row.some((cell) => looksLikeNip(cellText(cell))))
  return Math.max(0, found)
}

/** "TMT" by itself is the one of the column that it stands beside. */
const dateOf: Partial<Record<ColumnMeaning, ColumnMeaning>> = {
  golongan: 'golonganTmt',
  jabatan: 'jabatanTmt',
}

function besideMeaning(texts: readonly string[], column: number): ColumnMeaning | null {
  if (!/^(tmt|tanggal|tgl)( sk)?$/.test(normalHeader(texts[column] ?? ''))) return null
  for (let left = column - 1; left >= 0 && left >= column - 3; left -= 1) {
    const beside = meaningOfHeader(texts[left] ?? '')
    if (beside !== null) return dateOf[beside] ?? null
  }
  return null
}

function guessColumns(texts: readonly string[], width: number, sample: Rows): MappedColumn[] {
  const taken = new Set<ColumnMeaning>()
  const columns = Array.from({ length: Math.max(width, texts.length) }, (_, column): MappedColumn => {
    const header = texts[column] ?? ''
    const cells = sample.map((row) => row[column] ?? null).filter((cell) => cell !== null)
    const { meaning, confidence } = refine(
      isWordy(header) ? (meaningOfHeader(header) ?? besideMeaning(texts, column)) : null,
      cells,
    )
    return { column, header, meaning, confidence }
  })
  // SIASN's exact names win over others, then the column further left.
  const exact = (column: MappedColumn) => normalHeader(column.header).toUpperCase() in SIASN_COLUMNS
  for (const column of columns.toSorted(
    (a, b) => Number(exact(b)) - Number(exact(a)) || a.column - b.column,
  )) {
    if (!column.meaning || repeatable.has(column.meaning)) continue
    if (taken.has(column.meaning)) Object.assign(column, { meaning: null, confidence: 'none' })
    else taken.add(column.meaning)
  }
  return dropDoubles(columns, taken)
}

const hasNip = (cell: Cell) => looksLikeNip(cellText(cell))
const hasName = (cell: Cell) => /\p{L}{4}/u.test(cellText(cell))
const bareNip = (cell: Cell) => hasNip(cell) && !hasName(cell)
const nameAndNip = (cell: Cell) => hasNip(cell) && hasName(cell)

/** What else stands in a column whose title names one half of it only. */
const withDate: Partial<Record<ColumnMeaning, ColumnMeaning>> = {
  golongan: 'golonganAndTmt',
  jabatan: 'jabatanAndTmt',
  birthPlace: 'birthPlaceDate',
}
const endsWithDate = (cell: Cell) => {
  const { before, date } = splitLastDate(cell)
  return before !== '' && date !== ''
}

/** What stands in a column decides where its name leaves two readings. */
function refine(
  meaning: ColumnMeaning | null,
  cells: readonly Cell[],
): Pick<MappedColumn, 'meaning' | 'confidence'> {
  const most = (test: (cell: Cell) => boolean) =>
    cells.length > 0 && cells.filter(test).length * 2 > cells.length
  if (meaning === 'jabatanAndTmt' && most(looksLikeDate)) return { meaning: 'jabatanTmt', confidence: 'sure' }
  if (meaning === 'golonganAndTmt' && most(looksLikeDate))
    return { meaning: 'golonganTmt', confidence: 'sure' }
  if ((meaning === 'name' || meaning === 'nip') && most(nameAndNip))
    return { meaning: 'nameNip', confidence: 'likely' }
  if (meaning === 'nameNip' && most(bareNip)) return { meaning: 'nip', confidence: 'likely' }
  const both = meaning && withDate[meaning]
  if (both && most(endsWithDate)) return { meaning: both, confidence: 'likely' }
  if (meaning) return { meaning, confidence: 'sure' }
  if (most(bareNip)) return { meaning: 'nip', confidence: 'likely' }
  if (most(nameAndNip)) return { meaning: 'nameNip', confidence: 'likely' }
  return { meaning: null, confidence: 'none' }
}

/** A column of its own for NIP or name makes a combined reading of another column superfluous. */
function dropDoubles(columns: MappedColumn[], taken: ReadonlySet<ColumnMeaning>): MappedColumn[] {
  const superfluous = taken.has('nip') && taken.has('name') ? 'nameNip' : null
  return columns.map((column) =>
    superfluous && column.meaning === superfluous ? { ...column, meaning: null, confidence: 'none' } : column,
  )
}

/** Columns that say something in the rows of people and are not taken over: none is dropped without a word. */
export const unreadColumns = (rows: Rows, { columns, firstRow }: TableMapping): UnreadColumn[] =>
  unreadColumnsOf(
    columns.map(({ header }) => header),
    new Set(columns.flatMap(({ column, meaning }) => (meaning === null ? [] : column))),
    rows.slice(firstRow - 1),
  )

/**
 * Chooses the worksheet that holds the people: the one in which most columns are recognised.
 * @param worksheets all worksheets of a workbook, at least one
 */
export function guessWorksheet<S extends { rows: Rows }>(
  worksheets: readonly S[],
): { worksheet: S; mapping: TableMapping } | null {
  let best: { worksheet: S; mapping: TableMapping; known: number } | null = null
  for (const worksheet of worksheets) {
    const mapping = guessMapping(worksheet.rows)
    const known = mapping.columns.filter((column) => column.meaning !== null).length
    if (!best || known > best.known) best = { worksheet, mapping, known }
  }
  return best && { worksheet: best.worksheet, mapping: best.mapping }
}
