import type { Achievement, Predikat } from './evaluation.ts'

/** Predikat from left to right as the form draws them. */
export const curveOrder: readonly Predikat[] = [
  'sangat-kurang',
  'kurang',
  'butuh-perbaikan',
  'baik',
  'sangat-baik',
]

/**
 * Heights (0..100) of the distribution curve over the five predikat, worst first. The forms of PermenPANRB
 * 6/2022 draw the curves without numbers; these give the same shapes.
 */
export const curveHeights: Readonly<Record<Achievement, readonly [number, number, number, number, number]>> =
  {
    istimewa: [2, 5, 12, 35, 90],
    baik: [3, 8, 25, 90, 45],
    'butuh-perbaikan': [10, 45, 90, 45, 10],
    kurang: [45, 90, 25, 8, 3],
    'sangat-kurang': [90, 35, 12, 5, 2],
  }

export interface Point {
  x: number
  y: number
}

/** A cubic Bézier segment from the end of the one before. */
export interface Segment {
  c1: Point
  c2: Point
  to: Point
}

/**
 * The curve in the unit square, x and y from 0 to 1 (y upwards): where it starts and its cubic segments. The
 * tangents are limited so that the curve never swings above a peak or below the axis (monotone between points).
 */
export function curveFor(achievement: Achievement): { start: Point; segments: Segment[] } {
  const points: Point[] = curveHeights[achievement].map((height, index) => ({
    x: 0.1 + index * 0.2,
    y: height / 100,
  }))
  const slope = (a: Point | undefined, b: Point | undefined) => (a && b ? (b.y - a.y) / (b.x - a.x) : 0)
  const tangents = points.map((point, index) => {
    const before = slope(points[index - 1], point)
    const after = slope(point, points[index + 1])
    if (index === 0) return after
    if (index === points.length - 1) return before
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after)
  })
  const segments: Segment[] = []
  for (const [index, from] of points.entries()) {
    const to = points[index + 1]
    if (!to) break
    const third = (to.x - from.x) / 3
    segments.push({
      c1: { x: from.x + third, y: from.y + third * (tangents[index] ?? 0) },
      c2: { x: to.x - third, y: to.y - third * (tangents[index + 1] ?? 0) },
      to,
    })
  }
  return { start: points[0] ?? { x: 0, y: 0 }, segments }
}
