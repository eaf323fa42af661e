import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceOf, type Grades, holm, sizeOf } from '../../../../shared/evaluation/fairness/exact.ts'

/** The same by going through every way of choosing the first group out of all people. */
function byHand(first: Grades, second: Grades): number {
  const people = [...first, ...second].flatMap((count, at) => Array.from({ length: count }, () => at % 3))
  const n = sizeOf(first)
  const ways = new Map<string, number>()
  const choose = (from: number, left: number, taken: Grades) => {
    if (left === 0) {
      ways.set(taken.join(), (ways.get(taken.join()) ?? 0) + 1)
      return
    }
    for (let at = from; at <= people.length - left; at += 1) {
      const next: [number, number, number] = [...taken]
      next[people[at] ?? 0] = (next[people[at] ?? 0] ?? 0) + 1
      choose(at + 1, left - 1, next)
    }
  }
  choose(0, n, [0, 0, 0])
  const all = [...ways.values()].reduce((sum, one) => sum + one, 0)
  const own = ways.get(first.join()) ?? 0
  return [...ways.values()].filter((one) => one <= own).reduce((sum, one) => sum + one, 0) / all
}

describe('exact test of two groups', () => {
  it.each<[string, Grades, Grades, number]>([
    // Fisher 1935, The Design of Experiments, tea tasting with 8 cups; two-sided as R's fisher.test gives it.
    ['the lady names 3 of 4 cups', [3, 1, 0], [1, 3, 0], 0.4857143],
    // Both tails of the 1 in 70 that Fisher tells.
    ['the lady names all 4 cups', [4, 0, 0], [0, 4, 0], 2 * 0.0142857],
    // Fisher 1962, criminal like-sex twins; R, ?fisher.test.
    ['convictions of twins', [2, 15, 0], [10, 3, 0], 0.0005367],
    // Wikipedia, Fisher's exact test: dieting men and women.
    ['dieting', [1, 11, 0], [9, 3, 0], 0.0027595],
  ])('%s', (_, first, second, p) => {
    expect(chanceOf(first, second)).toBeCloseTo(p, 6)
  })

  it('of three grades is what going through every choice of people gives', () => {
    const few = fc.integer({ min: 0, max: 3 })
    const grades = fc.tuple(few, few, few)
    fc.assert(
      fc.property(grades, grades, (first, second) => {
        expect(chanceOf(first, second)).toBeCloseTo(byHand(first, second), 9)
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on which group or which grade is named first, and is a chance', () => {
    const some = fc.integer({ min: 0, max: 40 })
    const grades = fc.tuple(some, some, some)
    fc.assert(
      fc.property(grades, grades, (first, second) => {
        const p = chanceOf(first, second)
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(chanceOf(second, first)).toBeCloseTo(p, 9)
        const turned = ([a, b, c]: Grades): Grades => [c, a, b]
        expect(chanceOf(turned(first), turned(second))).toBeCloseTo(p, 9)
      }),
    )
  })

  it('is 1 where the groups are alike or one is empty', () => {
    expect(chanceOf([2, 4, 6], [1, 2, 3])).toBeCloseTo(1, 9)
    expect(chanceOf([0, 0, 0], [1, 2, 3])).toBeCloseTo(1, 9)
  })

  it('of an office of a thousand people stays exact', () => {
    expect(chanceOf([0, 500, 0], [500, 0, 0])).toBeLessThan(1e-200)
    expect(chanceOf([50, 350, 100], [50, 350, 100])).toBeCloseTo(1, 6)
  })
})

describe('Holm', () => {
  it('adjusts as in the worked example of R (p.adjust)', () => {
    for (const [index, p] of holm([0.01, 0.02, 0.03, 0.04]).entries())
      expect(p).toBeCloseTo([0.04, 0.06, 0.06, 0.06][index] ?? 0, 12)
  })

  it('never makes a chance smaller, nor changes their order', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 12 }), (chances) => {
        const adjusted = holm(chances)
        for (const [at, p] of chances.entries()) {
          expect(adjusted[at]).toBeGreaterThanOrEqual(p)
          expect(adjusted[at]).toBeLessThanOrEqual(1)
          for (const [other, q] of chances.entries())
            if (p < q) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[other] ?? 0)
        }
      }),
    )
  })
})
