import { looksLikeDate } from '../../excel/recognise.ts'
import { parseTypedDate } from '../../kernel/dates.ts'
import { textKey } from '../../kernel/text.ts'
import { type DiaryColumn, diaryColumns } from './columns.ts'
import { parseTime } from './time.ts'

/** A line of what is pasted. */
export interface PastedLine {
  /** Counted from 1, as they were copied. */
  number: number
  /** Its day, ISO; null where the cell for it can't be read as a date. */
  day: string | null
  /** What stands in the cell for the day. */
  dayText: string
  texts: Array<{ column: DiaryColumn; text: string }>
  /** How many of its cells stand beside the columns there are. */
  lost: number
}

/** What was copied, as it is meant. @see readPasted */
export interface PastedBlock {
  /** Whether the lines tell their days. */
  dated: boolean
  lines: PastedLine[]
}

/** How logs of offices call what the page asks for; what is ignored is not written here. */
const headNames: Readonly<Record<DiaryColumn | 'day' | 'ignored', readonly string[]>> = {
  day: ['tanggal', 'hari/tanggal', 'hari / tanggal', 'hari, tanggal', 'hari', 'tgl'],
  start: ['mulai', 'jam mulai', 'waktu', 'jam', 'pukul'],
  end: ['selesai', 'jam selesai'],
  rhk: ['rhk', 'rhk terkait', 'rencana hasil kerja'],
  activity: ['uraian kegiatan', 'kegiatan', 'deskripsi', 'uraian'],
  output: ['keluaran', 'output'],
  volume: ['volume', 'jumlah'],
  satuan: ['satuan'],
  evidence: ['bukti', 'bukti dukung'],
  ignored: ['status', 'nama', 'no', 'nomor'],
}

type Meaning = keyof typeof headNames

const meanings = new Map(
  Object.entries(headNames).flatMap(([meaning, names]) =>
    names.map((name) => [textKey(name), meaning as Meaning] as const),
  ),
)

/** What each column is, where a line is a head: it names two of them at least. */
function headOf(line: readonly string[]): Array<Meaning | undefined> | null {
  const found = line.map((cell) => meanings.get(textKey(cell)))
  return found.filter((meaning) => meaning !== undefined).length > 1 ? found : null
}

const weekday = /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\s*[,/]?\s*/i

/** Both times in one cell, as logs in Excel have them ("08.00 - 10.00"); null where it has not both. */
function bothTimes(cell: string): [string, string] | null {
  const both = /^(.+?)\s*(?:-|–|s\.?d\.?|sampai)\s*(.+)$/i.exec(cell.trim())
  const [start, end] = [both?.[1] ?? '', both?.[2] ?? '']
  return parseTime(start) !== null && parseTime(end) !== null ? [start, end] : null
}

const isTime = (cell: string): boolean => parseTime(cell) !== null || bothTimes(cell) !== null

/** The day that a cell tells; null where it tells none. */
function dayIn(cell: string, year: number): string | null {
  const typed = cell.trim().replace(weekday, '')
  // A date has its year, the name of its month, or other signs between than a time has.
  return /[/\-a-z]|\d{4}/i.test(typed) && !isTime(typed) ? parseTypedDate(typed, year) : null
}

/** Whether a cell is meant as a day, also as one that there is not ("31/11/2026"). */
function isMeantAsDay(cell: string, year: number): boolean {
  const typed = cell.trim().replace(weekday, '')
  return dayIn(cell, year) !== null || (looksLikeDate(typed) && !isTime(typed))
}

const isFilled = (line: readonly string[]): boolean => line.some((cell) => cell.trim() !== '')

/**
 * Reads what is pasted. A head is known and left out; it tells which column is which. As soon as one line is meant for a
 * day all of them are, so that a bad one puts the others neither into wrong columns nor on wrong days.
 * @param year of dates that tell none
 * @param from the column upon which it is pasted, where nothing tells which columns these are
 */
export function readPasted(block: ReadonlyArray<readonly string[]>, year: number, from: number): PastedBlock {
  const filled = block
    .map((cells, index) => ({ cells, number: index + 1 }))
    .filter(({ cells }) => isFilled(cells))
  const head = headOf(filled[0]?.cells ?? [])
  const lines = head ? filled.slice(1) : filled
  const isTable = lines.some(({ cells }) => cells.length > 1)
  const told = isTable && lines.some(({ cells }) => isMeantAsDay(cells[0] ?? '', year))
  const dayAt = head ? head.indexOf('day') : told ? 0 : -1
  let above: string | null = null
  return {
    dated: dayAt >= 0,
    lines: lines.map(({ cells, number }) => {
      const dayText = (cells[dayAt] ?? '').trim()
      // Under a merged cell the day above goes on.
      if (dayText !== '') above = dayIn(dayText, year)
      const texts = head
        ? underHead(cells, head)
        : dayAt < 0
          ? inOrder(cells, from)
          : inOrder(cells.slice(1), 0)
      return { number, day: above, dayText, ...texts }
    }),
  }
}

type Texts = Pick<PastedLine, 'texts' | 'lost'>

/** A cell that holds both times as two of them. */
const timesApart = (texts: PastedLine['texts']): PastedLine['texts'] =>
  texts.flatMap(({ column, text }) => {
    const both = column === 'start' ? bothTimes(text) : null
    return both
      ? [
          { column, text: both[0] },
          { column: 'end' as const, text: both[1] },
        ]
      : [{ column, text }]
  })

/** Cells under a head, each in the column that it names. */
const underHead = (cells: readonly string[], head: ReadonlyArray<Meaning | undefined>): Texts => ({
  texts: timesApart(
    diaryColumns.flatMap((column) => {
      const at = head.indexOf(column)
      return at < 0 ? [] : [{ column, text: (cells[at] ?? '').trim() }]
    }),
  ),
  lost: cells.filter((cell, at) => cell.trim() !== '' && head[at] === undefined).length,
})

/** Cells in the order of the page, from a column on; where the first has both times, the others follow it. */
function inOrder(cells: readonly string[], from: number): Texts {
  const both = from === 0 ? bothTimes(cells[0] ?? '') : null
  const apart = both ? [...both, ...cells.slice(1)] : cells
  return {
    texts: apart.flatMap((text, index) => {
      const column = diaryColumns[from + index]
      return column ? [{ column, text: text.trim() }] : []
    }),
    lost: apart.slice(diaryColumns.length - from).filter((cell) => cell.trim() !== '').length,
  }
}
