import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'

/** By which column a table is sorted; the largest first when `down`. */
export interface Sorting {
  column: string
  down: boolean
}

/** How a column is sorted, as `aria-sort` of its head says it. */
export const sortOf = (id: string, sorting: Sorting | null): 'ascending' | 'descending' | undefined =>
  sorting?.column !== id ? undefined : sorting.down ? 'descending' : 'ascending'

/** The head of a column by which a table can be sorted: up, down, and as it came. */
export function SortButton({
  id,
  header,
  sorting,
  onSorting,
}: {
  id: string
  header: string
  sorting: Sorting | null
  onSorting: (sorting: Sorting | null) => void
}) {
  const by = sorting?.column === id
  const turn = () =>
    onSorting(!by ? { column: id, down: false } : sorting.down ? null : { column: id, down: true })
  return (
    <button type="button" className="kk-sort" onClick={turn} title={`Urutkan menurut ${header}`}>
      {header}
      {by && (sorting.down ? <IconArrowDown size={14} /> : <IconArrowUp size={14} />)}
    </button>
  )
}
