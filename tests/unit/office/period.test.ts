import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/kernel/dates.ts'
import { Period, periodLabel, periodRange, printedPeriod } from '../../../shared/office/period.ts'
import { printedRange } from '../../../electron/documents/parts/identity.ts'

describe('periods', () => {
  it('are four quarters and the year, as the forms name them', () => {
    expect(Period.options.map(periodLabel)).toEqual([
      'Triwulan I',
      'Triwulan II',
      'Triwulan III',
      'Triwulan IV',
      'Tahunan',
    ])
    expect(Period.options.map(printedPeriod)).toEqual([
      'TRIWULAN I',
      'TRIWULAN II',
      'TRIWULAN III',
      'TRIWULAN IV',
      'AKHIR',
    ])
  })

  it.each([2024, 2025, 2026])(
    'the quarters of %d follow each other without a gap and make the year',
    (year) => {
      const quarters = (['tw1', 'tw2', 'tw3', 'tw4'] as const).map((period) => periodRange(period, year))
      for (const [index, { start }] of quarters.entries()) {
        const before = quarters[index - 1]
        expect(start).toBe(before ? addDays(before.end, 1) : `${year}-01-01`)
      }
      expect(periodRange('tahunan', year)).toEqual({ start: `${year}-01-01`, end: quarters[3]?.end })
      expect(quarters[3]?.end).toBe(`${year}-12-31`)
    },
  )

  it('are printed in the words of the form', () => {
    expect(printedRange('2026-01-01', '2026-12-31')).toBe('1 JANUARI SD 31 DESEMBER TAHUN 2026')
    expect(printedRange('2026-07-01', '2026-09-30')).toBe('1 JULI SD 30 SEPTEMBER TAHUN 2026')
  })
})
