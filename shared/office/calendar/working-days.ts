import { addDays, dayName } from '../../kernel/dates.ts'
import { type Holiday, holidayTable } from '../../regulations/holidays.ts'

/** A day that the office has set otherwise than the national calendar. */
export interface OwnDay {
  /** ISO. */
  day: string
  works: boolean
  /** Why, e.g. "Hari jadi kota". */
  reason: string
}

/** What decides on which days an office works. */
export interface WorkCalendar {
  /** Days of a working week, from Monday on. */
  workingDays: 5 | 6
  /** By their day; of years for which none are known there are none. */
  holidays: ReadonlyMap<string, Holiday>
  own: ReadonlyMap<string, OwnDay>
}

/** Where the holidays of a year are from, and which they are; null for a year of which none are known yet. */
export function holidaysOf(year: number): { source: string; holidays: readonly Holiday[] } | null {
  const table = holidayTable.find(({ validFrom }) => validFrom === `${year}-01-01`)
  return table ? { source: table.source, holidays: table.value } : null
}

const allHolidays = new Map(
  holidayTable.flatMap(({ value }) => value.map((holiday) => [holiday.day, holiday])),
)

/** The calendar of an office. @param own the days it has set itself */
export const workCalendar = (workingDays: 5 | 6, own: readonly OwnDay[]): WorkCalendar => ({
  workingDays,
  holidays: allHolidays,
  own: new Map(own.map((day) => [day.day, day])),
})

/**
 * Why the office does not work on a day, e.g. "Sabtu" or the name of a holiday; null on a working day. What the office
 * has set itself goes before the week, and before what holds for the whole country.
 */
export function dayOff(day: string, { workingDays, holidays, own }: WorkCalendar): string | null {
  const set = own.get(day)
  if (set) return set.works ? null : set.reason
  const name = dayName(day)
  const holiday = holidays.get(day)
  if (holiday) return holiday.name
  return name === 'Minggu' || (name === 'Sabtu' && workingDays === 5) ? name : null
}

/** Whether the office works on a day. */
export const isWorkingDay = (day: string, calendar: WorkCalendar): boolean => dayOff(day, calendar) === null

/** The working days from one day to another, both included. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) days.push(day)
  return days
}

/**
 * The n-th working day after a day, which itself is day 0.
 * @param days how many, 0 for the day itself
 */
export function workingDayAfter(from: string, days: number, calendar: WorkCalendar): string {
  let day = from
  let left = days
  // An office that never works again has no such day: a year and a half per five days is more than any calendar has.
  for (let tried = 0; left > 0 && tried < days * 110 + 400; tried += 1) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}
