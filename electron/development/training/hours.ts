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
import { trainingsOf, trainingsWith } from './store.ts'

type Db = Kysely<OfficeSchema>

/** What gives people JP, by person: trainings of the office that were attended enough, and certificates from outside. */
async function gathered(
  db: Db,
  trainings: Awaited<ReturnType<typeof trainingsOf>>,
  records: Awaited<ReturnType<typeof recordsOf>>,
): Promise<Map<number, Earned[]>> {
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
  for (const { employeeId, id, name, startsOn, endsOn, column, hours, number } of records)
    add(employeeId, { from: 'luar', id, name, startsOn, endsOn, column, hours, number })
  return all
}

/** What gives everybody JP in a year, by person, each training once. */
export async function earnedIn(db: Db, year: number): Promise<Map<number, Earned[]>> {
  const all = await gathered(db, await trainingsOf(db, { endsIn: year }), await recordsOf(db, { year }))
  return new Map([...all].map(([employeeId, earned]) => [employeeId, eachOnce(earned)]))
}

/** All that ever gave somebody JP. */
export async function earnedBy(db: Db, employeeId: number): Promise<Earned[]> {
  const trainings = await trainingsOf(db, { ids: await trainingsWith(db, employeeId) })
  const all = await gathered(db, trainings, await recordsOf(db, { employeeIds: [employeeId] }))
  return all.get(employeeId) ?? []
}

/**
 * The JP of a year of everybody in service whom a filter means, by name; not yet narrowed to what a call may see.
 * @param known what gives everybody JP in that year, where the caller has it already
 */
export async function hoursRows(
  call: Call,
  { year, ...filter }: PeopleFilter & { year: number },
  known?: ReadonlyMap<number, Earned[]>,
): Promise<HoursRow[]> {
  const posts = inService(await peopleMeant(call, filter))
  const status = await sexAndStatus(
    call.db,
    posts.map(({ id }) => id),
  )
  const earned = known ?? (await earnedIn(call.db, year))
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
