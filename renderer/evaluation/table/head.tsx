import { useMemo } from 'react'
import { Check } from '../../components/check.tsx'
import { SortButton, type Sorting, sortOf } from '../../components/sort-button.tsx'

/** The columns of the table; those that stay beside an open panel are marked. */
const columns: ReadonlyArray<{ id: string; header: string; stays?: true; number?: true; sorts?: true }> = [
  { id: 'name', header: 'Nama', stays: true, sorts: true },
  { id: 'realised', header: 'Realisasi', number: true },
  { id: 'feedback', header: 'Umpan balik', number: true },
  { id: 'result', header: 'Hasil kerja', stays: true, sorts: true },
  { id: 'behaviour', header: 'Perilaku', stays: true, sorts: true },
  { id: 'predikat', header: 'Predikat', stays: true, sorts: true },
  { id: 'state', header: 'Keadaan', sorts: true },
]

const titles: Readonly<Record<string, string>> = {
  realised: 'Indikator yang sudah ada realisasinya',
  feedback: 'RHK dan nilai perilaku yang sudah ada umpan baliknya',
}

/** What stands in the second line of the first column, by which the table is sorted too. */
const below = [
  { id: 'jabatan', header: 'Jabatan' },
  { id: 'unit', header: 'Unit' },
]

/** The sticky head: sorting, and the box that selects all rows. */
export function TableHead({
  narrow,
  ids,
  selected,
  onSelect,
  sorting,
  onSorting,
}: {
  narrow: boolean
  ids: readonly number[]
  selected: ReadonlySet<number>
  onSelect: (ids: ReadonlySet<number>) => void
  sorting: Sorting | null
  onSorting: (sorting: Sorting | null) => void
}) {
  const shownSelected = useMemo(() => ids.filter((id) => selected.has(id)).length, [ids, selected])
  return (
    <div className="kk-table-head" role="rowgroup">
      <div className="kk-table-row" role="row" aria-rowindex={1}>
        {!narrow && (
          <span role="columnheader">
            <Check
              label="Pilih semua"
              checked={ids.length > 0 && shownSelected === ids.length}
              indeterminate={shownSelected > 0 && shownSelected < ids.length}
              // What a filter hides stays chosen.
              onChange={(all) => {
                const chosen = new Set(selected)
                for (const id of ids)
                  if (all) chosen.add(id)
                  else chosen.delete(id)
                onSelect(chosen)
              }}
            />
          </span>
        )}
        {columns
          .filter(({ stays }) => stays || !narrow)
          .map(({ id, header, number, sorts }) => (
            <span
              key={id}
              role="columnheader"
              className={number ? 'kk-num' : undefined}
              title={titles[id]}
              aria-sort={sortOf(id, sorting)}
            >
              {sorts ? <SortButton {...{ id, header, sorting, onSorting }} /> : header}
              {id === 'name' &&
                !narrow &&
                below.map((also) => (
                  <small key={also.id}>
                    <SortButton {...also} {...{ sorting, onSorting }} />
                  </small>
                ))}
            </span>
          ))}
      </div>
    </div>
  )
}
