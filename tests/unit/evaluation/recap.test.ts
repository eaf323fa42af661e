import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDistribution, sumOf } from '../../../shared/evaluation/distribution.ts'
import { Achievement } from '../../../shared/evaluation/evaluation.ts'
import { limitsInPeople } from '../../../shared/evaluation/limits.ts'
import { lackOf, markText } from '../../../shared/evaluation/recap.ts'

const counts = (sb: number, b: number, bp: number, k: number, sk: number) => ({
  ...{ 'sangat-baik': sb, baik: b, 'butuh-perbaikan': bp, kurang: k, 'sangat-kurang': sk },
})

describe('limits in whole people', () => {
  it('are those of SE MenPANRB 3/2023 (worked examples 18 and 19)', () => {
    expect(limitsInPeople('istimewa', counts(8, 2, 0, 0, 0), '2026-12-31')).toMatchObject([
      { of: ['sangat-baik'], count: 8, atMost: 7, mostShare: 70, off: 1 },
    ])
    expect(limitsInPeople('baik', counts(3, 7, 0, 0, 0), '2026-12-31')).toMatchObject([
      { of: ['baik'], atMost: 7, off: 0 },
      { of: ['butuh-perbaikan', 'kurang'], atLeast: 1, off: -1 },
    ])
    expect(limitsInPeople('sangat-kurang', counts(1, 0, 0, 0, 9), '2026-12-31')).toMatchObject([
      { of: ['sangat-kurang'], atLeast: 6, off: 0 },
      { of: ['kurang', 'butuh-perbaikan'], atLeast: 1, off: -1 },
      { of: ['sangat-baik'], atMost: 0, off: 1 },
    ])
  })

  it('are kept where nothing departs from the pattern, and only there', () => {
    const people = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(
        fc.constantFrom(...Achievement.options),
        fc.tuple(people, people, people, people, people),
        (achievement, [sb, b, bp, k, sk]) => {
          const some = counts(sb, b, bp, k, sk)
          fc.pre(sumOf(some) >= 5)
          const warnings = checkDistribution(achievement, some, '2026-12-31').filter(
            ({ severity }) => severity === 'warning',
          )
          const off = limitsInPeople(achievement, some, '2026-12-31').filter((limit) => limit.off !== 0)
          expect(off.length).toBe(warnings.length)
        },
      ),
    )
  })
})

describe('what an appraisal lacks', () => {
  it('is told in the order in which it comes', () => {
    expect(lackOf({ state: null, predikat: null, employeeSignedOn: null })).toBe('rating')
    expect(lackOf({ state: 'draft', predikat: null, employeeSignedOn: null })).toBe('rating')
    expect(lackOf({ state: 'draft', predikat: 'baik', employeeSignedOn: null })).toBe('signature')
    expect(lackOf({ state: 'signed', predikat: 'baik', employeeSignedOn: null })).toBe('receipt')
    expect(lackOf({ state: 'signed', predikat: 'baik', employeeSignedOn: '2026-04-08' })).toBeNull()
  })
})

it('a mark of the matrix tells final from draft', () => {
  expect(markText([])).toBe('')
  expect(markText([{ predikat: 'baik', state: 'signed' }])).toBe('B')
  expect(
    markText([
      { predikat: 'kurang', state: 'draft' },
      { predikat: null, state: 'draft' },
    ]),
  ).toBe('(K)/...')
})
