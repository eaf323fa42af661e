import { useMemo } from 'react'
import { type EvaluationShow, EvaluationSorting } from '../../shared/evaluation/order.ts'
import type { Period } from '../../shared/office/period.ts'
import { api } from '../app/client.ts'
import { useHiddenBySearch } from '../components/hidden-by-search.tsx'
import { useListSorting } from '../components/list-table.tsx'
import { usePeopleFilter } from '../employees/use-people-filter.ts'

/** The list of appraisals of a period as it was left: to whom it is narrowed, and its sorting. */
export function useEvaluationOrder(year: number, period: Period) {
  const people = usePeopleFilter<EvaluationShow>('evaluation.filter')
  const { asked, table: sorting } = useListSorting('evaluation', EvaluationSorting)
  const order = useMemo(
    () => ({ year, period, ...people.asked, ...asked }),
    [year, period, people.asked, asked],
  )
  const { search: _, ...whole } = order
  const hidden = useHiddenBySearch(
    people.filter.search,
    api.evaluation.order.queryOptions({ input: order }),
    api.evaluation.order.queryOptions({ input: whole }),
  )
  return { people: { ...people, hidden }, order, sorting }
}
