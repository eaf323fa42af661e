import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  ageOn,
  dayName,
  isoDateOf,
  longDate,
  monthName,
  parseTypedDate,
  shortDate,
  shortSpan,
} from '../../../shared/kernel/dates.ts'
import { formatNumber, parseNumber } from '../../../shared/kernel/numbers.ts'
import { terbilang } from '../../../shared/kernel/terbilang.ts'

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('dates', () => {
  it('38: 15 January 2026 is a Thursday', () => expect(dayName('2026-01-15')).toBe('Kamis'))

  it('25: fourteen days after 15 January 2026 is 29 January', () =>
    expect(addDays('2026-01-15', 14)).toBe('2026-01-29'))

  it('are written as the forms write them', () => {
    expect(longDate('2026-01-31')).toBe('31 Januari 2026')
    expect(longDate('2026-08-01')).toBe('1 Agustus 2026')
    expect(shortDate('2026-01-31')).toBe('31/01/2026')
    expect(shortSpan('2026-01-01', '2026-12-31')).toBe('Sepanjang 2026')
    expect(shortSpan('2026-01-01', '2027-12-31')).toBe('01/01/2026 – 31/12/2027')
    expect(shortSpan('2026-03-01', '2026-12-31')).toBe('01/03/2026 – 31/12/2026')
    expect(monthName(12)).toBe('Desember')
  })

  it('know leap years', () => {
    expect(isoDateOf(2024, 2, 29)).toBe('2024-02-29')
    expect(isoDateOf(2023, 2, 29)).toBeNull()
    expect(isoDateOf(1900, 2, 29)).toBeNull()
    expect(isoDateOf(2000, 2, 29)).toBe('2000-02-29')
    expect(isoDateOf(2026, 4, 31)).toBeNull()
    expect(isoDateOf(2026, 13, 1)).toBeNull()
    expect(isoDateOf(2026, 0, 1)).toBeNull()
  })

  it('pass over the end of month, year and February', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('count full years of age', () => {
    expect(ageOn('1986-09-26', '2004-09-25')).toBe(17)
    expect(ageOn('1986-09-26', '2004-09-26')).toBe(18)
    expect(ageOn('2000-02-29', '2026-02-28')).toBe(25)
    expect(ageOn('2000-02-29', '2026-03-01')).toBe(26)
  })

  it.each([
    ['31/1/2026', '2026-01-31'],
    ['31-01-26', '2026-01-31'],
    ['31.1.2026', '2026-01-31'],
    ['31 jan 2026', '2026-01-31'],
    ['31 Januari', '2026-01-31'],
    ['31/1', '2026-01-31'],
    ['2026-01-31', '2026-01-31'],
    ['17 Agt 2026', '2026-08-17'],
    ['1 nopember 2025', '2025-11-01'],
    ['14/5/71', '1971-05-14'],
    ['1/1/36', '2036-01-01'],
    ['1/1/37', '1937-01-01'],
    ['31/2/2026', null],
    ['besok', null],
    ['', null],
    ['1/13/2026', null],
  ])('%j typed in 2026 is %s', (typed, date) => expect(parseTypedDate(typed, 2026)).toBe(date))

  it('are read back from everything they are written as', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        for (const written of [date, longDate(date), shortDate(date), longDate(date).toUpperCase()])
          expect(parseTypedDate(written, 2026)).toBe(date)
      }),
    )
  })

  it('go forth and back by the same number of days, and a week later it is the same day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, count) => {
        expect(addDays(addDays(date, count), -count)).toBe(date)
        expect(dayName(addDays(date, 7))).toBe(dayName(date))
        expect(addDays(date, 1) > date).toBe(true)
      }),
    )
  })
})

describe('numbers', () => {
  it('are written with dots for thousands and a decimal comma', () => {
    expect(formatNumber(1234.5)).toBe('1.234,5')
    expect(formatNumber(0.005, 3)).toBe('0,005')
    expect(formatNumber(2, 2)).toBe('2')
  })

  it.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['-12', -12],
    ['1.234', 1234],
    ['1.5', 1.5],
    [' 12 ', 12],
    ['1 250', 1250],
    ['dua', null],
    ['1,2,3', null],
    ['', null],
    ['1.23.456', null],
  ])('%j is %s', (typed, value) => expect(parseNumber(typed)).toBe(value))

  it('are read back from what is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = Number(`${whole}.${String(cents).padStart(2, '0')}`)
        expect(parseNumber(formatNumber(value))).toBe(value)
      }),
    )
  })
})

/** What the words mean, reckoned back by somebody who only knows Indonesian numerals. */
function meaning(words: string): number {
  const digit = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
  const scale: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 }
  let total = 0
  let part = 0
  let one = 0
  for (const word of words
    .replaceAll('sepuluh', 'satu puluh')
    .replaceAll('sebelas', 'satu belas')
    .replaceAll('seratus', 'satu ratus')
    .replaceAll('seribu', 'satu ribu')
    .split(' ')) {
    if (word === 'belas') one += 10
    else if (word === 'puluh' || word === 'ratus') {
      part += one * (word === 'puluh' ? 10 : 100)
      one = 0
    } else if (scale[word]) {
      total += (part + one) * scale[word]
      part = one = 0
    } else one = digit.indexOf(word)
  }
  return total + part + one
}

describe('terbilang', () => {
  it('38: 2026 is "dua ribu dua puluh enam"', () => expect(terbilang(2026)).toBe('dua ribu dua puluh enam'))

  it.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1100, 'seribu seratus'],
    [2000, 'dua ribu'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [2_500_000_000, 'dua miliar lima ratus juta'],
    [1_000_000_000_000, 'satu triliun'],
  ])('%d is %s', (n, words) => expect(terbilang(n)).toBe(words))

  it.each([-1, 1.5, Number.NaN, 1e15])('%d has no words here', (n) =>
    expect(() => terbilang(n)).toThrow(RangeError),
  )

  it('means the number again', () => {
    const size = fc
      .integer({ min: 0, max: 15 })
      .chain((power) => fc.integer({ min: 0, max: 10 ** power - 1 }))
    fc.assert(
      fc.property(size, (n) => {
        expect(meaning(terbilang(n))).toBe(n)
      }),
    )
  })
})
