import { useMemo } from 'react'
import { type PlanningShow, PlanningSorting } from '../../../shared/planning/skp/order.ts'
import { useListSorting } from '../../components/list-table.tsx'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'

/** The list of SKP of a year as it was left: to whom it is narrowed, and its sorting. */
export function usePlanningOrder(year: number) {
  const people = usePeopleFilter<PlanningShow>('planning.filter')
  const { asked, table: sorting } = useListSorting('planning', PlanningSorting)
  const order = useMemo(() => ({ year, ...people.asked, ...asked }), [year, people.asked, asked])
  return { people, order, sorting }
}
