import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  atLeastOf,
  atMostOf,
  checkDistribution,
  inShort,
  mustBeExplained,
  type PredikatCounts,
} from '../../../shared/evaluation/distribution.ts'
import { Achievement } from '../../../shared/evaluation/evaluation.ts'

const day = '2026-12-31'

/** Counts in the order SB, B, BP, K, SK. */
const of = (sb: number, b: number, bp = 0, k = 0, sk = 0): PredikatCounts => ({
  'sangat-baik': sb,
  baik: b,
  'butuh-perbaikan': bp,
  kurang: k,
  'sangat-kurang': sk,
})

const warnings = (achievement: Achievement, counts: PredikatCounts) =>
  checkDistribution(achievement, counts, day)
    .filter(({ severity }) => severity === 'warning')
    .map(({ message }) => message)

describe('worked examples of the distribution', () => {
  it('18: Istimewa with SB 7 B 3 fits, SB 8 B 2 has 80 % Sangat Baik where 70 % is most', () => {
    expect(checkDistribution('istimewa', of(7, 3), day)).toEqual([])
    const found = warnings('istimewa', of(8, 2))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/Sangat Baik 8 dari 10 pegawai \(80 %\), paling banyak 70 % \(7 pegawai\)/)
  })

  it('19: Baik with B7 SB2 BP1 fits; B8 SB2 departs twice; B7 SB3 once', () => {
    expect(checkDistribution('baik', of(2, 7, 1), day)).toEqual([])
    const twice = warnings('baik', of(2, 8))
    expect(twice).toHaveLength(2)
    expect(twice.join('\n')).toMatch(/Baik 8 dari 10 pegawai \(80 %\), paling banyak 70 %/)
    expect(twice.join('\n')).toMatch(/Harus ada pegawai berpredikat Butuh Perbaikan dan\/atau Kurang/)
    const once = warnings('baik', of(3, 7))
    expect(once).toHaveLength(1)
    expect(once[0]).toMatch(/Harus ada pegawai berpredikat Butuh Perbaikan dan\/atau Kurang/)
  })
})

describe('every achievement', () => {
  // SE MenPANRB 3/2023, in ten people: what just fits, and what is one person too much or too few.
  it.each<[Achievement, PredikatCounts, PredikatCounts, RegExp]>([
    ['istimewa', of(7, 1, 1, 1), of(8, 2), /Sangat Baik 8/],
    ['baik', of(0, 7, 0, 3), of(1, 8, 0, 1), /Baik 8/],
    ['baik', of(2, 7, 0, 1), of(2, 7, 0, 0, 1), /Harus ada/],
    ['butuh-perbaikan', of(1, 3, 6), of(1, 4, 5), /Butuh Perbaikan 5.*paling sedikit 60 % \(6 pegawai\)/],
    ['butuh-perbaikan', of(1, 2, 7), of(2, 1, 7), /Sangat Baik 2.*paling banyak 10 % \(1 pegawai\)/],
    ['kurang', of(1, 2, 1, 6), of(1, 3, 1, 5), /Kurang 5.*paling sedikit 60 %/],
    ['kurang', of(0, 3, 1, 6), of(0, 4, 0, 6), /Butuh Perbaikan 0.*paling sedikit 10 % \(1 pegawai\)/],
    ['kurang', of(1, 0, 2, 7), of(2, 0, 1, 7), /Sangat Baik 2.*paling banyak 10 %/],
    ['sangat-kurang', of(0, 3, 1, 0, 6), of(0, 3, 1, 1, 5), /Sangat Kurang 5.*paling sedikit 60 %/],
    ['sangat-kurang', of(0, 3, 0, 1, 6), of(0, 4, 0, 0, 6), /Kurang dan\/atau Butuh Perbaikan 0/],
    ['sangat-kurang', of(0, 2, 1, 1, 6), of(1, 1, 1, 1, 6), /Sangat Baik 1.*paling banyak 0 %/],
  ])('%s: %j fits, %j does not', (achievement, fitting, departing, message) => {
    expect(warnings(achievement, fitting)).toEqual([])
    const found = warnings(achievement, departing)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(message)
  })

  it('asks for the largest group only as advice, and a tie is large enough', () => {
    expect(checkDistribution('istimewa', of(5, 5), day)).toEqual([])
    expect(checkDistribution('istimewa', of(4, 6), day)).toEqual([
      {
        severity: 'info',
        message: expect.stringMatching(/Sangat Baik seharusnya menjadi kelompok terbanyak/),
      },
    ])
  })

  it('says nothing while nobody is appraised', () => {
    for (const achievement of Achievement.options)
      expect(checkDistribution(achievement, of(0, 0), day)).toEqual([])
  })
})

