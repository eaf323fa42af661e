import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../../../shared/kernel/dates.ts'
import { deadlinesOf, periodDue } from '../../../shared/office/calendar.ts'
import {
  elsewhere,
  Period,
  periodIn,
  periodLabel,
  periodicOf,
  periodRange,
  periodsOf,
  printedPeriod,
  quarterOfPeriod,
  Rhythm,
  rhythmOf,
  shortPeriod,
} from '../../../shared/office/period.ts'
import { printedRange } from '../../../electron/documents/parts/identity.ts'

const years = fc.integer({ min: 2022, max: 2100 })
const rhythms = fc.constantFrom(...Rhythm.options)

test('what was given on a day is shown in the period of the day, also when another is looked at', () => {
  const tw3 = { year: 2026, period: 'tw3' } as const
  expect(elsewhere('2026-09-30', tw3, 'quarterly')).toBeNull()
  expect(elsewhere('2026-10-01', tw3, 'quarterly')).toBe('Triwulan IV 2026')
  expect(elsewhere('2025-12-31', tw3, 'quarterly')).toBe('Triwulan IV 2025')
  expect(elsewhere('2026-10-01', { year: 2026, period: 'b09' }, 'monthly')).toBe('Oktober 2026')
  expect(elsewhere('2026-10-01', { year: 2026, period: 'tahunan' }, 'quarterly')).toBeNull()
})

describe('periods', () => {
  it('are four quarters and the year, as the forms name them', () => {
    expect(periodsOf('quarterly').map(periodLabel)).toEqual([
      'Triwulan I',
      'Triwulan II',
      'Triwulan III',
      'Triwulan IV',
      'Tahunan',
    ])
    expect(periodsOf('quarterly').map(printedPeriod)).toEqual([
      'TRIWULAN I',
      'TRIWULAN II',
      'TRIWULAN III',
      'TRIWULAN IV',
      'AKHIR',
    ])
  })

  it('or twelve months and the year', () => {
    expect(periodsOf('monthly').map(periodLabel)).toEqual([
      'Januari',
      'Februari',
      'Maret',
      'April',
      'Mei',
      'Juni',
      'Juli',
      'Agustus',
      'September',
      'Oktober',
      'November',
      'Desember',
      'Tahunan',
    ])
    expect(periodsOf('monthly').map(printedPeriod).slice(-2)).toEqual(['DESEMBER', 'AKHIR'])
    expect(periodsOf('monthly').map(shortPeriod).slice(4, 9)).toEqual(['Mei', 'Jun', 'Jul', 'Agu', 'Sep'])
    expect(periodsOf('quarterly').map(shortPeriod)).toEqual(['TW I', 'TW II', 'TW III', 'TW IV', 'Tahunan'])
  })

  it('of February end with it', () => {
    expect(periodRange('b02', 2028)).toEqual({ start: '2028-02-01', end: '2028-02-29' })
    expect(periodRange('b02', 2026)).toEqual({ start: '2026-02-01', end: '2026-02-28' })
  })

  it('of either rhythm cover the year without holes or overlaps', () => {
    fc.assert(
      fc.property(rhythms, years, (rhythm, year) => {
        const ranges = periodicOf(rhythm).map((period) => periodRange(period, year))
        for (const [index, { start, end }] of ranges.entries()) {
          const before = ranges[index - 1]
          expect(start).toBe(before ? addDays(before.end, 1) : `${year}-01-01`)
          expect(end >= start).toBe(true)
        }
        expect(periodRange('tahunan', year)).toEqual({ start: `${year}-01-01`, end: ranges.at(-1)?.end })
        expect(ranges.at(-1)?.end).toBe(`${year}-12-31`)
      }),
    )
  })

  it('become those of the other rhythm in which they end, and stay themselves in their own', () => {
    fc.assert(
      fc.property(rhythms, fc.constantFrom(...Period.options), years, (rhythm, period, year) => {
        const other = periodIn(rhythm, period)
        expect(periodsOf(rhythm)).toContain(other)
        expect(periodIn(rhythm, other)).toBe(other)
        const [own, there] = [periodRange(period, year), periodRange(other, year)]
        expect(there.start <= own.end && own.end <= there.end).toBe(true)
      }),
    )
    expect(periodIn('monthly', 'tw2')).toBe('b06')
    expect(periodIn('quarterly', 'b05')).toBe('tw2')
    expect(quarterOfPeriod('b10')).toBe(4)
    expect(quarterOfPeriod('tahunan')).toBeNull()
  })

  it('are quarters until the office chooses, from the year on for which it chooses', () => {
    expect(rhythmOf({}, 2026)).toBe('quarterly')
    const choices = { 2025: 'monthly', 2027: 'quarterly' } as const
    expect([2024, 2025, 2026, 2027, 2028].map((year) => rhythmOf(choices, year))).toEqual([
      'quarterly',
      'monthly',
      'monthly',
      'quarterly',
      'quarterly',
    ])
  })

  it('of a month are due in the first ten days of the next one, and only a monthly office has them', () => {
    const due = new Map(deadlinesOf(2026, 'monthly').map((deadline) => [deadline.id, deadline]))
    expect(due.get('b01')).toMatchObject({
      title: 'Penilaian Januari 2026',
      from: '2026-02-01',
      due: '2026-02-10',
    })
    expect(due.get('b12')).toMatchObject({ from: '2027-01-01', due: '2027-01-10' })
    expect(due.has('tw1')).toBe(false)
    expect(deadlinesOf(2026, 'quarterly').some(({ id }) => id === 'b01')).toBe(false)
    expect(periodDue('2026-01-20', 'monthly')).toBe('b01')
    expect(periodDue('2026-11-27', 'monthly')).toBe('b10')
    expect(periodDue('2026-12-03', 'monthly')).toBe('tahunan')
  })

  it('are printed in the words of the form', () => {
    expect(printedRange('2026-01-01', '2026-12-31')).toBe('1 JANUARI SD 31 DESEMBER TAHUN 2026')
    expect(printedRange('2026-07-01', '2026-09-30')).toBe('1 JULI SD 30 SEPTEMBER TAHUN 2026')
  })
})
