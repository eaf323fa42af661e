import type { Kysely } from 'kysely'
import { peopleFilter } from '../../../shared/employees/people-filter.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import type { DiaryRow } from '../../../shared/monitoring/diary/contract.ts'
import {
  type DiaryOrder,
  furthestFirst,
  shownBy,
  sortDiaries,
} from '../../../shared/monitoring/diary/order.ts'
import { daysBehind, markOf } from '../../../shared/monitoring/diary/rules.ts'
import { listPosts, type Post } from '../../employees/store.ts'
import { loadUnits } from '../../office/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { daysOf, daysOfPeople } from './month.ts'
import { writtenDays } from './store.ts'

type Line = Omit<DiaryRow, 'decides'>

/** Up to so many people are named to the file one by one. */
const fewPeople = 200

/**
 * Some days of some people: a mark for each, and how far everybody has come. Who is not in service and has written
 * nothing is left out.
 * @param days in their order
 */
export async function linesOf(
  db: Kysely<OfficeSchema>,
  people: readonly Post[],
  days: readonly string[],
  today: string,
): Promise<Line[]> {
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  // Of a few people the days of others are not even looked at.
  const few = people.length <= fewPeople ? people.map(({ id }) => id) : undefined
  const written = Map.groupBy(await writtenDays(db, first, last, few), ({ employeeId }) => employeeId)
  const listed = people.filter(({ id, legalPosition }) => isInService(legalPosition) || written.has(id))
  const years = [...new Set(days.map((day) => Number(day.slice(0, 4))))]
  const dayOf = await daysOfPeople(db, listed, years, today)
  return listed.map((person) => {
    const own = new Map((written.get(person.id) ?? []).map((day) => [day.day, day]))
    const marks = days.map((day) => markOf(dayOf(person.id, day), own.get(day) ?? null))
    return {
      employeeId: person.id,
      nip: person.nip,
      fullName: person.fullName,
      jabatan: person.jabatan,
      unitId: person.unitId,
      unitName: person.unitName,
      marks,
      behind: daysBehind(
        marks.map((mark, index) => ({ mark, day: days[index] ?? '' })),
        today,
      ),
      waiting: marks.filter((mark) => mark === 'diajukan').length,
    }
  })
}

/** The month as a page asks for it: who is meant, in the order of a column or who is furthest behind first. */
export async function orderedDiaries(
  db: Kysely<OfficeSchema>,
  { year, month, show, sorting, ...people }: DiaryOrder,
  today: string,
  isVisible: (post: Post) => boolean,
): Promise<Line[]> {
  const isMeant = peopleFilter(people, await loadUnits(db))
  const posts = (await listPosts(db)).filter((post) => isVisible(post) && isMeant(post))
  const lines = await linesOf(db, posts, daysOf({ year, month }), today)
  const shown = lines.filter(shownBy(show))
  return sorting === undefined ? furthestFirst(shown) : sortDiaries(shown, sorting)
}
