import { Button, Group, Menu, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { PlanningRow } from '../../shared/planning/skp/contract.ts'
import { stateLabels } from '../../shared/planning/skp/labels.ts'
import { shortAbsence } from '../../shared/employees/service/service.ts'
import { formatNip } from '../../shared/employees/nip.ts'
import { isInService } from '../../shared/employees/legal-position.ts'
import { shortDate, shortSpan } from '../../shared/kernel/dates.ts'
import { standingsOf } from '../../shared/planning/year/late.ts'
import { isOpen, isSigned } from '../../shared/planning/skp/transitions.ts'
import { api, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { May, useSession } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { StateBadge } from '../components/badges.tsx'
import { tellError } from '../components/confirm.tsx'
import { type Column, DataTable } from '../components/data-table.tsx'
import { Empty } from '../components/empty.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Page } from '../components/page.tsx'
import { useWork, WorkDialog } from '../components/work.tsx'
import { personColumns } from '../components/person-columns.tsx'
import { PeopleFilter } from '../employees/people-filter.tsx'
import { usePeopleFilter } from '../employees/use-people-filter.ts'
import { ArchiveMenu } from './year/archive-menu.tsx'
import { exportSkp } from './excel/export-skp.ts'
import { FillMany } from './library/fill-many.tsx'
import { RemoveMany } from './year/remove-many.tsx'
import { SignMany } from './agreement/sign-many.tsx'

/** What is special about the service of a person in this year, in few words. */
const serviceMarks = ({ closedOn, absences }: PlanningRow): string =>
  [
    ...(closedOn === null ? [] : [`ditutup ${shortDate(closedOn)}`]),
    ...new Set(absences.map(({ kind }) => shortAbsence[kind])),
  ].join(', ')

const columns: ReadonlyArray<Column<PlanningRow>> = [
  ...personColumns<PlanningRow>({
    mark: serviceMarks,
    state: {
      render: (row) => <StateBadge state={row.state} />,
      sort: (row) => (row.state ? stateLabels[row.state] : null),
    },
  }),
  {
    id: 'rhk',
    header: 'RHK',
    width: '60px',
    align: 'right',
    render: (row) => (row.skpId === null ? '–' : row.rhk),
    sort: (row) => row.rhk,
  },
  {
    id: 'appraiser',
    header: 'Pejabat penilai',
    width: 'minmax(150px, 1.2fr)',
    render: (row) => row.appraiserName ?? '–',
    sort: (row) => row.appraiserName,
  },
  {
    id: 'period',
    header: 'Periode',
    width: '200px',
    hidden: true,
    render: (row) =>
      row.periodStart && row.periodEnd ? shortSpan(row.periodStart, row.closedOn ?? row.periodEnd) : '–',
    sort: (row) => row.periodStart,
  },
  {
    id: 'nip',
    header: 'NIP',
    width: '190px',
    hidden: true,
    render: (row) => formatNip(row.nip),
    sort: (row) => row.nip,
  },
]

type Show = 'without' | 'open' | 'signed'

const shows: Readonly<Record<Show | 'all', (row: PlanningRow) => boolean>> = {
  all: () => true,
  without: (row) => row.skpId === null,
  open: (row) => isOpen(row.state),
  signed: (row) => isSigned(row.state),
}

/** A table row needs one number: people without an SKP count below zero. */
const rowId = (row: PlanningRow) => row.skpId ?? -row.employeeId

/** Everybody's SKP of the year. Enter opens it, or makes it where there is none. */
export default function PlanningPage() {
  const { year } = useYearPeriod()
  const { can } = useSession()
  const [, navigate] = useLocation()
  const people = usePeopleFilter<Show>('planning.filter')
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const list = useQuery(api.planning.skp.list.queryOptions({ input: { year } }))
  const create = useMutation({
    ...api.planning.skp.create.mutationOptions(),
    onError: tellError,
    onSuccess: async ({ id }) => {
      await refresh()
      navigate(paths.skp(id))
    },
  })
  const { filter, matches, narrowed, clear } = people
  const passes = shows[filter.show]
  const rows = useMemo(
    () =>
      (list.data ?? []).filter(
        (row) => (row.skpId !== null || isInService(row.legalPosition)) && passes(row) && matches(row),
      ),
    [list.data, passes, matches],
  )
  // Who is away all year, or begins later, is not waited for.
  const missing = useMemo(
    () => standingsOf(list.data ?? [], year).filter(({ skpId }) => skpId === null).length,
    [list.data, year],
  )
  const chosenSkp = [...selected].filter((id) => id > 0)
  const openChosen = (list.data ?? []).flatMap((row) =>
    row.skpId !== null && selected.has(row.skpId) && shows.open(row) ? [row.skpId] : [],
  )

  // A workbook with hundreds of sheets takes some seconds.
  const { progress, run, cancel } = useWork()
  const exportChosen = () =>
    void run(`Mengekspor ${chosenSkp.length} SKP`, (signal) =>
      exportSkp(chosenSkp, signal).catch((error: unknown) => {
        if (!signal.aborted) tellError(error)
      }),
    )

  return (
    <Page
      fill
      title={`Perencanaan ${year}`}
      purpose="Sasaran Kinerja Pegawai: satu baris satu SKP. Enter membuka, atau membuat bila belum ada."
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
          <ArchiveMenu year={year} hasArchived={(list.data ?? []).some(({ state }) => state === 'archived')}>
            {chosenSkp.length > 0 && (
              <Menu.Item onClick={exportChosen}>Ekspor {chosenSkp.length} SKP ke Excel</Menu.Item>
            )}
            <May call="planning.excel.import">
              <Menu.Item component={Link} href={paths.importSkp()}>
                Bawa masuk SKP dari Excel…
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
      {openChosen.length > 0 && (
        <Group gap="xs" className="kk-card" p={8}>
          <Text fw={600}>{openChosen.length} SKP yang masih disusun dipilih</Text>
          <May call="planning.library.fillMany">
            <FillMany
              chosen={openChosen}
              rows={list.data ?? []}
              year={year}
              onChosen={(ids) => setSelected(new Set(ids))}
            />
          </May>
          <May call="planning.year.removeDrafts">
            <RemoveMany
              chosen={openChosen}
              rows={list.data ?? []}
              year={year}
              onDone={() => setSelected(new Set())}
            />
          </May>
          <May call="planning.agreement.signMany">
            <SignMany ids={openChosen} year={year} onDone={() => setSelected(new Set())} />
          </May>
        </Group>
      )}
      <LoadGate query={list}>
        {() => (
          <DataTable
            name="planning"
            label={`SKP ${year}`}
            rows={rows}
            columns={columns}
            rowId={rowId}
            selected={selected}
            onSelect={setSelected}
            onOpen={(row) => {
              if (row.skpId !== null) navigate(paths.skp(row.skpId))
              else if (!create.isPending) create.mutate({ employeeId: row.employeeId, year })
            }}
            empty={
              narrowed ? (
                <Empty action={<Button onClick={clear}>Hapus saringan</Button>}>
                  Tidak ada SKP yang cocok dengan saringan ini.
                </Empty>
              ) : (
                <Empty
                  action={
                    <May call="employees.import.apply">
                      <Button component={Link} href={paths.importPeople}>
                        Bawa masuk pegawai dari Excel
                      </Button>
                    </May>
                  }
                >
                  Di sini berdiri SKP semua pegawai untuk tahun {year}. Kantor ini belum mempunyai pegawai.
                </Empty>
              )
            }
          />
        )}
      </LoadGate>
      <Group gap="xs">
        <Text size="xs" c="dimmed">
          Panah memindahkan baris, Spasi memilih, Enter membuka.
        </Text>
      </Group>
    </Page>
  )
}