const counts = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30))
  .map((numbers) => of(...numbers))
const achievement = fc.constantFrom(...Achievement.options)

describe('the check of a distribution', () => {
  it('never warns a unit of fewer than five people', () => {
    const few = fc
      .tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4))
      .filter((numbers) => numbers.reduce((a, b) => a + b) < 5)
    fc.assert(
      fc.property(achievement, few, (of_, n) => {
        expect(warnings(of_, of(...n))).toEqual([])
      }),
    )
  })

  it('is about shares: three times as many people in the same shares depart in the same ways', () => {
    fc.assert(
      fc.property(achievement, counts, (of_, some) => {
        const n = Object.values(some).reduce((a, b) => a + b, 0)
        fc.pre(n >= 5)
        const times3 = of(
          some['sangat-baik'] * 3,
          some.baik * 3,
          some['butuh-perbaikan'] * 3,
          some.kurang * 3,
          some['sangat-kurang'] * 3,
        )
        expect(warnings(of_, times3)).toHaveLength(warnings(of_, some).length)
      }),
    )
  })

  it('counts whole people: the most that is allowed is within the share, one more is beyond it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 5000 }), (share, n) => {
        const most = atMostOf(share, n)
        expect(most * 100).toBeLessThanOrEqual(share * n)
        expect((most + 1) * 100).toBeGreaterThan(share * n)
        const least = atLeastOf(share, n)
        expect(least * 100).toBeGreaterThanOrEqual(share * n)
        expect((least - 1) * 100).toBeLessThan(share * n)
      }),
    )
  })

  it('agrees with the people it names: as many as it allows fit, one more does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 200 }), (n) => {
        const most = atMostOf(70, n)
        expect(warnings('istimewa', of(most, n - most))).toEqual([])
        expect(warnings('istimewa', of(most + 1, n - most - 1))).toHaveLength(1)
      }),
    )
  })
})

/** A share of people as a fraction, compared without rounding. */
const isMore = (count: number, n: number, share: bigint) => BigInt(count) * 100n > share * BigInt(n)
const isLess = (count: number, n: number, share: bigint) => BigInt(count) * 100n < share * BigInt(n)

describe('how many people are too many or too few', () => {
  /** The first number in a message, of the one that names this. */
  const told = (achievement: Achievement, counts: PredikatCounts, what: RegExp) => {
    const message = checkDistribution(achievement, counts, day)
      .map((departure) => departure.message)
      .find((text) => what.test(text))
    return message === undefined ? 0 : Number(/\d+/.exec(message)?.[0])
  }

  it('is exact for every office of 1 to 300 people: so many fewer fit, one less does not', () => {
    for (let n = 1; n <= 300; n++)
      for (const count of new Set([0, 1, Math.floor(n / 2), Math.floor((n * 7) / 10), n - 1, n])) {
        const rest = n - count
        const many = told('istimewa', of(count, rest), /^\d+ orang Sangat Baik terlalu banyak/)
        expect(isMore(count - many, n, 70n), `${count} of ${n}`).toBe(false)
        if (many > 0) expect(isMore(count - many + 1, n, 70n), `${count} of ${n}`).toBe(true)
        else expect(isMore(count, n, 70n), `${count} of ${n}`).toBe(false)

        const few = told(
          'butuh-perbaikan',
          of(0, rest, count),
          /^Perlu \d+ orang lagi berpredikat Butuh Perbaikan/,
        )
        expect(isLess(count + few, n, 60n), `${count} of ${n}`).toBe(false)
        if (few > 0) expect(isLess(count + few - 1, n, 60n), `${count} of ${n}`).toBe(true)
        else expect(isLess(count, n, 60n), `${count} of ${n}`).toBe(false)
      }
  })

  it('is told in few words', () => {
    expect(checkDistribution('istimewa', of(8, 2), day).map(inShort)).toEqual([
      '1 orang Sangat Baik terlalu banyak',
    ])
    expect(checkDistribution('baik', of(2, 8), day).map(inShort)).toEqual([
      '1 orang Baik terlalu banyak',
      'Perlu 1 orang lagi berpredikat Butuh Perbaikan dan/atau Kurang',
    ])
  })

  it('asks for a reason only where it is a warning', () => {
    expect(mustBeExplained(checkDistribution('istimewa', of(8, 2), day))).toBe(true)
    expect(mustBeExplained(checkDistribution('istimewa', of(4, 0), day))).toBe(false)
    expect(mustBeExplained(checkDistribution('istimewa', of(7, 3), day))).toBe(false)
  })
})
