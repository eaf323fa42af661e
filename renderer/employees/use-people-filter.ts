import { useDeferredValue, useMemo } from 'react'
import { personSearch } from '../../shared/employees/search.ts'
import { useRemembered } from '../app/remembered.ts'
import { useUnitFilter } from '../office/use-unit-filter.ts'

interface PeopleFilter<Show extends string> {
  search: string
  unitId: number | null
  show: Show | 'all'
}
const everybody = { search: '', unitId: null, show: 'all' } as const

interface Person {
  fullName: string
  nip: string
  jabatan: string | null
  unitName: string | null
  unitId: number | null
}

/**
 * What a list of people is narrowed to: words, a unit with all below it, and how far the work has come. It is
 * remembered under `name`. What is shown by state each list decides for itself.
 */
export function usePeopleFilter<Show extends string>(name: string) {
  const [filter, setFilter] = useRemembered<PeopleFilter<Show>>(name, everybody)
  const inUnit = useUnitFilter(filter.unitId)
  const search = useDeferredValue(filter.search)
  /** Whether a person is in the chosen unit and has all the words. */
  const matches = useMemo(() => {
    const isMeant = personSearch(search)
    return (person: Person) => inUnit(person.unitId) && isMeant(person)
  }, [search, inUnit])
  return {
    filter,
    matches,
    /** Whether anything is narrowed at all. */
    narrowed: filter.search !== '' || filter.unitId !== null || filter.show !== 'all',
    set: (change: Partial<PeopleFilter<Show>>) => setFilter({ ...filter, ...change }),
    clear: () => setFilter(everybody),
  }
}
