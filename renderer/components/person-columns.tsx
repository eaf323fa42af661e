import type { ReactNode } from 'react'
import type { Column } from './data-table.tsx'

interface PersonRow {
  fullName: string
  jabatan: string | null
  unitName: string | null
}

/**
 * The columns that every list with a row per person begins with: who it is, and how far the work has come.
 * @param state how the state is shown
 * @param mark what is special about a person, in few words beside the name; '' for nothing
 * @param widths where a list has more room for a column, or less
 */
export function personColumns<T extends PersonRow>({
  state,
  mark = () => '',
  widths = {},
}: {
  state: (row: T) => ReactNode
  mark?: (row: T) => string
  widths?: { jabatan?: string; unit?: string; state?: string }
}): ReadonlyArray<Column<T>> {
  return [
    {
      id: 'name',
      header: 'Nama',
      width: 'minmax(200px, 1.5fr)',
      render: (row) => <Name name={row.fullName} mark={mark(row)} />,
      sort: true,
    },
    {
      id: 'jabatan',
      header: 'Jabatan',
      width: widths.jabatan ?? 'minmax(160px, 1.5fr)',
      render: (row) => row.jabatan ?? '–',
      sort: true,
    },
    {
      id: 'unit',
      header: 'Unit',
      width: widths.unit ?? 'minmax(150px, 1.5fr)',
      render: (row) => row.unitName ?? '–',
      sort: true,
    },
    { id: 'state', header: 'Keadaan', width: widths.state ?? '130px', render: state, sort: true },
  ]
}

function Name({ name, mark }: { name: string; mark: string }) {
  return (
    <>
      <b className="kk-name">{name}</b>
      {mark !== '' && <span className="kk-remarked"> {mark}</span>}
    </>
  )
}
