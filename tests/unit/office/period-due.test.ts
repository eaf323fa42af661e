import { expect, it } from 'vitest'
import { periodDue } from '../../../shared/office/calendar.ts'

it('is the latest period whose appraisal can be worked on', () => {
  expect(periodDue('2026-01-01')).toBe('tw1')
  expect(periodDue('2026-03-31')).toBe('tw1')
  expect(periodDue('2026-04-01')).toBe('tw1')
  expect(periodDue('2026-06-30')).toBe('tw1')
  expect(periodDue('2026-07-01')).toBe('tw2')
  expect(periodDue('2026-11-27')).toBe('tw3')
  expect(periodDue('2026-12-01')).toBe('tahunan')
  expect(periodDue('2026-12-31')).toBe('tahunan')
  expect(periodDue('1970-01-01')).toBe('tw1')
})
