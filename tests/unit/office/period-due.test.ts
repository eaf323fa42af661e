import { expect, it } from 'vitest'
import { dueAtStart, periodDue } from '../../../shared/office/calendar.ts'

it('is the latest period whose appraisal can be worked on', () => {
  expect(periodDue('2026-01-01', 'quarterly')).toBe('tw1')
  expect(periodDue('2026-03-31', 'quarterly')).toBe('tw1')
  expect(periodDue('2026-04-01', 'quarterly')).toBe('tw1')
  expect(periodDue('2026-06-30', 'quarterly')).toBe('tw1')
  expect(periodDue('2026-07-01', 'quarterly')).toBe('tw2')
  expect(periodDue('2026-11-27', 'quarterly')).toBe('tw3')
  expect(periodDue('2026-12-01', 'quarterly')).toBe('tahunan')
  expect(periodDue('2026-12-31', 'quarterly')).toBe('tahunan')
  expect(periodDue('1970-01-01', 'quarterly')).toBe('tw1')
})

it('is at the start that of last year until its annual appraisals are signed, or its deadline has passed', () => {
  const due = '2026-01-31'
  expect(dueAtStart('2026-01-02', { open: 3, due }, 'quarterly')).toEqual({ year: 2025, period: 'tahunan' })
  expect(dueAtStart('2026-01-31', { open: 1, due }, 'quarterly')).toEqual({ year: 2025, period: 'tahunan' })
  expect(dueAtStart('2026-02-01', { open: 1, due }, 'quarterly')).toEqual({ year: 2026, period: 'tw1' })
  expect(dueAtStart('2026-01-02', { open: 0, due }, 'quarterly')).toEqual({ year: 2026, period: 'tw1' })
  // An office may give more time.
  expect(dueAtStart('2026-02-20', { open: 1, due: '2026-02-28' }, 'quarterly')).toEqual({
    year: 2025,
    period: 'tahunan',
  })
  expect(dueAtStart('2026-11-27', { open: 1, due }, 'quarterly')).toEqual({ year: 2026, period: 'tw3' })
})
