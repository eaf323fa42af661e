import { useMemo, useState } from 'react'
import type { PeopleFilter } from '../../shared/employees/people-filter.ts'
import { useRemembered } from '../app/remembered.ts'

interface Remembered<Show extends string> {
  search: string
  unitId: number | null
  show: Show | 'all'
}
const everybody = { search: '', unitId: null, show: 'all' } as const

/**
 * What a list of people is narrowed to: words, a unit with all below it, and how far the work has come. It is
 * remembered under `name`.
 */
export function usePeopleFilter<Show extends string>(name: string) {
  const [filter, setFilter] = useRemembered<Remembered<Show>>(name, everybody)
  const [cleared, setCleared] = useState(0)
  const { search, unitId, show } = filter
  /** The same as the list is asked for it. */
  const asked = useMemo<PeopleFilter & { show?: Show }>(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(unitId === null ? {} : { unitId }),
      ...(show === 'all' ? {} : { show }),
    }),
    [search, unitId, show],
  )
  return {
    filter,
    asked,
    /** Whether anything is narrowed at all. */
    narrowed: search !== '' || unitId !== null || show !== 'all',
    /** How often all was cleared, by which a field knows that it is to be empty. */
    cleared,
    set: (change: Partial<Remembered<Show>>) => setFilter({ ...filter, ...change }),
    clear: () => {
      setFilter(everybody)
      setCleared(cleared + 1)
    },
  }
}
