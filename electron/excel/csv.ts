import { formatNumber } from '../../shared/kernel/numbers.ts'
import { tooMuch } from './budget.ts'

/**
 * Reads text as Excel and other programs save it: UTF-8 or UTF-16 with or without a byte order mark, else
 * Windows-1252, which is what Excel on an Indonesian Windows calls "CSV".
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const delimiters = [';', ',', '\t', '|'] as const

/** So many letters tell how a file is cut. */
const sampleLength = 200_000

/**
 * Cuts CSV (RFC 4180) into rows: quoted cells may hold delimiters, line breaks and doubled quotes. The delimiter is the
 * one of `;` `,` tab `|` that cuts the text into the most regular table; Excel's own line `sep=;` is obeyed. Lines that
 * are one quoted cell each, as some programs export them, are cut within their quotes. `="0123"`, by which other
 * programs keep a text a text, is 0123.
 * @returns rows of cells; an empty cell is null, so that it reads like an empty cell of a workbook
 */
export function parseCsv(text: string): Generator<Cells> {
  const told = /^sep=([;,\t|])\r?\n/i.exec(text)
  if (told) return bounded(text.slice(told[0].length), told[1] ?? ',')
  const sample = text.slice(0, sampleLength)
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const score = regularity(cut(sample, delimiter))
    if (score > best.score) best = { delimiter, score }
  }
  return best.score > 0 ? bounded(text, best.delimiter) : withinQuotes(text, sample)
}

/** Rows that are one quoted cell, cut once more; a list of one column stays one. */
function withinQuotes(text: string, sample: string): Generator<Cells> {
  const lines = (part: string) => [...cut(part, ',')].map(([line]) => line ?? '').join('\n')
  const inner = lines(sample)
  const quoted = /^\s*"/.test(text) && delimiters.some((one) => regularity(cut(inner, one)) > 0)
  return quoted ? parseCsv(lines(text)) : bounded(text, ',')
}

type Cells = Array<string | null>

/** How many cells stand in rows of the most frequent width, where that is a table at all. */
function regularity(rows: Iterable<readonly unknown[]>): number {
  const cellsByWidth = new Map<number, number>()
  for (const row of rows)
    if (row.length > 1) cellsByWidth.set(row.length, (cellsByWidth.get(row.length) ?? 0) + row.length)
  return Math.max(0, ...cellsByWidth.values())
}

/** `="0123"` as Excel shows it. */
const shown = (cell: string): string => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell

/** So long a row or cell is none of a list; told before it fills the memory. */
const longest = { row: 20_000, cell: 1_000_000 }

const bounded = (text: string, delimiter: string): Generator<Cells> => cut(text, delimiter, longest)

function* cut(text: string, delimiter: string, most?: typeof longest): Generator<Cells> {
  let row: Cells = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      let close = at + 1
      while (close < text.length && (text[close] !== '"' || text[close + 1] === '"'))
        close += text[close] === '"' ? 2 : 1
      if (most && close - at > most.cell) throw tooMuch('satu selnya lebih dari sejuta huruf')
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
    } else if (text.startsWith('="', at)) {
      // What stands within these quotes may hold the delimiter too.
      const close = text.indexOf('"', at + 2)
      if (close > 0) {
        cell = text.slice(at, close + 1)
        at = close + 1
      }
    }
    const end = endOfCell(text, at, delimiter)
    cell = shown(cell + text.slice(at, end))
    row.push(cell === '' ? null : cell)
    if (most && row.length > most.row)
      throw tooMuch(`satu barisnya lebih dari ${formatNumber(most.row)} kolom`)
    at = end
    if (text[at] === delimiter) {
      at += 1
      if (at === text.length) row.push(null)
      continue
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    yield row
    row = []
  }
  if (row.length > 0) yield row
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}
