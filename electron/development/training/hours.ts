import type { Kysely } from 'kysely'
import type { HoursRow } from '../../../shared/development/training/contract.ts'
import { type Earned, eachOnce, hoursStanding } from '../../../shared/development/training/hours.ts'
import { hoursOf } from '../../../shared/development/training/training.ts'
import type { PeopleFilter } from '../../../shared/employees/people-filter.ts'
import type { Call } from '../../app/call.ts'
import { sexAndStatus } from '../../employees/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { inService, peopleMeant, personOn } from '../plan/people.ts'
import { takingPart } from './attended.ts'
import { recordsOf } from './records.ts'
import { trainingsOf } from './store.ts'

type Db = Kysely<OfficeSchema>

/** What gives everybody JP in a year, by person, each training once; a training counts when it was attended enough. */
export async function earnedIn(db: Db, year: number): Promise<Map<number, Earned[]>> {
  const trainings = await trainingsOf(db, { endsIn: year })
  const { people } = await takingPart(db, trainings)
  const all = new Map<number, Earned[]>()
  const add = (employeeId: number, earned: Earned) =>
    all.set(employeeId, [...(all.get(employeeId) ?? []), earned])
  for (const { id, name, startsOn, endsOn, column, sessions } of trainings)
    for (const { employeeId, passes } of people.get(id) ?? [])
      if (passes)
        add(employeeId, {
          from: 'kantor',
          id,
          name,
          startsOn,
          endsOn,
          column,
          hours: hoursOf(sessions),
          number: '',
        })
  for (const { employeeId, id, name, startsOn, endsOn, column, hours, number } of await recordsOf(db, {
    year,
  }))
    add(employeeId, { from: 'luar', id, name, startsOn, endsOn, column, hours, number })
  return new Map([...all].map(([employeeId, earned]) => [employeeId, eachOnce(earned)]))
}

/** The JP of a year of everybody in service whom a filter means, by name; not yet narrowed to what a call may see. */
export async function hoursRows(
  call: Call,
  { year, ...filter }: PeopleFilter & { year: number },
): Promise<HoursRow[]> {
  const posts = inService(await peopleMeant(call, filter))
  const status = await sexAndStatus(
    call.db,
    posts.map(({ id }) => id),
  )
  const earned = await earnedIn(call.db, year)
  return posts.map((post) => {
    const own = status.get(post.id)?.status ?? 'PNS'
    return {
      employeeId: post.id,
      ...personOn(post),
      status: own,
      ...hoursStanding(earned.get(post.id) ?? [], own, year),
    }
  })
}
