import type { Kysely } from 'kysely'
import { absenceLabels } from '../../../shared/employees/service/service.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { addDays, daysInMonth, officeDay } from '../../../shared/kernel/dates.ts'
import { type DiaryMonth, type DiaryRhk, monthKey } from '../../../shared/monitoring/diary/entry.ts'
import { type DayOfPerson, never } from '../../../shared/monitoring/diary/rules.ts'
import { dayOff } from '../../../shared/office/calendar/working-days.ts'
import { endOf } from '../../../shared/planning/timeline/split.ts'
import { absencesOfYear } from '../../employees/service/store.ts'
import { type Post, startsOfDuty } from '../../employees/store.ts'
import { loadCalendar } from '../../office/calendar/store.ts'
import { loadOfficeMade } from '../../office/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadContents } from '../../planning/skp/content.ts'
import { signedBetween } from '../../planning/skp/store.ts'
import { firstWritten } from './store.ts'

type Db = Kysely<OfficeSchema>

/** The days of a month, in their order. */
export function daysOf({ year, month }: DiaryMonth): string[] {
  const first = `${monthKey({ year, month })}-01`
  return Array.from({ length: daysInMonth(year, month) }, (_, index) => addDays(first, index))
}

/** From which day on days are owed: since the office is here and somebody keeps a diary; never before that. */
export async function owedSince(db: Db): Promise<string> {
  const [first, made] = [await firstWritten(db), officeDay(await loadOfficeMade(db))]
  return first === null ? never : first > made ? first : made
}

/** What is known of the days of some people in a year, loaded once for all of them. */
export async function daysOfPeople(
  db: Db,
  people: ReadonlyArray<Pick<Post, 'id' | 'legalPosition'>>,
  years: readonly number[],
  today: string,
): Promise<(employeeId: number, day: string) => DayOfPerson> {
  const ids = people.map(({ id }) => id)
  const calendar = await loadCalendar(db)
  const since = await owedSince(db)
  const starts = await startsOfDuty(db, ids)
  const inService = new Map(people.map(({ id, legalPosition }) => [id, isInService(legalPosition)]))
  const absences = new Map<number, Awaited<ReturnType<typeof absencesOfYear>>>()
  for (const year of years) absences.set(year, await absencesOfYear(db, year, ids))
  const off = new Map<string, string | null>()
  const offOn = (day: string): string | null => {
    const known = off.get(day)
    if (known !== undefined) return known
    const found = dayOff(day, calendar)
    off.set(day, found)
    return found
  }
  return (employeeId, day) => {
    const absence = absences
      .get(Number(day.slice(0, 4)))
      ?.get(employeeId)
      ?.find(({ start, end }) => start <= day && (end === null || day <= end))
    return {
      day,
      today,
      firstDay: starts.get(employeeId) ?? null,
      inService: inService.get(employeeId) ?? false,
      dayOff: offOn(day),
      absence: absence ? absenceLabels[absence.kind] : null,
      since,
    }
  }
}

/** RHK of the signed SKP that hold between two days, of each person, in their order. */
export async function rhkBetween(
  db: Db,
  employeeIds: readonly number[],
  from: string,
  to: string,
): Promise<Map<number, DiaryRhk[]>> {
  const skps = await signedBetween(db, employeeIds, from, to)
  const contents = await loadContents(
    db,
    skps.map(({ id }) => id),
  )
  const byEmployee = new Map<number, DiaryRhk[]>(employeeIds.map((id) => [id, []]))
  for (const skp of skps)
    for (const { id, text } of contents.get(skp.id)?.rhk ?? [])
      byEmployee.get(skp.employeeId)?.push({ id, text, from: skp.periodStart, to: endOf(skp) })
  return byEmployee
}
