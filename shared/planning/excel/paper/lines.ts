import type { DrawnLine, PaperPage, PlacedText } from '../../../excel/paper.ts'
import { oneLine } from '../../../kernel/text.ts'

/** Text that stands together on a line: a cell's, or as much of it as fits on one. `y` counts through all pages. */
export interface Part {
  text: string
  x: number
  right: number
  y: number
  size: number
}

export interface Line {
  /** Counted from 0. */
  page: number
  y: number
  parts: Part[]
}

/** A PDF as its reader sees it: lines of text in their order, and the lines that are drawn between them. */
export interface Paper {
  lines: Line[]
  across: DrawnLine[]
  down: DrawnLine[]
  /** Where each page begins; the last is the end of all. */
  tops: number[]
}

/** Two that are drawn closer than this are one, in points. */
const together = 1.5
/** A border goes on behind a gap as small as this. */
const gap = 3
/** Who draws more than these draws no table. */
const mostDrawn = 2000

/** Borders of neighbouring cells as one line. */
function joined(lines: readonly DrawnLine[]): DrawnLine[] {
  const found: DrawnLine[] = []
  const near: DrawnLine[] = []
  const flush = () => {
    const at = near.reduce((sum, line) => sum + line.at, 0) / near.length
    let last: DrawnLine | undefined
    for (const line of near.toSorted((a, b) => a.from - b.from)) {
      if (last && line.from <= last.to + gap) last.to = Math.max(last.to, line.to)
      else found.push((last = { at, from: line.from, to: line.to }))
    }
    near.length = 0
  }
  for (const line of lines.toSorted((a, b) => a.at - b.at)) {
    if (near[0] && line.at - near[0].at > together) flush()
    near.push(line)
  }
  if (near.length > 0) flush()
  return found.length > mostDrawn ? [] : found
}

/** The whole of a line, cells beside each other with a space. */
export const textOf = (line: Line): string => line.parts.map(({ text }) => text).join(' ')

/** The same for comparing lines of several pages: without spaces, and any number for another. */
export const patternOf = (line: Line): string => textOf(line).replace(/\s/g, '').replace(/\d+/g, '#')

/** Runs on one base line, joined to parts: a wide gap or a border between two begins another one. */
function partsOf(runs: readonly PlacedText[], top: number, down: readonly DrawnLine[]): Part[] {
  const parts: Part[] = []
  const y = top + (runs[0]?.y ?? 0)
  const borders = down.filter(({ from, to }) => from < y && to > y - 2)
  for (const { text, x, width, size } of runs.toSorted((a, b) => a.x - b.x)) {
    const last = parts.at(-1)
    const space = last ? x - last.right : Infinity
    const parted = last && borders.some(({ at }) => at >= last.right - 1 && at <= x + 1)
    if (!last || parted || space > size) parts.push({ text, x, right: x + width, y, size })
    else {
      last.text += space > size * 0.18 ? ` ${text}` : text
      last.right = Math.max(last.right, x + width)
      last.size = Math.max(last.size, size)
    }
  }
  return parts.flatMap((part) => {
    const text = oneLine(part.text)
    return text === '' ? [] : { ...part, text }
  })
}

/** Letters so much larger than the others are a watermark. */
const hugeLetters = 3

