import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import type { FeedbackRow } from '../../../shared/monitoring/feedback/contract.ts'
import { type FeedbackOrder, FeedbackSorting } from '../../../shared/monitoring/feedback/order.ts'
import { periodLabel } from '../../../shared/office/period.ts'
import { api, client } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { settle } from '../../components/confirm.tsx'
import type { Column } from '../../components/data-table.tsx'
import { saveFile } from '../../components/download.ts'
import { Empty } from '../../components/empty.tsx'
import { useHiddenBySearch } from '../../components/hidden-by-search.tsx'
import { ListTable, useListSorting } from '../../components/list-table.tsx'
import { useToday } from '../../components/local-day.ts'
import { NothingFound } from '../../components/nothing-found.tsx'
import { Page } from '../../components/page.tsx'
import { usePages } from '../../components/use-pages.ts'
import { PeopleFilter } from '../../employees/people-filter.tsx'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'
import { LastTold } from './last-told.tsx'
import { PersonFeedback } from './person-feedback.tsx'

/** The feedback of the office, or the own of who sees nobody else. */
export default function FeedbackPage() {
  const { can, operator } = useSession()
  if (!can('monitoring.feedback.ask') && operator.employeeId !== null)
    return <PersonFeedback employeeId={operator.employeeId} />
  return <FeedbackList />
}

const count = (number: number) => (number === 0 ? '–' : number)

const columnsOn = (today: string): ReadonlyArray<Column<FeedbackRow>> => [
  {
    id: 'name',
    header: 'Nama',
    width: 'minmax(190px, 1.4fr)',
    render: ({ fullName }) => <b className="kk-name">{fullName}</b>,
    sort: true,
  },
  {
    id: 'jabatan',
    header: 'Jabatan',
    width: 'minmax(150px, 1.2fr)',
    render: ({ jabatan }) => jabatan ?? '–',
    sort: true,
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 'minmax(150px, 1.2fr)',
    render: ({ unitName }) => unitName ?? '–',
    sort: true,
  },
  {
    id: 'superior',
    header: 'Dari pimpinan',
    width: '130px',
    align: 'right',
    render: ({ superior }) => count(superior),
    sort: true,
  },
  {
    id: 'others',
    header: 'Dari yang lain',
    width: '130px',
    align: 'right',
    render: ({ others }) => count(others),
    sort: true,
  },
  {
    id: 'last',
    header: 'Terakhir',
    width: '150px',
    render: (row) => <LastTold {...row} today={today} />,
    sort: true,
  },
]

const idOf = ({ employeeId }: FeedbackRow) => employeeId

/** Who was told how much in the period: whom nobody has told anything for the longest time first. Enter opens the person. */
function FeedbackList() {
  const { year, period } = useYearPeriod()
  const today = useToday()
  const { operator } = useSession()
  const [, navigate] = useLocation()
  const people = usePeopleFilter<'silent'>('feedback.filter')
  const sorting = useListSorting('feedback', FeedbackSorting)
  const { asked } = people
  const order = useMemo(
    (): Omit<FeedbackOrder, 'show'> & { show?: 'silent' } => ({ year, period, ...asked, ...sorting.asked }),
    [year, period, asked, sorting.asked],
  )
  const { search: _, ...whole } = order
  const hidden = useHiddenBySearch(
    people.filter.search,
    api.monitoring.feedback.order.queryOptions({ input: order }),
    api.monitoring.feedback.order.queryOptions({ input: whole }),
  )
  const columns = useMemo(() => columnsOn(today), [today])
  const list = usePages(
    api.monitoring.feedback.order.queryOptions({ input: order }),
    (offset, limit) => api.monitoring.feedback.list.queryOptions({ input: { ...order, offset, limit } }),
    idOf,
  )
  const title = `Umpan balik ${periodLabel(period)} ${year}`
  return (
    <Page
      fill
      title={title}
      purpose="Siapa mendapat umpan balik dari siapa, dan siapa sudah lama tidak. Enter membuka orangnya."
      action={
        <>
          <Button variant="default" component={Link} href={paths.giveFeedback}>
            {operator.employeeId === null ? 'Yang saya catat' : 'Beri umpan balik'}
          </Button>
          <Button variant="default" onClick={() => settle(exportList(order))}>
            Ekspor ke Excel
          </Button>
        </>
      }
      filters={
        <PeopleFilter
          people={{ ...people, hidden }}
          shows={[{ value: 'silent', label: 'Tanpa umpan balik 30 hari' }]}
        />
      }
    >
      <ListTable
        label={title}
        list={list}
        {...sorting.table}
        columns={columns}
        onOpen={({ employeeId }) => navigate(paths.feedback(employeeId))}
        empty={
          people.narrowed ? (
            <NothingFound what="pegawai" onClear={people.clear} />
          ) : (
            <Empty>Di sini akan tampil umpan balik semua pegawai. Kantor ini belum mempunyai pegawai.</Empty>
          )
        }
      />
    </Page>
  )
}

/** Saves the list as a workbook. */
async function exportList(order: Parameters<typeof client.monitoring.feedback.export>[0]): Promise<void> {
  const file = await client.monitoring.feedback.export(order)
  saveFile(file, file.name)
}
