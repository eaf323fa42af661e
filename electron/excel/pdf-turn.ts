import type { DrawnLine, PaperPage, PlacedText } from '../../shared/excel/paper.ts'

/** The six numbers of a transformation in a PDF. */
export type Matrix = readonly [number, number, number, number, number, number]

export function matrixOf(numbers: ArrayLike<number>): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(numbers)
  return [a, b, c, d, e, f]
}

/**
 * How a text stands on the page as it is shown, in quarters of a turn with the clock.
 * @returns null when it is slanted
 */
export function quarterOf([a, b]: Matrix): 0 | 1 | 2 | 3 | null {
  const quarters = (Math.atan2(b, a) / Math.PI) * 2
  const nearest = Math.round(quarters)
  if (Math.abs(quarters - nearest) > 0.02) return null
  const turns = ((nearest % 4) + 4) % 4
  return turns === 0 || turns === 1 || turns === 2 ? turns : 3
}

/** A point of the page after it is turned so that texts of that quarter stand upright. */
function turnedPoint(x: number, y: number, quarter: number, width: number, height: number): [number, number] {
  if (quarter === 1) return [y, width - x]
  if (quarter === 2) return [width - x, height - y]
  if (quarter === 3) return [height - y, x]
  return [x, y]
}

/** Lines of a page in any direction, turned and sorted by their direction. */
export function turnedLines(
  lines: ReadonlyArray<readonly [number, number, number, number]>,
  quarter: number,
  width: number,
  height: number,
): { across: DrawnLine[]; down: DrawnLine[] } {
  const across: DrawnLine[] = []
  const down: DrawnLine[] = []
  for (const [x1, y1, x2, y2] of lines) {
    const [ax, ay] = turnedPoint(x1, y1, quarter, width, height)
    const [bx, by] = turnedPoint(x2, y2, quarter, width, height)
    if (Math.abs(ay - by) <= 1)
      across.push({ at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) })
    else if (Math.abs(ax - bx) <= 1)
      down.push({ at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) })
  }
  return { across, down }
}

/** A page whose lines are turned already, with its texts turned like them. */
export function turned(page: PaperPage, quarter: number): PaperPage {
  const { width, height } = page
  const texts = page.texts.map((text): PlacedText => {
    const [x, y] = turnedPoint(text.x, text.y, quarter, width, height)
    return { ...text, x, y }
  })
  return quarter % 2 === 0 ? { ...page, texts } : { ...page, width: height, height: width, texts }
}