function linesOf({ texts }: PaperPage, page: number, top: number, down: readonly DrawnLine[]): Line[] {
  const sizes = texts.map(({ size }) => size).toSorted((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const rows: PlacedText[][] = []
  for (const run of texts.toSorted((a, b) => a.y - b.y)) {
    if (run.size > usual * hugeLetters) continue
    const row = rows.at(-1)
    if (row?.[0] && run.y - row[0].y <= Math.min(run.size, row[0].size) * 0.35) row.push(run)
    else rows.push([run])
  }
  return rows.flatMap((row) => {
    const parts = partsOf(row, top, down)
    const [first] = parts
    return first ? { page, y: first.y, parts } : []
  })
}

const pageNumber =
  /^(?:(?:halaman|hal\.?|page)\s*:?\s*)?\d{1,4}(?:\s*(?:\/|dari|of)\s*\d{1,4})?$|^-\s*\d{1,4}\s*-$/i
const stamp =
  /ditandatangani secara elektronik|balai (?:besar )?sertifikasi elektronik|\bBSrE\b|^dokumen milik\b|^(?:dicetak|diunduh|digenerate) (?:pada|dari|oleh|melalui)\b/i
/** Share of a page's height in which it has its header or footer. */
const edge = 0.14

/** Lines without what stands on a page about the page: its number, who signed electronically, where it was printed. */
function withoutFooters(
  lines: readonly Line[],
  across: readonly DrawnLine[],
  tops: readonly number[],
): Line[] {
  const pages = Map.groupBy(lines, ({ page }) => page)
  const dropped = new Set<Line>()
  const seen = new Map<string, Line[]>()
  for (const [page, own] of pages) {
    const [top = 0, bottom = 0] = [tops[page], tops[page + 1]]
    const room = (bottom - top) * edge
    const border = Math.max(top, ...across.flatMap(({ at }) => (at > top && at < bottom ? at : [])))
    let stamped = false
    for (const [index, line] of own.entries()) {
      const text = textOf(line)
      const apart = line.y - (own[index - 1]?.y ?? top) > (line.parts[0]?.size ?? 0) * 1.5
      const foot = line.y > bottom - room && (line.y > border || (border === top && apart))
      if (foot && stamp.test(text)) stamped = true
      const numbered = pageNumber.test(text) && line.parts.length === 1 && (apart || index === 0)
      // A number alone may be that of a row.
      const margin = /^\d+$/.test(text) ? room / 2 : room
      if (numbered && (line.y > bottom - margin ? foot : line.y < top + margin)) dropped.add(line)
      else if (foot && stamped) dropped.add(line)
      else if (foot && text.length > 9) {
        const key = `${Math.round((bottom - line.y) / 3)} ${patternOf(line)}`
        seen.set(key, [...(seen.get(key) ?? []), line])
      }
    }
  }
  for (const same of seen.values()) if (same.length > 1) for (const line of same) dropped.add(line)
  return lines.filter((line) => !dropped.has(line))
}

/** Puts the pages below each other. */
export function paperOf(pages: readonly PaperPage[]): Paper {
  const tops = [0]
  for (const { height } of pages) tops.push((tops.at(-1) ?? 0) + height)
  const lines: Line[] = []
  const across: DrawnLine[] = []
  const down: DrawnLine[] = []
  for (const [index, page] of pages.entries()) {
    const top = tops[index] ?? 0
    const ownDown = joined(page.down).map(({ at, from, to }) => ({ at, from: from + top, to: to + top }))
    across.push(...joined(page.across).map((line) => ({ ...line, at: line.at + top })))
    down.push(...ownDown)
    lines.push(...linesOf(page, index, top, ownDown))
  }
  return { lines: withoutFooters(lines, across, tops), across, down, tops }
}

/** Beginnings of words that are written with a hyphen behind them. */
const withHyphen = /^(?:non|pra|pasca|sub|anti|multi|semi|eks|ex|ko|co|antar|inter|e)$/i

/** Whether a hyphen at the end of a line belongs to the word: "masing-masing", "perundang-undangan", "80-90". */
function keepsHyphen(before: string, after: string): boolean {
  const head = /([\p{L}\d]+)-$/u.exec(before)?.[1]?.toLowerCase() ?? ''
  const tail = /^[\p{L}\d]+/u.exec(after)?.[0] ?? ''
  if (!/^\p{Ll}{2,}/u.test(tail) || !/^\p{L}{2,}$/u.test(head) || withHyphen.test(head)) return true
  for (let length = Math.min(head.length, tail.length); length >= 3; length -= 1)
    if (head.endsWith(tail.slice(0, length)) && length >= Math.min(4, tail.length)) return true
  return false
}

/** The lines of a cell as one text: with one space between them, a word that was cut at its hyphen whole again. */
export function wholeText(lines: readonly string[]): string {
  let whole = ''
  for (const line of lines) {
    if (whole === '') whole = line
    else if (whole.endsWith('\u00AD')) whole = whole.slice(0, -1) + line
    else if (/[^\s-]-$/.test(whole))
      whole = keepsHyphen(whole, line) ? whole + line : whole.slice(0, -1) + line
    else whole = `${whole} ${line}`
  }
  return oneLine(whole)
}
