import type { UseQueryResult } from '@tanstack/react-query'
import { type ComponentProps, useMemo } from 'react'
import type { ZodType } from 'zod'
import { type RowSource, RowTable, useSorting } from './data-table.tsx'
import { LoadGate, PageSkeleton } from './load-gate.tsx'
import { ErrorNote } from './problem-list.tsx'

/**
 * The sorting of a list, as it was left.
 * @param name of its table
 * @param known what the list can be sorted by; what was remembered of a column that is no more is not asked for
 * @returns `asked`, what the list is asked for; `table`, for its table
 */
export function useListSorting<T>(name: string, known: ZodType<T>) {
  const [sorting, onSorting] = useSorting(name)
  const asked = useMemo<{ sorting?: T }>(() => {
    const { success, data } = known.safeParse(sorting)
    return success ? { sorting: data } : {}
  }, [known, sorting])
  return { asked, table: { name, sorting, onSorting } }
}

/** The table of a list that is read as it is looked at, once it can be shown, and why it could not be read. */
export function ListTable<T>({
  list: { all, source, bare, error },
  ...table
}: Omit<ComponentProps<typeof RowTable<T>>, 'source'> & {
  /** As `usePages` gives it. */
  list: { all: UseQueryResult<number[]>; source: RowSource<T>; bare: boolean; error: unknown }
}) {
  return (
    <>
      <ErrorNote error={error} />
      <LoadGate query={all}>
        {() => (bare ? <PageSkeleton /> : <RowTable {...table} source={source} settled={!all.isFetching} />)}
      </LoadGate>
    </>
  )
}
