import { Button, Menu } from '@mantine/core'
import { IconAlertTriangle, IconClock, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { RetirementLine } from '../../../shared/career/retirement/contract.ts'
import type { Horizon } from '../../../shared/career/retirement/rules.ts'
import { shortDate, yearsAndMonths } from '../../../shared/kernel/dates.ts'
import { CareerTabs } from '../../app/career-tabs.tsx'
import { api, client } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { hiddenAmong } from '../../components/hidden-by-search.tsx'
import { Badge } from '../../components/badges.tsx'
import { tellError } from '../../components/confirm.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { saveFile } from '../../components/download.ts'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { Page } from '../../components/page.tsx'
import { PeopleFilter } from '../../employees/people-filter.tsx'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'

/** "35 th 01 bl", as in the columns of a DUK. */
const shortYears = (months: number) => yearsAndMonths(months).replace('tahun', 'th').replace('bulan', 'bl')

const orNone = (text: string | null | undefined) => text ?? '–'

/** What is to be done about somebody: data that are missing, or a day that is near. */
function State({ lead, missing }: RetirementLine) {
  if (missing.length > 0)
    return (
      <span title={missing.join('\n')}>
        <Badge look="warning" icon={IconAlertTriangle}>
          Perlu diperiksa
        </Badge>
      </span>
    )
  if (lead === null) return null
  return (
    <Badge look="quiet" icon={IconClock}>
      {lead === 0 ? 'Sudah lewat' : `Kurang dari ${lead} bulan`}
    </Badge>
  )
}

const columns: ReadonlyArray<Column<RetirementLine>> = [
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
    width: 'minmax(160px, 1.6fr)',
    render: ({ jabatan }) => orNone(jabatan),
    sort: ({ jabatan }) => jabatan,
  },
  {
    id: 'birth',
    header: 'Lahir',
    width: '98px',
    render: ({ birthDate }) => (birthDate === null ? '–' : shortDate(birthDate)),
    sort: ({ birthDate }) => birthDate,
  },
  {
    id: 'age',
    header: 'BUP',
    width: '62px',
    align: 'right',
    render: ({ retirement }) => orNone(retirement?.age.toString()),
    sort: ({ retirement }) => retirement?.age ?? null,
  },
  {
    id: 'reached',
    header: 'Mencapai BUP',
    width: '134px',
    render: ({ retirement }) => (retirement ? shortDate(retirement.reachedOn) : '–'),
    sort: ({ retirement }) => retirement?.reachedOn ?? null,
  },
  {
    id: 'retires',
    header: 'TMT pensiun',
    width: '124px',
    render: ({ retirement }) => (retirement ? shortDate(retirement.retiresOn) : '–'),
    sort: ({ retirement }) => retirement?.retiresOn ?? null,
  },
  {
    id: 'service',
    header: 'Masa kerja',
    width: '108px',
    render: ({ retirement }) => (retirement?.service == null ? '–' : shortYears(retirement.service)),
    sort: ({ retirement }) => retirement?.service ?? null,
  },
  {
    id: 'status',
    header: 'Status',
    width: '70px',
    render: ({ status }) => status,
    sort: ({ status }) => status,
  },
  { id: 'state', header: 'Keadaan', width: '166px', render: State, sort: ({ lead }) => lead },
]

const idOf = ({ employeeId }: RetirementLine) => employeeId

/** Who reaches the age of retirement, and when. */
export default function RetirementPage() {
  const [, navigate] = useLocation()
  const people = usePeopleFilter<Exclude<Horizon, 'all'>>('retirement.filter')
  const { show, ...asked } = people.asked
  const input = { ...asked, within: show ?? 'all' } as const
  const { unitId } = people.filter
  const list = useQuery(api.career.retirement.list.queryOptions({ input }))
  const whole = useQuery({
    ...api.career.retirement.list.queryOptions({
      input: { ...(unitId === null ? {} : { unitId }), within: input.within },
    }),
    enabled: people.filter.search !== '',
  })
  const printed = { form: 'daftar-pensiun', kind: 'unit', ids: unitId === null ? [] : [unitId] } as const
  usePrinted(printed)
  const exportList = () =>
    client.career.retirement.export(input).then((file) => saveFile(file, file.name), tellError)
  const hidden = hiddenAmong(people.filter.search, whole.data?.lines, list.data?.lines)
  return (
    <Page
      fill
      title="Pensiun"
      purpose="Siapa yang mencapai batas usia pensiun, dan kapan: yang terdekat lebih dahulu."
      tabs={<CareerTabs shown="retirement" />}
      action={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            component={Link}
            href={paths.print(printed)}
          >
            Cetak daftar
          </Button>
          <MoreMenu>
            <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void exportList()}>
              Ekspor ke Excel
            </Menu.Item>
          </MoreMenu>
        </>
      }
      filters={
        <PeopleFilter
          people={{ ...people, hidden }}
          shows={[
            { value: '12', label: '1 tahun' },
            { value: '24', label: '2 tahun' },
            { value: '60', label: '5 tahun' },
          ]}
        />
      }
    >
      <LoadGate query={list}>
        {({ lines }) => (
          <DataTable
            name="retirement"
            label="Pegawai dan batas usia pensiunnya"
            rows={lines}
            rowId={idOf}
            columns={columns}
            onOpen={({ employeeId }) => navigate(paths.person(employeeId))}
            empty={
              people.narrowed ? (
                <NothingFound what="pegawai" onClear={people.clear} />
              ) : (
                <Empty
                  action={
                    <Button component={Link} href={paths.people} variant="default">
                      Buka pegawai
                    </Button>
                  }
                >
                  Di sini akan tampil pegawai dengan batas usia pensiunnya. Tanggal lahir dan jabatannya diisi
                  pada data pegawai.
                </Empty>
              )
            }
          />
        )}
      </LoadGate>
    </Page>
  )
}
