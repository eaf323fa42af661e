import { expect, test } from 'vitest'
import {
  dayOff,
  holidaysOf,
  isWorkingDay,
  workCalendar,
  workingDaysBetween,
} from '../../../shared/office/calendar/working-days.ts'
import { dayName } from '../../../shared/kernel/dates.ts'

const five = workCalendar(5, [])
const six = workCalendar(6, [])

test('the week has five working days, or six, and Sunday is never one of them', () => {
  expect(isWorkingDay('2026-10-02', five)).toBe(true)
  expect([isWorkingDay('2026-10-03', five), isWorkingDay('2026-10-03', six)]).toEqual([false, true])
  expect([isWorkingDay('2026-10-04', five), isWorkingDay('2026-10-04', six)]).toEqual([false, false])
  expect(dayOff('2026-10-03', five)).toBe('Sabtu')
})

test('holidays and cuti bersama of the joint decree are no working days, and say why', () => {
  expect(dayOff('2026-08-17', five)).toBe('Proklamasi Kemerdekaan')
  expect(dayOff('2026-12-24', five)).toBe('Cuti bersama Natal')
  expect(dayOff('2025-08-18', five)).toBe('Cuti bersama Proklamasi Kemerdekaan')
  expect(dayOff('2024-02-14', five)).toBe('Pemungutan suara Pemilu 2024')
  // A holiday on a Sunday is told by its name.
  expect(dayOff('2026-05-31', five)).toBe('Hari Raya Waisak 2570 BE')
})

test.each([
  [2024, 19, 10],
  [2025, 17, 11],
  [2026, 17, 8],
  [2027, 18, 8],
])('the decree of %i sets %i national holidays and %i days of cuti bersama', (year, national, shared) => {
  const { holidays = [], source = '' } = holidaysOf(year) ?? {}
  expect(holidays.filter(({ kind }) => kind === 'nasional')).toHaveLength(national)
  expect(holidays.filter(({ kind }) => kind === 'cuti-bersama')).toHaveLength(shared)
  expect(source).toContain('SKB')
  expect(new Set(holidays.map(({ day }) => day)).size).toBe(holidays.length)
  expect(holidays.map(({ day }) => day)).toEqual(holidays.map(({ day }) => day).toSorted())
  // Cuti bersama is given on days that would be worked on.
  for (const { day, kind } of holidays)
    if (kind === 'cuti-bersama') expect(['Sabtu', 'Minggu'], day).not.toContain(dayName(day))
})

test('of a year without a decree there are no holidays, but weeks go on', () => {
  expect(holidaysOf(2031)).toBeNull()
  expect(isWorkingDay('2031-08-17', five)).toBe(false)
  expect(isWorkingDay('2031-08-18', five)).toBe(true)
})

test('what the office sets itself goes before the week and before the country', () => {
  const own = workCalendar(5, [
    { day: '2026-10-05', works: false, reason: 'Hari jadi kota' },
    { day: '2026-12-24', works: true, reason: 'Piket pelayanan' },
    { day: '2026-10-03', works: true, reason: 'Ganti hari' },
  ])
  expect(dayOff('2026-10-05', own)).toBe('Hari jadi kota')
  expect(isWorkingDay('2026-12-24', own)).toBe(true)
  expect(isWorkingDay('2026-10-03', own)).toBe(true)
})

test('October 2026 has 22 working days, or 27 where Saturdays are worked', () => {
  expect(workingDaysBetween('2026-10-01', '2026-10-31', five)).toHaveLength(22)
  expect(workingDaysBetween('2026-10-01', '2026-10-31', six)).toHaveLength(27)
})
