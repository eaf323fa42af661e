import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { daysInMonth, monthName } from '../../../shared/kernel/dates.ts'
import type { DiaryRow } from '../../../shared/monitoring/diary/contract.ts'
import { monthKey } from '../../../shared/monitoring/diary/entry.ts'
import { type DiaryOrder, DiarySorting } from '../../../shared/monitoring/diary/order.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { api, client } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useNoPeriod, useYearPeriod } from '../../app/year-period.tsx'
import type { Column } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { useHiddenBySearch } from '../../components/hidden-by-search.tsx'
import { ListTable, useListSorting } from '../../components/list-table.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { MonitoringTabs } from '../../components/monitoring-tabs.tsx'
import { MonthChoice } from '../../components/month-choice.tsx'
import { useMonth } from '../../components/use-month.ts'
import { Page } from '../../components/page.tsx'
import { SelectionBar } from '../../components/selection-bar.tsx'
import { useChosen } from '../../components/use-chosen.ts'
import { usePages } from '../../components/use-pages.ts'
import { PeopleFilter } from '../../employees/people-filter.tsx'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'
import { ActDialog, type DayAct } from './act-dialog.tsx'
import { MarkLegend, MonthNumbers, MonthSquares } from './marks.tsx'
import { PersonDiary } from './person-diary.tsx'

/** The month of the office, or the own one of who sees nobody else. */
export default function DiariesPage() {
  const { can, operator } = useSession()
  if (!can('monitoring.diary.approve') && operator.employeeId !== null)
    return <PersonDiary employeeId={operator.employeeId} />
  return <Diaries />
}

const columnsIn = (year: number, month: number, today: string): ReadonlyArray<Column<DiaryRow>> => [
  {
    id: 'name',
    header: 'Nama',
    width: 'minmax(240px, 1.4fr)',
    render: ({ fullName, jabatan }) => (
      <span className="kk-who">
        <b className="kk-name">{fullName}</b>
        <small title={jabatan ?? undefined}>{jabatan ?? '–'}</small>
      </span>
    ),
    sort: true,
  },
  {
    id: 'jabatan',
    header: 'Jabatan',
    width: 'minmax(110px, 1fr)',
    hidden: true,
    render: ({ jabatan }) => jabatan ?? '–',
    sort: true,
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 'minmax(120px, 1fr)',
    hidden: true,
    render: ({ unitName }) => unitName ?? '–',
    sort: true,
  },
  {
    id: 'days',
    header: `${monthName(month)} ${year}`,
    head: <MonthNumbers year={year} month={month} today={today} />,
    width: '600px',
    render: ({ marks }) => <MonthSquares year={year} month={month} marks={marks} />,
  },
  {
    id: 'behind',
    header: 'Tertinggal',
    title: 'Hari kerja sebelum hari ini yang belum diajukan; draf ikut dihitung.',
    width: '112px',
    align: 'right',
    render: ({ behind }) => (behind === 0 ? '–' : `${behind} hari`),
    sort: true,
  },
  {
    id: 'waiting',
    header: 'Diajukan',
    width: '96px',
    align: 'right',
    render: ({ waiting }) => (waiting === 0 ? '–' : `${waiting} hari`),
    sort: true,
  },
]

const idOf = ({ employeeId }: DiaryRow) => employeeId

/** Everybody's days of a month: who is furthest behind first. Enter opens the person. */
function Diaries() {
  useNoPeriod()
  const at = useMonth(useYearPeriod().year)
  const { year, month, today } = at
  const { can } = useSession()
  const [, navigate] = useLocation()
  const people = usePeopleFilter<'behind' | 'waiting'>('diary.filter')
  const sorting = useListSorting('diary', DiarySorting)
  const { asked } = people
  const order = useMemo(
    (): Omit<DiaryOrder, 'show'> & { show?: 'behind' | 'waiting' } => ({
      year,
      month,
      ...asked,
      ...sorting.asked,
    }),
    [year, month, asked, sorting.asked],
  )
  const { search: _, ...whole } = order
  const hidden = useHiddenBySearch(
    people.filter.search,
    api.monitoring.diary.order.queryOptions({ input: order }),
    api.monitoring.diary.order.queryOptions({ input: whole }),
  )
  const [selected, setSelected] = useChosen(`diary ${year} ${month}`)
  const columns = useMemo(() => columnsIn(year, month, today), [year, month, today])
  const list = usePages(
    api.monitoring.diary.order.queryOptions({ input: order }),
    (offset, limit) => api.monitoring.diary.list.queryOptions({ input: { ...order, offset, limit } }),
    idOf,
  )
  const [act, setAct] = useState<DayAct | null>(null)
  const everybody = useQuery({
    ...api.monitoring.diary.list.queryOptions({ input: { year, month, show: 'waiting' } }),
    enabled: selected.size > 0,
  })
  /** Of those who are chosen, who waits for the operator. */
  const waiting = (everybody.data ?? []).filter((row) => row.decides && selected.has(row.employeeId)).length
  const first = `${monthKey({ year, month })}-01`
  const last =
    monthKey({ year, month }) === today.slice(0, 7)
      ? today
      : `${monthKey({ year, month })}-${daysInMonth(year, month)}`

  /** Of those who are chosen the ones whose days the operator approves. */
  const chosen = async (): Promise<number[]> => {
    if (act === 'submit') return [...selected]
    const rows = await client.monitoring.diary.list({ year, month })
    const ids = rows.filter((row) => row.decides && selected.has(row.employeeId)).map(idOf)
    if (ids.length === 0) throw new Refusal('Di antara yang dipilih tidak ada yang Anda nilai.')
    return ids
  }
  return (
    <Page
      fill
      tabs={<MonitoringTabs shown="diary" />}
      title={`Progres harian ${monthName(month)} ${year}`}
      purpose="Siapa sudah menulis apa, hari demi hari. Enter membuka bulannya."
      filters={
        <>
          <MonthChoice month={at.month} setMonth={at.setMonth} />
          <PeopleFilter
            people={{ ...people, hidden }}
            shows={[
              { value: 'behind', label: 'Tertinggal' },
              { value: 'waiting', label: 'Perlu disetujui' },
            ]}
          />
        </>
      }
    >
      <ListTable
        label={`Progres harian ${monthName(month)} ${year}`}
        list={list}
        {...sorting.table}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        onOpen={({ employeeId }) => navigate(paths.diary(employeeId))}
        bar={
          <Group gap="md" wrap="nowrap" miw={0} ml="auto">
            <SelectionBar shown={selected.size > 0} hint="">
              <Group gap={6} wrap="nowrap" flex="none">
                <Button size="compact-sm" disabled={waiting === 0} onClick={() => setAct('approve')}>
                  Setujui {waiting} pegawai…
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => setAct('giveBack')}>
                  Kembalikan…
                </Button>
                {can('employees.save') && (
                  <Button size="compact-sm" variant="default" onClick={() => setAct('submit')}>
                    Ajukan…
                  </Button>
                )}
              </Group>
            </SelectionBar>
            {selected.size === 0 && <MarkLegend />}
          </Group>
        }
        empty={
          people.narrowed ? (
            <NothingFound what="pegawai" onClear={people.clear} />
          ) : (
            <Empty>
              Di sini akan tampil progres harian semua pegawai. Kantor ini belum mempunyai pegawai.
            </Empty>
          )
        }
      />
      {act && (
        <ActDialog
          act={act}
          whose={`${selected.size} pegawai`}
          find={chosen}
          from={first}
          to={last}
          onClose={() => setAct(null)}
        />
      )}
    </Page>
  )
}
