import { Button, Checkbox, Text } from '@mantine/core'
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import { lineId } from '../../../shared/planning/skp/order.ts'
import { UnfinishedSorting } from '../../../shared/planning/year/order.ts'
import type { UnfinishedRow } from '../../../shared/planning/year/contract.ts'
import { api } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths, type Printed } from '../../app/paths.ts'
import { May } from '../../app/session.tsx'
import { useRemembered } from '../../app/remembered.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { StateBadge } from '../../components/badges.tsx'
import type { Column } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { ListTable, useListSorting } from '../../components/list-table.tsx'
import { Page } from '../../components/page.tsx'
import { personColumns } from '../../components/person-columns.tsx'
import { firstPart, usePages } from '../../components/use-pages.ts'
import { UnitSelect } from '../../office/unit-select.tsx'

const columns: ReadonlyArray<Column<UnfinishedRow>> = [
  ...personColumns<UnfinishedRow>({
    state: (row) => <StateBadge state={row.state} />,
    widths: { unit: 'minmax(140px, 1.3fr)' },
  }),
  {
    id: 'due',
    header: 'Tenggat',
    width: '100px',
    render: (row) => shortDate(row.due),
    sort: true,
  },
  {
    id: 'late',
    header: 'Terlambat',
    width: '120px',
    align: 'right',
    render: (row) =>
      row.addendum ? (
        'addendum'
      ) : row.daysLate === 0 ? (
        '–'
      ) : (
        <span>
          <IconAlertTriangle size={14} color="var(--kk-warn)" style={{ verticalAlign: -2 }} /> {row.daysLate}{' '}
          hari
        </span>
      ),
    sort: true,
  },
]

const idOf = (row: UnfinishedRow) => lineId(row)

interface Filter {
  unitId: number | null
  lateOnly: boolean
}
const everything: Filter = { unitId: null, lateOnly: false }

/** Whose SKP of the year is not signed yet, and since when it is late. Enter opens it, or the page on which it can be begun. */
export default function LatePage() {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const [filter, setFilter] = useRemembered('late.filter', everything)
  const printed: Printed = {
    form: 'daftar-belum-skp',
    kind: 'unit',
    ids: filter.unitId === null ? [] : [filter.unitId],
  }
  usePrinted(printed)
  const { asked, table: sorting } = useListSorting('late', UnfinishedSorting)
  const order = useMemo(
    () => ({
      year,
      lateOnly: filter.lateOnly,
      ...(filter.unitId === null ? {} : { unitId: filter.unitId }),
      ...asked,
    }),
    [year, filter, asked],
  )
  const partOf = (offset: number, limit: number) => ({ input: { ...order, offset, limit } })
  const { data } = useQuery(api.planning.year.unfinished.queryOptions(partOf(...firstPart)))
  const list = usePages(
    api.planning.year.unfinished.queryOptions({ ...partOf(...firstPart), select: ({ ids }) => ids }),
    (offset, limit) =>
      api.planning.year.unfinished.queryOptions({ ...partOf(offset, limit), select: ({ rows }) => rows }),
    idOf,
  )
  return (
    <Page
      fill
      title={`Belum menyelesaikan SKP ${year}`}
      purpose={
        data
          ? `${data.total} SKP belum ditandatangani, ${data.late} melewati tenggat. Tenggat tahun ini ${longDate(data.deadline)}; yang mulai di tengah tahun, ${data.newSkpMonths} bulan sesudahnya.`
          : 'Pegawai yang SKP-nya belum ditandatangani.'
      }
      action={
        <>
          <May call="office.deadlines.save">
            <Button component={Link} href={paths.settings('tenggat')} variant="default">
              Ubah tenggat
            </Button>
          </May>
          <Button leftSection={<IconPrinter size={16} />} component={Link} href={paths.print(printed)}>
            Cetak daftar
          </Button>
        </>
      }
      filters={
        <>
          <UnitSelect
            value={filter.unitId}
            onChange={(unitId) => setFilter({ ...filter, unitId })}
            placeholder="Seluruh kantor"
          />
          <Checkbox
            label="Hanya yang terlambat"
            checked={filter.lateOnly}
            onChange={(event) => setFilter({ ...filter, lateOnly: event.currentTarget.checked })}
          />
        </>
      }
    >
      <ListTable
        label={`Belum menyelesaikan SKP ${year}`}
        list={list}
        {...sorting}
        columns={columns}
        onOpen={(row) => navigate(row.skpId === null ? paths.startSkp(row.employeeId) : paths.skp(row.skpId))}
        bar={
          <Text size="xs" c="dimmed" lineClamp={2}>
            {data && data.deadline < data.since
              ? `Tenggat ${longDate(data.deadline)} sudah lewat ketika tahun ini mulai dikerjakan di aplikasi ini (${longDate(data.since)}), jadi tidak dihitung terlambat. `
              : ''}
            Pegawai yang tidak bekerja lagi atau sedang di luar tanggungan negara tidak didaftar.
          </Text>
        }
        empty={
          <Empty
            action={
              <Button component={Link} href={paths.planning} variant="default">
                Buka perencanaan
              </Button>
            }
          >
            {(data?.total ?? 0) > 0
              ? 'Belum ada yang melewati tenggat pada pilihan ini.'
              : `Semua SKP ${year} pada pilihan ini sudah ditandatangani.`}
          </Empty>
        }
      />
    </Page>
  )
}
