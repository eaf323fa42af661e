import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categoryOf, jpmOf, jpmText } from '../../../../shared/development/competence/jpm.ts'

const day = '2026-06-30'
const against = (required: number, ...assessed: number[]) =>
  jpmOf(assessed.map((level) => ({ required, assessed: level })))

describe('the JPM', () => {
  test('of a standard of two throughout, with two competences one below, is 88,89', () => {
    const jpm = against(2, 2, 2, 2, 1, 2, 2, 1, 2, 2) ?? 0
    expect(jpmText(jpm)).toBe('88,89')
    expect(categoryOf(jpm, 'seleksi', day).code).toBe('MS')
    expect(categoryOf(jpm, 'pemetaan', day).code).toBe('CO')
  })

  test.each([
    [80_00, 'seleksi', 'MS'],
    [79_99, 'seleksi', 'MMS'],
    [68_00, 'seleksi', 'MMS'],
    [67_99, 'seleksi', 'KMS'],
    [90_00, 'pemetaan', 'O'],
    [78_00, 'pemetaan', 'CO'],
    [77_99, 'pemetaan', 'KO'],
  ] as const)('of %i hundredths, read for %s, is %s', (jpm, purpose, code) => {
    expect(categoryOf(jpm, purpose, day).code).toBe(code)
  })

  test('does not let strength in one hide weakness in another', () => {
    expect(
      jpmOf([
        { required: 1, assessed: 5 },
        { required: 2, assessed: 1 },
      ]),
    ).toBe(75_00)
  })

  test('of nobody assessed is none, and not zero', () => {
    expect(jpmOf([])).toBeNull()
  })

  const level = fc.integer({ min: 1, max: 5 })
  const levels = fc.array(fc.record({ required: level, assessed: level }), { minLength: 1, maxLength: 20 })

  test('lies between 20 and 100, is whole where every standard is met, and never falls with a higher level', () => {
    fc.assert(
      fc.property(levels, (some) => {
        const jpm = jpmOf(some) ?? -1
        expect(jpm).toBeGreaterThanOrEqual(20_00)
        expect(jpm).toBeLessThanOrEqual(100_00)
        expect(jpm === 100_00).toBe(some.every(({ required, assessed }) => assessed >= required))
        const higher = some.map((one) => ({ ...one, assessed: Math.min(5, one.assessed + 1) }))
        expect(jpmOf(higher) ?? -1).toBeGreaterThanOrEqual(jpm)
      }),
    )
  })

  test('is the exact mean, rounded half up to two digits', () => {
    fc.assert(
      fc.property(levels, (some) => {
        const shares = some.map(({ required, assessed }) => Math.min(1, assessed / required))
        const mean = (shares.reduce((sum, share) => sum + share, 0) / some.length) * 100_00
        expect(Math.abs((jpmOf(some) ?? -1) - mean)).toBeLessThanOrEqual(0.5 + 1e-6)
      }),
    )
  })
})
