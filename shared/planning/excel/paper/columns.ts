import type { DrawnLine } from '../../../excel/paper.ts'
import { columnOf, type FormColumn } from '../columns.ts'
import { type Line, type Part, wholeText } from './lines.ts'

/** A column of a table on paper. */
export interface PaperColumn {
  left: number
  right: number
  /** null: one that an SKP does not have, as of an evaluation. */
  is: FormColumn | null
}

const middle = ({ x, right }: Part): number => (x + right) / 2

/** Titles below each other are one column's; each with all parts of it. */
function titlesOf(lines: readonly Line[]): Part[][] {
  const titles: Array<{ left: number; right: number; parts: Part[] }> = []
  for (const part of lines.flatMap(({ parts }) => parts)) {
    const own = titles.filter(({ left, right }) => part.x < right && part.right > left)
    const [first, ...others] = own
    if (!first) {
      titles.push({ left: part.x, right: part.right, parts: [part] })
      continue
    }
    first.parts.push(part, ...others.flatMap(({ parts }) => parts))
    first.left = Math.min(part.x, ...own.map(({ left }) => left))
    first.right = Math.max(part.right, ...own.map(({ right }) => right))
    for (const other of others) titles.splice(titles.indexOf(other), 1)
  }
  return titles.toSorted((a, b) => a.left - b.left).map(({ parts }) => parts)
}

/** Where the fewest texts are crossed between two places: the middle of the widest such stretch. */
function emptiest(parts: readonly Part[], from: number, to: number): number {
  const steps = Math.max(1, Math.min(2000, Math.floor((to - from) * 2)))
  const crossed = Array<number>(steps + 1).fill(0)
  const stepOf = (x: number) => ((x - from) / (to - from)) * steps
  for (const { x, right } of parts)
    for (let at = Math.max(0, Math.ceil(stepOf(x))); at <= Math.min(steps, stepOf(right)); at += 1)
      crossed[at] = (crossed[at] ?? 0) + 1
  const fewest = Math.min(...crossed)
  let best = { from: 0, length: 0 }
  let start = -1
  for (let at = 0; at <= steps + 1; at += 1) {
    if (crossed[at] === fewest) {
      if (start < 0) start = at
    } else if (start >= 0) {
      if (at - start > best.length) best = { from: start, length: at - start }
      start = -1
    }
  }
  return from + ((best.from + (best.length - 1) / 2) / steps) * (to - from)
}

const named = (parts: readonly Part[], left: number, right: number): PaperColumn => ({
  left,
  right,
  is: columnOf(wholeText(parts.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text))),
})

/**
 * The columns of a table: by the borders that are drawn beside its titles, else where nothing is written between them.
 * @param head the lines of its titles
 * @param below what is written in it
 */
export function columnsOf(
  head: readonly Line[],
  below: readonly Line[],
  down: readonly DrawnLine[],
): PaperColumn[] {
  const titles = titlesOf(head)
  const y = Math.max(...head.map((line) => line.y)) - 1
  const borders = [
    ...new Set(down.flatMap(({ at, from, to }) => (from <= y && to >= y ? Math.round(at * 2) / 2 : []))),
  ].toSorted((a, b) => a - b)
  const cells = borders.slice(1).map((right, index) => ({ left: borders[index] ?? 0, right }))
  const parts = head.flatMap((line) => line.parts)
  const drawn = cells.map(({ left, right }) =>
    named(
      parts.filter((part) => middle(part) > left && middle(part) < right),
      left,
      right,
    ),
  )
  const whole = (columns: readonly PaperColumn[]) => columns.filter(({ is }) => is !== null).length
  const edges = titles.slice(1).map((title, index) => {
    const before = titles[index] ?? []
    const from = Math.max(...before.map(middle))
    return emptiest(
      [...below, ...head].flatMap((line) => line.parts),
      from,
      Math.min(...title.map(middle)),
    )
  })
  const apart = titles.map((own, index) =>
    named(own, edges[index - 1] ?? -Infinity, edges[index] ?? Infinity),
  )
  return drawn.length > 1 && whole(drawn) >= whole(apart) ? drawn : apart
}

/** A part, cut at a border that it runs over: two cells that stand too close to each other were taken for one text. */
function cut(part: Part, columns: readonly PaperColumn[]): Part[] {
  const edge = columns.find(({ right }) => part.x < right - 3 && part.right > right + 3)?.right
  if (edge === undefined) return [part]
  const each = (part.right - part.x) / part.text.length
  const spaces = [...part.text.matchAll(/ /g)].map(({ index }) => index)
  const [at] = spaces.toSorted(
    (a, b) => Math.abs(part.x + a * each - edge) - Math.abs(part.x + b * each - edge),
  )
  if (at === undefined || Math.abs(part.x + at * each - edge) > part.size * 4) return [part]
  const place = part.x + (at + 0.5) * each
  return [
    { ...part, text: part.text.slice(0, at), right: Math.min(place, edge - 0.5) },
    ...cut({ ...part, text: part.text.slice(at + 1), x: Math.max(place, edge + 0.5) }, columns),
  ]
}

/** What is written in each column, from the top. @returns by the place of the column */
export function partsByColumn(lines: readonly Line[], columns: readonly PaperColumn[]): Part[][] {
  const found: Part[][] = columns.map(() => [])
  for (const part of lines.flatMap(({ parts }) => parts).flatMap((one) => cut(one, columns))) {
    const at = columns.findIndex(({ left, right }) => middle(part) >= left && middle(part) < right)
    found[at]?.push(part)
  }
  return found.map((parts) => parts.toSorted((a, b) => a.y - b.y || a.x - b.x))
}
