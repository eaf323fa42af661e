import { assert, date, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  calendarDay,
  dayName,
  daysFrom,
  daysInMonth,
  officeDay,
  officeStamp,
} from '../../../shared/kernel/dates.ts'

const zone = process.env['TZ'] ?? ''

/** The same by the tables of ICU, without the clock of this process. */
const dayIn = (moment: Date) =>
  Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  )

const moments = date({
  min: new Date('1970-01-02T00:00:00Z'),
  max: new Date('2099-12-30T00:00:00Z'),
  noInvalidDate: true,
})
const dates = moments.map(calendarDay)

it('runs where it says it runs', () => {
  expect(['Asia/Jakarta', 'Asia/Jayapura', 'America/Los_Angeles']).toContain(zone)
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  expect(new Date('2026-01-15T00:00:00').toISOString()).toBe(
    {
      'Asia/Jakarta': '2026-01-14T17:00:00.000Z',
      'Asia/Jayapura': '2026-01-14T15:00:00.000Z',
      'America/Los_Angeles': '2026-01-15T08:00:00.000Z',
    }[zone],
  )
})

describe('the day of the office', () => {
  it('is that of its clock, from midnight to midnight', () => {
    expect(officeDay(new Date('2026-01-15T00:00:00'))).toBe('2026-01-15')
    expect(officeDay(new Date('2026-01-15T06:59:59'))).toBe('2026-01-15')
    expect(officeDay(new Date('2026-01-15T23:59:59'))).toBe('2026-01-15')
    expect(officeDay(new Date('2025-12-31T23:59:59.999'))).toBe('2025-12-31')
    expect(officeDay(new Date('2026-01-01T00:00:00'))).toBe('2026-01-01')
  })

  it('of any moment is that of its time zone', () => {
    assert(
      property(moments, (moment) => {
        expect(officeDay(moment)).toBe(dayIn(moment))
      }),
    )
  })

  it('stands in the names of files with the time that the clerk saw', () => {
    expect(officeStamp(new Date('2026-11-03T06:04:05'))).toBe('2026-11-03T06-04-05')
    expect(officeStamp(new Date('2026-12-31T23:59:59.999'))).toBe('2026-12-31T23-59-59')
  })
})

describe('calculating with days', () => {
  it('gives the same in every time zone, also where clocks are put forward and back', () => {
    expect(addDays('2026-03-07', 1)).toBe('2026-03-08')
    expect(addDays('2026-03-08', 1)).toBe('2026-03-09')
    expect(addDays('2026-11-01', 1)).toBe('2026-11-02')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysFrom('2026-03-07', '2026-03-09')).toBe(2)
    expect(daysFrom('2026-10-31', '2026-11-02')).toBe(2)
    expect(daysFrom('2026-01-31', '2026-01-01')).toBe(-30)
    expect(dayName('2026-01-15')).toBe('Kamis')
  })

  it('by days goes there and back', () => {
    assert(
      property(dates, integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysFrom(day, addDays(day, count))).toBe(count)
        expect(addDays(addDays(day, count), -count)).toBe(day)
      }),
    )
  })

  it('by months keeps the day, or takes the last one of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(addMonths('2026-10-01', 14)).toBe('2027-12-01')
  })

  it('knows how long a month is', () => {
    expect([1, 2, 4, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 28, 30, 31])
    expect([2000, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28])
  })
})
