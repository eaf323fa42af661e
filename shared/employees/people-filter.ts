import { z } from 'zod'
import { Id } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { type TreeUnit, withDescendants } from '../office/unit-tree.ts'
import { personSearch, type SearchedPerson } from './search.ts'

/** To which people a list is narrowed. */
export const PeopleFilter = z.object({
  search: z.string().max(most.search).optional(),
  /** With the units below it. */
  unitId: Id.optional(),
})
export type PeopleFilter = z.infer<typeof PeopleFilter>

/**
 * Whether somebody is meant by a filter: in the unit or below it, and with all the words.
 * @param units all of the office
 */
export function peopleFilter(
  { search, unitId }: PeopleFilter,
  units: ReadonlyArray<Pick<TreeUnit, 'id' | 'parentId'>>,
): (person: SearchedPerson & { unitId: number | null }) => boolean {
  const isMeant = personSearch(search ?? '')
  const inside = unitId === undefined ? null : withDescendants(units, unitId)
  return (person) =>
    (inside === null || (person.unitId !== null && inside.has(person.unitId))) && isMeant(person)
}
