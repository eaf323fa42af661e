import { describe, expect, it } from 'vitest'
import { curveFor, curveHeights, curveOrder, type Point } from '../../../shared/evaluation/curve.ts'
import { Achievement } from '../../../shared/evaluation/evaluation.ts'

/** Where the form of the regulation has the peak of each curve. */
const peaks = {
  istimewa: 'sangat-baik',
  baik: 'baik',
  'butuh-perbaikan': 'butuh-perbaikan',
  kurang: 'kurang',
  'sangat-kurang': 'sangat-kurang',
} as const

const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
})

/** The curve in many small steps, by de Casteljau. */
function sampled(achievement: Achievement): Point[] {
  const { start, segments } = curveFor(achievement)
  const points = [start]
  let from = start
  for (const { c1, c2, to } of segments) {
    for (let step = 1; step <= 50; step++) {
      const t = step / 50
      const [a, b, c] = [between(from, c1, t), between(c1, c2, t), between(c2, to, t)]
      points.push(between(between(a, b, t), between(b, c, t), t))
    }
    from = to
  }
  return points
}

describe.each(Achievement.options)('the curve of %s', (achievement) => {
  const points = sampled(achievement)

  it('stays within its frame and goes from left to right', () => {
    for (const [index, { x, y }] of points.entries()) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(1)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(1)
      const before = points[index - 1]
      if (before) expect(x).toBeGreaterThan(before.x)
    }
  })

  it('has its only peak where the form has it: it rises up to there and falls from there', () => {
    const peak = 0.1 + curveOrder.indexOf(peaks[achievement]) * 0.2
    for (const [index, point] of points.entries()) {
      const before = points[index - 1]
      if (!before) continue
      if (point.x <= peak + 1e-9) expect(point.y).toBeGreaterThanOrEqual(before.y - 1e-9)
      else expect(point.y).toBeLessThanOrEqual(before.y + 1e-9)
    }
  })

  it('passes through the height of each predikat', () => {
    for (const [index, height] of curveHeights[achievement].entries())
      expect(points[index * 50]?.y).toBeCloseTo(height / 100)
  })
})

it('the five predikat stand from worst to best', () =>
  expect(curveOrder).toEqual(['sangat-kurang', 'kurang', 'butuh-perbaikan', 'baik', 'sangat-baik']))
