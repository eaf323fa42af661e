import { type ReactNode, useMemo } from 'react'
import { shortDate } from '../../../shared/kernel/dates.ts'
import type { CoachedLine } from '../../../shared/monitoring/coaching/contract.ts'
import { planStateLabels } from '../../../shared/monitoring/improvement/plan.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'

const times = (count: number): string => (count === 0 ? '–' : `${count} kali`)

const columnsIn = (year: number): ReadonlyArray<Column<CoachedLine>> => [
  {
    id: 'name',
    header: 'Nama',
    width: 'minmax(170px, 1.6fr)',
    render: ({ fullName }) => <b className="kk-name">{fullName}</b>,
    sort: ({ fullName }) => fullName,
  },
  {
    id: 'jabatan',
    header: 'Jabatan',
    width: 'minmax(120px, 1.2fr)',
    render: ({ jabatan }) => jabatan ?? '–',
    sort: ({ jabatan }) => jabatan,
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 'minmax(130px, 1.2fr)',
    render: ({ unitName }) => unitName ?? '–',
    sort: ({ unitName }) => unitName,
  },
  {
    id: 'bimbingan',
    header: `Bimbingan ${year}`,
    width: '126px',
    align: 'right',
    render: ({ bimbingan }) => times(bimbingan),
    sort: ({ bimbingan }) => bimbingan,
  },
  {
    id: 'konseling',
    header: `Konseling ${year}`,
    width: '122px',
    align: 'right',
    render: ({ konseling }) => times(konseling),
    sort: ({ konseling }) => konseling,
  },
  {
    id: 'last',
    header: 'Terakhir',
    width: '98px',
    render: ({ lastOn }) => (lastOn === null ? '–' : shortDate(lastOn)),
    sort: ({ lastOn }) => lastOn,
  },
  {
    id: 'open',
    header: 'Tindak lanjut',
    width: '112px',
    align: 'right',
    render: ({ open }) => (open === 0 ? '–' : `${open} terbuka`),
    sort: ({ open }) => open,
  },
  {
    id: 'plan',
    header: 'Rencana perbaikan',
    width: '154px',
    render: ({ plan }) => (plan === null ? '–' : planStateLabels[plan]),
    sort: ({ plan }) => plan,
  },
]

const narrowed: ReadonlySet<string> = new Set(['name', 'open', 'plan'])
const idOf = ({ employeeId }: CoachedLine) => employeeId

/** Everybody who was coached in the year or has a plan of improvement. */
export function CoachedTable({
  rows,
  year,
  narrow,
  onOpen,
  empty,
}: {
  rows: readonly CoachedLine[]
  year: number
  narrow: boolean
  onOpen: (employeeId: number) => void
  empty: ReactNode
}) {
  const columns = useMemo(
    () => columnsIn(year).filter(({ id }) => !narrow || narrowed.has(id)),
    [year, narrow],
  )
  return (
    <DataTable
      key={String(narrow)}
      name={narrow ? 'coached.beside' : 'coached'}
      label="Pegawai yang dibina"
      rows={rows}
      rowId={idOf}
      columns={columns}
      onOpen={({ employeeId }) => onOpen(employeeId)}
      empty={empty}
    />
  )
}
