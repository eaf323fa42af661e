import {
  type Edit,
  type GridModel,
  nothingWritten,
  type Pasted,
  type Place,
  writeEdits,
} from '../../excel/grid.ts'
import { notWritten } from '../../excel/paste.ts'
import { most } from '../../kernel/limits.ts'
import { formatNumber, parseNumber } from '../../kernel/numbers.ts'
import { oneLine, sameText } from '../../kernel/text.ts'
import { columnLabels, type DiaryColumn, diaryColumns } from './columns.ts'
import { type DiaryEntry, type DiaryRhk, isBlank, otherWork } from './entry.ts'
import { type Entries, newEntry, type NewId, withEntries } from './lines.ts'
import { type PastedBlock, type PastedLine, readPasted } from './pasted.ts'
import { namedDay } from './rules.ts'
import { parseTime, timeText } from './time.ts'

/** A line of the month: an entry, or the empty line of a day on which nothing is written. */
export interface DiaryLine {
  id: string
  day: string
  /** The RHK for which something is written on it, as it is shown; '' where nothing is. */
  rhk: string
}

/** What of a day decides how its lines are written. */
export interface GridDay {
  day: string
  /** Why nobody has to write on it; null on a working day. */
  free: string | null
  /** Why it can't be written in; null where it can. */
  locked: string | null
}

const limits: Readonly<Record<DiaryColumn, number>> = {
  start: most.word,
  end: most.word,
  rhk: most.text,
  activity: most.text,
  output: most.short,
  volume: most.word,
  satuan: most.word,
  evidence: most.short,
}

/** How an RHK is called among the choices of a cell: its number finds it with one key. */
export const rhkChoice = ({ text }: Pick<DiaryRhk, 'text'>, index: number): string =>
  `${index + 1}. ${oneLine(text)}`

const holdsOn = ({ from, to }: DiaryRhk, day: string): boolean => from <= day && day <= to

/** The RHK that a text means: its choice, its number or its words. */
function rhkOf(rhk: readonly DiaryRhk[], text: string): DiaryRhk | undefined {
  const number = /^(\d{1,3})\.?$/.exec(text.trim())
  return (
    rhk.find((one, index) => sameText(rhkChoice(one, index), text)) ??
    (number ? rhk[Number(number[1]) - 1] : undefined) ??
    rhk.find((one) => sameText(one.text, text))
  )
}

const isOther = (text: string): boolean => text.trim() === '' || sameText(text, otherWork)

/** Why a line is not written whose day can't be read. */
const unreadDay = ({ number, dayText }: PastedLine): string =>
  dayText === ''
    ? `Baris ${number} tidak ditempel: tanggalnya tidak ada.`
    : `Baris ${number} tidak ditempel: “${dayText}” bukan tanggal.`

/**
 * The month of a person as a grid: a line for each entry, and an empty one for each day without.
 * @param days that are shown, in their order
 * @param rhk of the SKP that hold in the month
 * @param idOf the id that the first entry of a day will have; the same each time
 */
