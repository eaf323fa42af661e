import { IconCheck, IconX } from '@tabler/icons-react'
import { shortDate } from '../../../shared/kernel/dates.ts'
import type { ItemRow } from '../../../shared/development/plan/contract.ts'
import { type ItemState, itemStateLabels, rupiah } from '../../../shared/development/plan/item.ts'
import { developmentWays, wayLabel } from '../../../shared/regulations/development.ts'
import { Badge } from '../../components/badges.tsx'
import type { Column } from '../../components/data-table.tsx'

const order: readonly ItemState[] = ['usulan', 'disetujui', 'terlaksana', 'batal']

function StateWord({ state }: { state: ItemState }) {
  const label = itemStateLabels[state]
  if (state === 'terlaksana')
    return (
      <Badge look="quiet" icon={IconCheck}>
        {label}
      </Badge>
    )
  if (state === 'batal')
    return (
      <Badge look="bare" icon={IconX}>
        {label}
      </Badge>
    )
  return (
    <Badge look="quiet" mark={state === 'disetujui' ? 'locked' : 'written'}>
      {label}
    </Badge>
  )
}

/** The columns of the plan. */
export const itemColumns: ReadonlyArray<Column<ItemRow>> = [
  {
    id: 'name',
    header: 'Pegawai',
    width: 'minmax(160px, 1.2fr)',
    render: ({ fullName }) => <b className="kk-name">{fullName}</b>,
    sort: ({ fullName }) => fullName,
  },
  {
    id: 'activity',
    header: 'Kegiatan',
    width: 'minmax(190px, 1.6fr)',
    render: ({ activity, subject }) => <span title={`${activity}: ${subject}`}>{activity}</span>,
    sort: ({ activity }) => activity,
  },
  {
    id: 'way',
    header: 'Jalur',
    width: 'minmax(130px, 1fr)',
    render: ({ way }) => <span title={wayLabel(way)}>{developmentWays[way].label}</span>,
    sort: ({ way }) => wayLabel(way),
  },
  {
    id: 'when',
    header: 'Mulai',
    width: '100px',
    render: ({ startsOn }) => (startsOn === null ? '–' : shortDate(startsOn)),
    sort: ({ startsOn }) => startsOn,
  },
  {
    id: 'hours',
    header: 'JP',
    width: '56px',
    align: 'right',
    render: ({ hours }) => hours,
    sort: ({ hours }) => hours,
  },
  {
    id: 'cost',
    header: 'Biaya',
    width: '122px',
    align: 'right',
    render: ({ cost }) => rupiah(cost),
    sort: ({ cost }) => cost,
  },
  {
    id: 'priority',
    header: 'Prior.',
    title: 'Prioritas',
    width: '64px',
    align: 'right',
    render: ({ priority }) => priority,
    sort: ({ priority }) => priority,
  },
  {
    id: 'state',
    header: 'Status',
    width: '124px',
    render: StateWord,
    sort: ({ state }) => order.indexOf(state),
  },
  {
    id: 'unit',
    header: 'Unit kerja',
    width: 'minmax(140px, 1fr)',
    hidden: true,
    render: ({ unitName }) => unitName ?? '–',
    sort: ({ unitName }) => unitName,
  },
]
