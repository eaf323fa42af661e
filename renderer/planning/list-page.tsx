import { Button, Menu, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { PlanningRow } from '../../shared/planning/skp/contract.ts'
import { lineId } from '../../shared/planning/skp/order.ts'
import { shortAbsence } from '../../shared/employees/service/service.ts'
import { formatNip } from '../../shared/employees/nip.ts'
import { shortDate, shortSpan } from '../../shared/kernel/dates.ts'
import { api } from '../app/client.ts'
import { printOfList, usePrinted } from '../app/on-screen.ts'
import { paths } from '../app/paths.ts'
import { May, useSession } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { StateBadge } from '../components/badges.tsx'
import { tellError } from '../components/confirm.tsx'
import type { Column } from '../components/data-table.tsx'
import { Empty } from '../components/empty.tsx'
import { NothingFound } from '../components/nothing-found.tsx'
import { ListTable } from '../components/list-table.tsx'
import { Page } from '../components/page.tsx'
import { SelectionBar } from '../components/selection-bar.tsx'
import { chosenInOrder, useChosen } from '../components/use-chosen.ts'
import { usePages } from '../components/use-pages.ts'
import { useWork, WorkDialog } from '../components/work.tsx'
import { personColumns } from '../components/person-columns.tsx'
import { PeopleFilter } from '../employees/people-filter.tsx'
import { ArchiveMenu } from './year/archive-menu.tsx'
import { exportSkp } from './excel/export-skp.ts'
import { FillMany } from './library/fill-many.tsx'
import { RemoveMany } from './year/remove-many.tsx'
import { SignMany } from './agreement/sign-many.tsx'
import { usePlanningOrder } from './skp/use-planning-order.ts'

/** What is special about the service of a person in this year, in few words. */
const serviceMarks = ({ closedOn, absences }: PlanningRow): string =>
  [
    ...(closedOn === null ? [] : [`ditutup ${shortDate(closedOn)}`]),
    ...new Set(absences.map(({ kind }) => shortAbsence[kind])),
  ].join(', ')

const columns: ReadonlyArray<Column<PlanningRow>> = [
  ...personColumns<PlanningRow>({
    mark: serviceMarks,
    state: (row) => <StateBadge state={row.state} />,
  }),
  {
    id: 'rhk',
    header: 'RHK',
    width: '60px',
    align: 'right',
    render: (row) => (row.skpId === null ? '–' : row.rhk),
    sort: true,
  },
  {
    id: 'appraiser',
    header: 'Pejabat penilai',
    width: 'minmax(150px, 1.2fr)',
    render: (row) => row.appraiserName ?? '–',
    sort: true,
  },
  {
    id: 'period',
    header: 'Periode',
    width: '200px',
    hidden: true,
    render: (row) =>
      row.periodStart && row.periodEnd ? shortSpan(row.periodStart, row.closedOn ?? row.periodEnd) : '–',
    sort: true,
  },
  {
    id: 'nip',
    header: 'NIP',
    width: '190px',
    hidden: true,
    render: (row) => formatNip(row.nip),
    sort: true,
  },
]

const idOf = (row: PlanningRow) => lineId(row)

/** Everybody's SKP of the year. Enter opens it, or the page on which it can be begun. */
export default function PlanningPage() {
  const { year } = useYearPeriod()
  return <PlanningOfYear key={year} year={year} />
}

function PlanningOfYear({ year }: { year: number }) {
  const { can } = useSession()
  const [, navigate] = useLocation()
  const { people, order, sorting } = usePlanningOrder(year)
  const [selected, setSelected] = useChosen(`planning ${year}`)
  const list = usePages(
    api.planning.skp.order.queryOptions({ input: order }),
    (offset, limit) => api.planning.skp.list.queryOptions({ input: { ...order, offset, limit } }),
    idOf,
  )
  const standing = useQuery(api.planning.year.standing.queryOptions({ input: { year } }))
  const { missing = 0, archived = 0, open = [], filled = [] } = standing.data ?? {}
  const chosenSkp = chosenInOrder(list.all.data ?? [], selected).filter((id) => id > 0)
  usePrinted(
    printOfList(
      { form: 'skp', kind: 'skp' },
      {
        chosen: selected.size,
        ids: chosenSkp,
        listed: people.narrowed ? (list.all.data ?? []).filter((id) => id > 0) : null,
        nothing: 'Yang dipilih belum mempunyai SKP, jadi belum ada yang dapat dicetak.',
      },
    ),
  )
  const openChosen = open.filter((id) => selected.has(id))

  // A workbook with hundreds of sheets takes some seconds.
  const { progress, run, cancel } = useWork()
  const exportChosen = () =>
    void run(
      `Mengekspor ${chosenSkp.length} SKP`,
      () => 'Ekspor dibatalkan; tidak ada berkas yang disimpan.',
      (signal) =>
        exportSkp(chosenSkp, signal).catch((error: unknown) => {
          if (!signal.aborted) tellError(error)
        }),
    )

  return (
    <Page
      fill
      title={`Perencanaan ${year}`}
      purpose="Sasaran Kinerja Pegawai: satu baris satu SKP."
      action={
        <>
          <May call="planning.cascade.get">
            <Button component={Link} href={paths.cascade()} variant="default">
              Kaskade
            </Button>
          </May>
          {missing > 0 && can('planning.year.open') && (
            <Button
              component={Link}
              href={paths.openYear}
              variant={chosenSkp.length > 0 ? 'default' : 'filled'}
            >
              Buka tahun {year} untuk {missing} pegawai
            </Button>
          )}
          <Button
            variant={
              missing > 0 && can('planning.year.open') && chosenSkp.length === 0 ? 'default' : 'filled'
            }
            leftSection={<IconPrinter size={16} />}
            component={Link}
            href={paths.print({ form: 'skp', kind: 'skp', ids: chosenSkp })}
          >
            {chosenSkp.length > 0 ? `Cetak ${chosenSkp.length} SKP` : 'Cetak SKP'}
          </Button>
          <ArchiveMenu year={year} hasArchived={archived > 0}>
            {chosenSkp.length > 0 && (
              <Menu.Item onClick={exportChosen}>Ekspor {chosenSkp.length} SKP ke Excel</Menu.Item>
            )}
            <May call="planning.excel.import">
              <Menu.Item component={Link} href={paths.importSkp()}>
                Impor SKP dari Excel atau PDF…
              </Menu.Item>
            </May>
            <May call="planning.library.add">
              <Menu.Item component={Link} href={paths.library}>
                Pustaka kinerja
              </Menu.Item>
            </May>
            <May call="planning.year.unfinished">
              <Menu.Item component={Link} href={paths.unfinished}>
                Yang belum selesai
              </Menu.Item>
            </May>
            <May call="planning.year.archive">
              <Menu.Divider />
            </May>
          </ArchiveMenu>
        </>
      }
      filters={
        <PeopleFilter
          people={people}
          shows={[
            { value: 'without', label: 'Belum ada' },
            { value: 'open', label: 'Disusun' },
            { value: 'signed', label: 'Ditetapkan' },
          ]}
        />
      }
    >
      <WorkDialog progress={progress} onCancel={cancel} />
      <ListTable
        label={`SKP ${year}`}
        list={list}
        {...sorting}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        bar={
          can('planning.agreement.signMany') && (
            <SelectionBar
              shown={openChosen.length > 0}
              hint="Spasi memilih: SKP yang masih disusun diisi, dihapus atau ditandatangani beberapa sekaligus. Enter membuka."
            >
              <Text fw={600} flex="none">
                {openChosen.length} SKP yang masih disusun dipilih
              </Text>
              <May call="planning.library.fillMany">
                <FillMany chosen={openChosen} year={year} onChosen={(ids) => setSelected(new Set(ids))} />
              </May>
              <May call="planning.year.removeDrafts">
                <RemoveMany
                  chosen={openChosen}
                  filled={filled.filter((id) => selected.has(id)).length}
                  year={year}
                  onDone={() => setSelected(new Set())}
                />
              </May>
              <May call="planning.agreement.signMany">
                <SignMany ids={openChosen} year={year} onDone={() => setSelected(new Set())} />
              </May>
            </SelectionBar>
          )
        }
        onOpen={(row) => navigate(row.skpId === null ? paths.startSkp(row.employeeId) : paths.skp(row.skpId))}
        empty={
          people.narrowed ? (
            <NothingFound what="SKP" onClear={people.clear} />
          ) : (
            <Empty
              action={
                <May call="employees.import.apply">
                  <Button component={Link} href={paths.importPeople}>
                    Impor pegawai dari Excel
                  </Button>
                </May>
              }
            >
              Di sini akan tampil SKP semua pegawai untuk tahun {year}. Kantor ini belum mempunyai pegawai.
            </Empty>
          )
        }
      />
    </Page>
  )
}
