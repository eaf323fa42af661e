import {
  keepPreviousData,
  type QueryKey,
  useQueries,
  useQuery,
  type UseQueryOptions,
} from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { RowSource } from './data-table.tsx'

/** Rows that are read at once. */
const size = 100
/** The first rows, for a list that tells its ids and its rows at once. */
export const firstPart = [0, size] as const
/** Rows around those that are seen which are read too, before they are seen. */
const ahead = 60

const partsOf = (results: ReadonlyArray<{ data: unknown; error: unknown }>) => ({
  parts: results.map(({ data }) => data),
  error: results.find(({ error }) => error !== null)?.error,
})

/**
 * A list of which only the rows that are looked at are read, some at a time.
 * @param order the ids of all rows, in their order
 * @param part some rows of that order
 * @param idOf the id of a row; the same function each time
 * @returns the query that says whether the list can be shown, and the rows for a table
 */
export function usePages<T, O, A, K extends QueryKey, P extends QueryKey>(
  order: UseQueryOptions<O, Error, number[], K>,
  part: (offset: number, limit: number) => UseQueryOptions<A, Error, T[], P>,
  idOf: (row: T) => number,
) {
  const all = useQuery({ ...order, placeholderData: keepPreviousData })
  const [pages, setPages] = useState({ first: 0, last: 0 })
  const { parts, error } = useQueries({
    queries: Array.from({ length: pages.last - pages.first + 1 }, (_, at) =>
      part((pages.first + at) * size, size),
    ),
    combine: partsOf,
  })
  // What was read before is shown until it is read anew.
  const known = useRef<ReadonlyMap<number, T>>(new Map())
  const rows = useMemo(() => {
    const fresh = (parts as ReadonlyArray<T[] | undefined>).flatMap((some) => some ?? [])
    return (known.current = new Map([...known.current, ...fresh.map((row) => [idOf(row), row] as const)]))
  }, [parts, idOf])
  const want = useCallback((from: number, to: number) => {
    const first = Math.max(0, Math.floor((from - ahead) / size))
    const last = Math.max(first, Math.floor((to + ahead) / size))
    setPages((now) => (now.first === first && now.last === last ? now : { first, last }))
  }, [])
  const ids = all.data
  const source = useMemo<RowSource<T>>(() => {
    const order = ids ?? []
    return { ids: order, at: (index) => rows.get(order[index] ?? Number.NaN), want }
  }, [ids, rows, want])
  /** Nothing at all can be shown yet. */
  const bare = ids !== undefined && ids.length > 0 && rows.size === 0
  return { all, source, bare, error }
}
