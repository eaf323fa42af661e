import { isInService } from '../../../shared/employees/legal-position.ts'
import { peopleFilter, type PeopleFilter } from '../../../shared/employees/people-filter.ts'
import type { Call } from '../../app/call.ts'
import { listPosts, type Post } from '../../employees/store.ts'
import { loadUnits } from '../../office/store.ts'

/** What a line of a list of this floor says of its person. */
export const personOn = ({ nip, fullName, jabatan, unitId, unitName }: Post) => ({
  nip,
  fullName,
  jabatan,
  unitId,
  unitName,
})

/** Everybody whom a filter means, by name; also who has left. */
export async function peopleMeant(
  { db }: Call,
  filter: PeopleFilter,
): Promise<Array<Post & { employeeId: number }>> {
  const isMeant = peopleFilter(filter, await loadUnits(db))
  return (await listPosts(db)).filter(isMeant).map((post) => ({ ...post, employeeId: post.id }))
}

/** Those of them whom a call sees, by id. */
export async function peopleSeen(call: Call, filter: PeopleFilter): Promise<Map<number, Post>> {
  return new Map(call.visible(await peopleMeant(call, filter)).map((post) => [post.id, post]))
}

/** Those of them who are in service. */
export const inService = (people: Iterable<Post>): Post[] =>
  [...people].filter(({ legalPosition }) => isInService(legalPosition))

/** Rows in the order of their people, with what is said of these; those of nobody who is seen are left out. */
export function withPeople<Row extends { employeeId: number }>(
  rows: readonly Row[],
  people: ReadonlyMap<number, Post>,
): Array<Row & ReturnType<typeof personOn>> {
  const own = Map.groupBy(rows, ({ employeeId }) => employeeId)
  return [...people].flatMap(([id, post]) =>
    (own.get(id) ?? []).map((row) => ({ ...row, ...personOn(post) })),
  )
}
