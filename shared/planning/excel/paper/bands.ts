import type { DrawnLine } from '../../../excel/paper.ts'
import type { PaperColumn } from './columns.ts'
import type { Part } from './lines.ts'

/** A row of a table on one page, or the part of it that stands there: from one height to another. */
export interface Band {
  from: number
  to: number
  /** What says that a row begins or stands here, as its number; null where only the rest of one stands. */
  anchor: Part | null
  /** Whether it stands above the first row, without a line between: the rest of a row of the page before. */
  isRest?: true
}

/** Where something was drawn over a column or more of it, from the top. */
function edgesOver({ left, right }: PaperColumn, across: readonly DrawnLine[], from: number, to: number) {
  const width = right - left
  return across
    .filter(
      (line) =>
        line.at > from &&
        line.at < to &&
        Number.isFinite(width) &&
        Math.min(line.to, right) - Math.max(line.from, left) > width * 0.6,
    )
    .map(({ at }) => at)
    .toSorted((a, b) => a - b)
}

/** The middle of the widest gap between the lines of a column, of all gaps between two heights. */
function widestGap(columns: ReadonlyArray<readonly Part[]>, above: number, below: number): number {
  let best = { width: 0, at: (above + below) / 2 }
  for (const parts of columns)
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1]
      if (!next || next.y < above || part.y > below) continue
      const width = next.y - part.y
      // The line above is written down to its base line, the one below begins with its letters.
      if (width > best.width) best = { width, at: (part.y + next.y - next.size * 0.7) / 2 }
    }
  return best.at
}

/**
 * The rows of what is written on one page: between the lines that are drawn over a column, and where none is drawn
 * between two anchors, at the second one, or in the widest gap where rows are centred.
 * @param beside what is written in the columns of which a row consists, from the top
 * @param centred whether the cells of a row are centred to each other, else they begin at one height
 */
export function bandsOf(options: {
  column: PaperColumn
  anchors: readonly Part[]
  beside: ReadonlyArray<readonly Part[]>
  across: readonly DrawnLine[]
  from: number
  to: number
  centred: boolean
}): Band[] {
  const { column, anchors, beside, across, from, to, centred } = options
  const edges = [from, ...edgesOver(column, across, from, to), to]
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? from
    const own = anchors.filter(({ y }) => y > start && y <= end)
    const [first, ...others] = own
    if (!first) return [{ from: start, to: end, anchor: null }]
    const begin = (anchor: Part) => anchor.y - anchor.size * 0.65
    const cuts = others.map((anchor, at) =>
      centred ? widestGap(beside, own[at]?.y ?? start, anchor.y) : begin(anchor),
    )
    const whole = [start, ...cuts, end]
    const bands = own.map((anchor, at): Band => ({
      from: whole[at] ?? start,
      to: whole[at + 1] ?? end,
      anchor,
    }))
    const rest = !centred && beside.some((parts) => parts.some(({ y }) => y > start && y < begin(first)))
    const [top, ...more] = bands
    return rest && top
      ? [
          { from: start, to: begin(first), anchor: null, isRest: true },
          { ...top, from: begin(first) },
          ...more,
        ]
      : bands
  })
}

/** Whether cells are centred: where the first row begins, something is written above its anchor. */
export const startsAbove = (anchors: readonly Part[], beside: ReadonlyArray<readonly Part[]>): boolean => {
  const [first] = anchors
  return (
    first !== undefined && beside.some(([top]) => top !== undefined && top.y < first.y - first.size * 0.6)
  )
}

export const within = (parts: readonly Part[], { from, to }: Pick<Band, 'from' | 'to'>): Part[] =>
  parts.filter(({ y }) => y > from && y <= to)
