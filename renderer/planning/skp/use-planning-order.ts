import { useMemo } from 'react'
import { type PlanningShow, PlanningSorting } from '../../../shared/planning/skp/order.ts'
import { api } from '../../app/client.ts'
import { useHiddenBySearch } from '../../components/hidden-by-search.tsx'
import { useListSorting } from '../../components/list-table.tsx'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'

/** The list of SKP of a year as it was left: to whom it is narrowed, and its sorting. */
export function usePlanningOrder(year: number) {
  const people = usePeopleFilter<PlanningShow>('planning.filter')
  const { asked, table: sorting } = useListSorting('planning', PlanningSorting)
  const order = useMemo(() => ({ year, ...people.asked, ...asked }), [year, people.asked, asked])
  const { search: _, ...whole } = order
  const hidden = useHiddenBySearch(
    people.filter.search,
    api.planning.skp.order.queryOptions({ input: order }),
    api.planning.skp.order.queryOptions({ input: whole }),
  )
  return { people: { ...people, hidden }, order, sorting }
}
