import { Button, Menu } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import type { HoursRow } from '../../../shared/development/training/contract.ts'
import { targetText } from '../../../shared/development/training/hours.ts'
import { hourColumnLabels, hourColumns, hoursRule } from '../../../shared/regulations/development.ts'
import { api, client } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { DevelopmentTabs } from '../../components/development-tabs.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { Page } from '../../components/page.tsx'
import { PeopleFilter } from '../../employees/people-filter.tsx'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'
import { saveAnswer } from '../plan/save-answer.ts'
import { Verdict } from './verdict.tsx'

const headers = {
  kepemimpinan: 'Kepemimpinan',
  fungsional: 'Fungsional',
  teknis: 'Teknis',
  seminar: 'Seminar',
} as const

const columns: ReadonlyArray<Column<HoursRow>> = [
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
    width: 'minmax(150px, 1.4fr)',
    render: ({ jabatan }) => jabatan ?? '–',
    sort: ({ jabatan }) => jabatan,
  },
  ...hourColumns.map((column): Column<HoursRow> => ({
    id: column,
    header: headers[column],
    title: hourColumnLabels[column],
    width: column === 'kepemimpinan' ? '136px' : '104px',
    align: 'right',
    render: ({ columns: of }) => of[column] || '–',
    sort: ({ columns: of }) => of[column],
  })),
  {
    id: 'total',
    header: 'Jumlah',
    width: '76px',
    align: 'right',
    render: ({ total }) => <b>{total}</b>,
    sort: ({ total }) => total,
  },
  {
    id: 'target',
    header: 'Ketentuan',
    width: '104px',
    render: (row) => (
      <span title={targetText(row)}>{`${row.isMost ? 'maks.' : 'min.'} ${row.target} JP`}</span>
    ),
    sort: ({ isMost }) => Number(isMost),
  },
  {
    id: 'verdict',
    header: 'Keadaan',
    width: '118px',
    render: Verdict,
    sort: ({ verdict, difference }) => (verdict === 'cukup' ? 0 : difference),
  },
]

const idOf = ({ employeeId }: HoursRow) => employeeId

/** JP of a year of everybody, and who is behind. */
export default function HoursPage() {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const people = usePeopleFilter<'kurang' | 'lewat'>('hours.filter')
  const { show: _, ...asked } = people.asked
  const { show, unitId } = people.filter
  const list = useQuery(api.development.training.hours.queryOptions({ input: { ...asked, year } }))
  const rows = useMemo(
    () => (list.data ?? []).filter(({ verdict }) => show === 'all' || verdict === show),
    [list.data, show],
  )
  const printed = { form: 'rekap-jp', kind: 'unit', ids: unitId === null ? [] : [unitId] } as const
  usePrinted(printed)
  const { source } = hoursRule(year)
  const behind = (list.data ?? []).filter(({ verdict }) => verdict === 'kurang').length
  return (
    <Page
      fill
      title={`Jam pelajaran ${year}`}
      purpose={`Ketentuan setahun: ${source}.${behind > 0 ? ` ${behind} pegawai masih kurang.` : ''}`}
      tabs={<DevelopmentTabs shown="hours" />}
      action={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            component={Link}
            href={paths.print(printed)}
          >
            Cetak rekap JP
          </Button>
          <MoreMenu>
            <Menu.Item
              leftSection={<IconDownload size={16} />}
              onClick={() => saveAnswer(client.development.training.exportHours({ ...asked, year }))}
            >
              Ekspor ke Excel
            </Menu.Item>
          </MoreMenu>
        </>
      }
      filters={
        <PeopleFilter
          people={{ ...people, hidden: 0 }}
          shows={[
            { value: 'kurang', label: 'Kurang' },
            { value: 'lewat', label: 'Lewat batas' },
          ]}
        />
      }
    >
      <LoadGate query={list}>
        {() => (
          <DataTable
            name="hours"
            label="Jam pelajaran pegawai"
            rows={rows}
            rowId={idOf}
            columns={columns}
            onOpen={({ employeeId }) => navigate(paths.hoursOf(employeeId))}
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
                  Di sini akan tampil JP setiap pegawai: dari pelatihan kantor yang diikuti dan dari
                  sertifikat yang dicatat.
                </Empty>
              )
            }
          />
        )}
      </LoadGate>
    </Page>
  )
}
