import { type ReactNode, useMemo } from 'react'
import { daysFrom, shortDate } from '../../../shared/kernel/dates.ts'
import { type DueLine, dueLabels, isLate } from '../../../shared/monitoring/coaching/due.ts'
import { Badge } from '../../components/badges.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'

interface Row extends DueLine {
  /** Its place among those that were read. */
  id: number
}

/** How far a day is from today: "lewat 3 hari", "hari ini", "5 hari lagi"; since when something waits. */
function distance({ kind, day }: DueLine, today: string): string {
  const days = daysFrom(today, day)
  if (kind === 'settle' || kind === 'confirm') return `sejak ${-days} hari`
  if (days < 0) return `lewat ${-days} hari`
  return days === 0 ? 'hari ini' : `${days} hari lagi`
}

const columnsOn = (today: string): ReadonlyArray<Column<Row>> => [
  {
    id: 'name',
    header: 'Nama',
    width: 'minmax(150px, 1.2fr)',
    render: ({ fullName }) => <b className="kk-name">{fullName}</b>,
    sort: ({ fullName }) => fullName,
  },
  {
    id: 'day',
    header: 'Tanggal',
    width: '108px',
    render: ({ day }) => shortDate(day),
    sort: ({ day }) => day,
  },
  {
    id: 'distance',
    header: 'Batas waktu',
    width: '136px',
    render: (row) =>
      isLate(row, today) ? (
        <Badge look="warning" mark="missing">
          {distance(row, today)}
        </Badge>
      ) : (
        distance(row, today)
      ),
    sort: ({ day }) => day,
  },
  {
    id: 'kind',
    header: 'Jenis',
    width: '150px',
    render: ({ kind }) => dueLabels[kind],
    sort: ({ kind }) => dueLabels[kind],
  },
  {
    id: 'text',
    header: 'Yang perlu dikerjakan',
    width: 'minmax(220px, 3fr)',
    render: ({ text }) => <span title={text}>{text}</span>,
  },
  {
    id: 'who',
    header: 'Pelaksana',
    width: 'minmax(110px, 1fr)',
    render: ({ who }) => who || '–',
    sort: ({ who }) => who,
  },
  {
    id: 'origin',
    header: 'Dari',
    width: '160px',
    render: ({ origin }) => origin,
    sort: ({ origin }) => origin,
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 'minmax(120px, 1fr)',
    hidden: true,
    render: ({ unitName }) => unitName ?? '–',
    sort: ({ unitName }) => unitName,
  },
]

/** Beside a panel only these are shown. */
const narrowed: ReadonlySet<string> = new Set(['name', 'distance', 'kind'])
const idOf = ({ id }: Row) => id

/** All that is to be done, what is late first. Enter opens the person. */
export function DueTable({
  lines,
  today,
  narrow,
  onOpen,
  empty,
}: {
  lines: readonly DueLine[]
  today: string
  /** Whether a person stands beside it. */
  narrow: boolean
  onOpen: (employeeId: number) => void
  empty: ReactNode
}) {
  const rows = useMemo(() => lines.map((line, id): Row => ({ ...line, id })), [lines])
  const columns = useMemo(
    () => columnsOn(today).filter(({ id }) => !narrow || narrowed.has(id)),
    [today, narrow],
  )
  return (
    <DataTable
      // The chosen columns of the whole list are not those of the narrow one.
      key={String(narrow)}
      name={narrow ? 'coaching.beside' : 'coaching'}
      label="Yang perlu dikerjakan"
      rows={rows}
      rowId={idOf}
      columns={columns}
      onOpen={({ employeeId }) => onOpen(employeeId)}
      empty={empty}
    />
  )
}