export function diaryModel(
  days: readonly GridDay[],
  rhk: readonly DiaryRhk[],
  idOf: (day: string) => string,
  newId: NewId,
): GridModel<Entries, DiaryLine, DiaryColumn> {
  const byDay = new Map(days.map((day) => [day.day, day]))
  const year = Number(days[0]?.day.slice(0, 4) ?? 0)

  const written = (entry: DiaryEntry, column: DiaryColumn, text: string): DiaryEntry => {
    switch (column) {
      case 'start':
      case 'end':
        return { ...entry, [column]: parseTime(text) }
      case 'volume':
        return { ...entry, volume: parseNumber(text) }
      case 'rhk': {
        if (isOther(text)) return { ...entry, rhkId: null, rhkText: '' }
        const found = rhkOf(rhk, text)
        return found ? { ...entry, rhkId: found.id, rhkText: found.text } : entry
      }
      case 'activity':
      case 'output':
      case 'satuan':
      case 'evidence':
        return { ...entry, [column]: text }
    }
  }
  const textOf = (entry: DiaryEntry, column: DiaryColumn): string => {
    switch (column) {
      case 'start':
      case 'end':
        return timeText(entry[column])
      case 'volume':
        return entry.volume === null ? '' : formatNumber(entry.volume)
      case 'rhk': {
        if (entry.rhkId === null) return ''
        const index = rhk.findIndex(({ id }) => id === entry.rhkId)
        const known = rhk[index]
        return known ? rhkChoice(known, index) : oneLine(entry.rhkText)
      }
      case 'activity':
      case 'output':
      case 'satuan':
      case 'evidence':
        return entry[column]
    }
  }

  const model: GridModel<Entries, DiaryLine, DiaryColumn> = {
    columns: diaryColumns,
    rows: (entries) => {
      const own = Map.groupBy(entries, ({ day }) => day)
      return days.flatMap(
        ({ day }): DiaryLine[] =>
          own.get(day)?.map((entry) => ({
            id: entry.id,
            day,
            rhk: isBlank(entry) ? '' : textOf(entry, 'rhk') || otherWork,
          })) ?? [{ id: idOf(day), day, rhk: '' }],
      )
    },
    has: () => true,
    read: (entries, { id }, column) => {
      const entry = entries.find((one) => one.id === id)
      return entry ? textOf(entry, column) : ''
    },
    write: (entries, edits) => edits.reduce((now, edit) => writeOne(now, edit), entries),
    limit: (column) => limits[column],
    called: ({ day }, column) => `${columnLabels[column]}, ${namedDay(day)}`,
    takes: (column, text) => {
      if (column === 'start' || column === 'end') return parseTime(text) !== null
      if (column === 'volume') return (parseNumber(text) ?? -1) >= 0
      return column !== 'rhk' || isOther(text) || rhkOf(rhk, text) !== undefined
    },
    locked: ({ day }, column, text) => {
      const locked = byDay.get(day)?.locked ?? null
      if (locked !== null || column !== 'rhk') return locked
      if (!rhk.some((one) => holdsOn(one, day)))
        return text !== undefined && isOther(text)
          ? null
          : `Pada ${namedDay(day)} belum berlaku SKP yang sudah ditandatangani, jadi kegiatan ini dicatat sebagai tugas lain.`
      const found = text === undefined || isOther(text) ? undefined : rhkOf(rhk, text)
      return found && !holdsOn(found, day) ? `RHK itu tidak berlaku pada ${namedDay(day)}.` : null
    },
    paste: (entries, at, block) => {
      const read = readPasted(block, year, at.column)
      return read.dated ? pasteDays(entries, read.lines) : pasteLines(entries, at, read.lines)
    },
  }

  function writeOne(entries: Entries, { row, column, text }: Edit<DiaryLine, DiaryColumn>): Entries {
    const before = entries.find(({ id }) => id === row.id)
    // A text that the column has no place for leaves what stands there.
    if (text.trim() !== '' && model.takes?.(column, text) === false) return entries
    const after = written(before ?? newEntry(row.id, row.day), column, text)
    if (before) {
      if (textOf(before, column) === textOf(after, column)) return entries
      return entries.map((entry) => (entry.id === row.id ? after : entry))
    }
    return isBlank(after) ? entries : withEntries(entries, [after])
  }

  const editsOf = (row: DiaryLine, { texts }: PastedLine) => texts.map((one) => ({ row, ...one }))

  /** Lines upon the lines that are there; over days on which nobody works they go only where they begin on one. */
  function pasteLines(entries: Entries, at: Place, lines: PastedBlock['lines']): Pasted<Entries> {
    const rows = model.rows(entries)
    const isFree = ({ day }: DiaryLine) => (byDay.get(day)?.free ?? null) !== null
    const begins = rows[at.row]
    const targets = rows
      .slice(at.row)
      .filter((row) => (begins !== undefined && isFree(begins)) || !isFree(row))
    let result = nothingWritten(entries)
    for (const [index, line] of lines.entries()) {
      const row = targets[index]
      if (row) result = writeEdits(model, result, editsOf(row, line))
      result.lost += row ? line.lost : line.lost + line.texts.filter(({ text }) => text !== '').length
    }
    return { content: result.content, said: notWritten(result) }
  }

  /** Lines that tell their day are entries of that day, behind those that are there. */
  function pasteDays(entries: Entries, lines: PastedBlock['lines']): Pasted<Entries> {
    let result = nothingWritten(entries)
    const left = new Set<string>()
    for (const line of lines) {
      const { day } = line
      const known = day === null ? undefined : byDay.get(day)
      if (day === null || known === undefined || known.locked !== null) {
        left.add(
          day === null
            ? unreadDay(line)
            : (known?.locked ?? `${namedDay(day)} tidak ada di bulan ini atau belum tiba.`),
        )
        continue
      }
      const blank = result.content.find((entry) => entry.day === day && isBlank(entry))
      const empty = !result.content.some((entry) => entry.day === day)
      const row = { id: blank?.id ?? (empty ? idOf(day) : newId()), day, rhk: '' }
      result = writeEdits(model, result, editsOf(row, line))
      result.lost += line.lost
    }
    return { content: result.content, said: [...left, ...notWritten(result)] }
  }

  return model
}
