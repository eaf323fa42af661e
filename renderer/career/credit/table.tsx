import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { monthName } from '../../../shared/kernel/dates.ts'
import type { CreditLine } from '../../../shared/career/credit/contract.ts'
import { formatCredit, shortCredit } from '../../../shared/career/credit/points.ts'
import type { JenjangStep, RankStep } from '../../../shared/career/credit/standing.ts'
import { Badge } from '../../components/badges.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { signed } from './words.ts'

type Step = RankStep | JenjangStep | null | undefined

const excessOf = (step: Step) => (step ? signed(step.excess) : '–')
/** "Jan 2028". */
const monthOf = (day: string) => `${monthName(Number(day.slice(5, 7))).slice(0, 3)} ${day.slice(0, 4)}`
/** When a threshold is reached: now, on a day at the present pace, or nobody can tell. */
const whenOf = (step: Step) =>
  !step ? '–' : step.excess >= 0 ? 'terpenuhi' : step.pace ? monthOf(step.pace.on) : '–'

/** Until when angka kredit are set, or what is missing first; all of that as a hint. */
function State({ standing, outdated, setUntil }: CreditLine) {
  const all = [...outdated, ...(standing?.missing ?? ['Jenjang jabatan tidak dikenali.'])]
  if (all.length > 0)
    return (
      <span title={all.join('\n')}>
        <Badge look="warning" icon={IconAlertTriangle}>
          {outdated.length > 0 ? 'Usang' : `${all.length} hal kurang`}
        </Badge>
      </span>
    )
  return setUntil === null ? (
    <Badge look="bare">Belum ditetapkan</Badge>
  ) : (
    <Badge look="quiet" icon={IconCheck}>
      Ditetapkan {monthOf(setUntil)}
    </Badge>
  )
}

const columns: ReadonlyArray<Column<CreditLine>> = [
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
    width: 'minmax(150px, 1.5fr)',
    render: ({ jabatan }) => jabatan ?? '–',
    sort: ({ jabatan }) => jabatan,
  },
  {
    id: 'total',
    header: 'AK',
    width: '72px',
    align: 'right',
    render: ({ standing }) => (standing ? formatCredit(standing.total) : '–'),
    sort: ({ standing }) => standing?.total ?? null,
  },
  {
    id: 'rank',
    header: 'Pangkat',
    width: '138px',
    render: ({ standing }) =>
      standing?.rank
        ? `${standing.golongan} → ${standing.rank.golongan} (${shortCredit(standing.rank.minimal)})`
        : (standing?.golongan ?? '–'),
    sort: ({ standing }) => standing?.rank?.golongan ?? null,
  },
  {
    id: 'rankExcess',
    header: '± pangkat',
    width: '96px',
    align: 'right',
    render: ({ standing }) => excessOf(standing?.rank),
    sort: ({ standing }) => standing?.rank?.excess ?? null,
  },
  {
    id: 'rankWhen',
    header: 'Perkiraan',
    width: '94px',
    render: ({ standing }) => whenOf(standing?.rank),
    sort: ({ standing }) => standing?.rank?.pace?.on ?? null,
  },
  {
    id: 'promotion',
    header: 'Jenjang',
    width: '138px',
    render: ({ standing }) =>
      standing?.promotion
        ? `${standing.promotion.jenjang} (${shortCredit(standing.promotion.minimal)})`
        : '–',
    sort: ({ standing }) => standing?.promotion?.jenjang ?? null,
  },
  {
    id: 'promotionExcess',
    header: '± jenjang',
    width: '94px',
    align: 'right',
    render: ({ standing }) => excessOf(standing?.promotion),
    sort: ({ standing }) => standing?.promotion?.excess ?? null,
  },
  {
    id: 'state',
    header: 'Keadaan',
    width: '196px',
    render: State,
    sort: ({ standing, outdated, setUntil }) =>
      outdated.length + (standing?.missing.length ?? 99) > 0 ? '0' : (setUntil ?? '1'),
  },
]

const idOf = ({ employeeId }: CreditLine) => employeeId

/** The functional officers with what they have and need. */
export const CreditTable = ({
  rows,
  onOpen,
  empty,
}: {
  rows: readonly CreditLine[]
  onOpen: (employeeId: number) => void
  empty: ReactNode
}) => (
  <DataTable
    name="credit"
    label="Pejabat fungsional dan angka kreditnya"
    rows={rows}
    rowId={idOf}
    columns={columns}
    onOpen={({ employeeId }) => onOpen(employeeId)}
    empty={empty}
  />
)
