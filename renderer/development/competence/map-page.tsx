import { Button, Menu, SegmentedControl, Text } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import type { HeatMap, HeatPerson } from '../../../shared/development/competence/contract.ts'
import type { CompetenceGroup } from '../../../shared/regulations/competences.ts'
import { api, client } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { useRemembered } from '../../app/remembered.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { settle } from '../../components/confirm.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { DevelopmentTabs } from '../../components/development-tabs.tsx'
import { saveFile } from '../../components/download.ts'
import { Empty } from '../../components/empty.tsx'
import { ListTable, useListSorting } from '../../components/list-table.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { Page } from '../../components/page.tsx'
import { usePages } from '../../components/use-pages.ts'
import { PeopleFilter } from '../../employees/people-filter.tsx'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'
import { CompetenceSorting } from '../../../shared/development/competence/order.ts'
import { GapCell, headOf, HeatLegend, SumCell } from './heat.tsx'

const sets = {
  common: ['manajerial', 'sosial-kultural'],
  own: ['teknis', 'soft-skill'],
} as const satisfies Readonly<Record<string, readonly CompetenceGroup[]>>

type Columns = HeatMap['columns']

const peopleColumns = (columns: Columns): ReadonlyArray<Column<HeatPerson>> => [
  {
    id: 'name',
    header: 'Nama',
    width: 'minmax(236px, 2.2fr)',
    render: ({ fullName, unitName }) => (
      <span className="kk-heat-who">
        <b className="kk-name">{fullName}</b>
        <small>{unitName ?? '–'}</small>
      </span>
    ),
  },
  ...columns.map((column): Column<HeatPerson> => ({
    id: `c${column.id}`,
    header: column.name,
    head: headOf(column),
    title: column.name,
    width: 'minmax(78px, 1fr)',
    render: ({ cells }) => (
      <GapCell name={column.name} cell={cells.find(({ competenceId }) => competenceId === column.id)} />
    ),
  })),
]

interface UnitRow {
  id: number
  name: string
  people: number
  sums: HeatMap['all']
}

const unitColumns = (columns: Columns): ReadonlyArray<Column<UnitRow>> => [
  {
    id: 'name',
    header: 'Unit kerja',
    width: 'minmax(180px, 1.4fr)',
    render: ({ name }) => <b className="kk-name">{name}</b>,
  },
  { id: 'people', header: 'Dinilai', width: '84px', align: 'right', render: ({ people }) => people },
  ...columns.map((column): Column<UnitRow> => ({
    id: `c${column.id}`,
    header: column.name,
    head: headOf(column),
    title: column.name,
    width: 'minmax(78px, 1fr)',
    render: ({ sums }) => (
      <SumCell name={column.name} sum={sums.find(({ competenceId }) => competenceId === column.id)} />
    ),
  })),
]

const rowsOf = ({ units, all, ids }: HeatMap): UnitRow[] => [
  { id: -1, name: 'Seluruhnya', people: ids.length, sums: all },
  ...units.map(({ unitId, unitName, people, sums }) => ({ id: unitId ?? 0, name: unitName, people, sums })),
]
const idOfUnit = ({ id }: UnitRow) => id
const idOf = ({ employeeId }: HeatPerson) => employeeId

/** Where people and units are below, at and above the standard of their jabatan. */
export default function HeatMapPage() {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const people = usePeopleFilter<'units'>('competence.map.filter')
  const [set, setSet] = useRemembered<keyof typeof sets>('competence.map.set', 'common')
  const { asked } = people
  const input = useMemo(() => {
    const { show: _, ...narrowed } = asked
    return { ...narrowed, year }
  }, [asked, year])
  const map = useQuery(api.development.competence.map.queryOptions({ input }))
  const sorting = useListSorting('competence.map', CompetenceSorting)
  const list = usePages(
    { ...api.development.competence.map.queryOptions({ input }), select: ({ ids }) => ids },
    (offset, limit) =>
      api.development.competence.mapPeople.queryOptions({ input: { ...input, offset, limit } }),
    idOf,
  )
  const columns = useMemo(
    () => (map.data?.columns ?? []).filter(({ group }) => (sets[set] as readonly string[]).includes(group)),
    [map.data, set],
  )
  const unitId = people.filter.unitId
  const printed = { form: 'peta-kesenjangan', kind: 'unit', ids: unitId === null ? [] : [unitId] } as const
  usePrinted(printed)
  const exportMap = () =>
    settle(client.development.competence.mapExport(input).then((file) => saveFile(file, file.name)))
  const byUnit = people.filter.show === 'units'
  const empty = people.narrowed ? (
    <NothingFound what="pegawai" onClear={people.clear} />
  ) : (
    <Empty
      action={
        <Button component={Link} href={paths.competences} variant="default">
          Buka penilaian kompetensi
        </Button>
      }
    >
      Di sini akan tampil jarak setiap pegawai dari standar jabatannya, begitu penilaian atasannya final untuk{' '}
      {year}.
    </Empty>
  )
  return (
    <Page
      fill
      title={`Peta kesenjangan ${year}`}
      purpose="Level menurut penilaian atasan dibanding standar jabatan; −1 berarti satu tingkat di bawahnya."
      tabs={<DevelopmentTabs shown="map" />}
      action={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            component={Link}
            href={paths.print(printed)}
          >
            Cetak peta
          </Button>
          <MoreMenu>
            <Menu.Item leftSection={<IconDownload size={16} />} onClick={exportMap}>
              Ekspor ke Excel
            </Menu.Item>
          </MoreMenu>
        </>
      }
      filters={
        <>
          <PeopleFilter people={{ ...people, hidden: 0 }} shows={[{ value: 'units', label: 'Per unit' }]} />
          <SegmentedControl
            size="xs"
            aria-label="Kelompok kompetensi"
            value={set}
            onChange={setSet}
            data={[
              { value: 'common', label: 'Manajerial & sosial' },
              { value: 'own', label: 'Teknis & soft skill' },
            ]}
          />
        </>
      }
    >
      <LoadGate query={map}>
        {(known) =>
          known.ids.length > 0 && columns.length === 0 ? (
            <Empty>
              Tidak ada kompetensi kelompok ini dalam standar mereka yang dinilai. Kompetensi teknis dan soft
              skill ditambahkan pada standar jabatan.
            </Empty>
          ) : byUnit ? (
            <DataTable
              name="competence.units"
              label={`Peta kesenjangan ${year} per unit`}
              rows={known.ids.length === 0 ? [] : rowsOf(known)}
              rowId={idOfUnit}
              columns={unitColumns(columns)}
              empty={empty}
            />
          ) : (
            <ListTable
              label={`Peta kesenjangan ${year} per pegawai`}
              list={list}
              {...sorting.table}
              columns={peopleColumns(columns)}
              onOpen={({ employeeId }) => navigate(paths.competenceOf(employeeId))}
              empty={empty}
            />
          )
        }
      </LoadGate>
      {map.data && <Left {...map.data} />}
      <HeatLegend />
    </Page>
  )
}

/** Who is not in the map, and why. */
function Left({ ids, waiting, without }: Pick<HeatMap, 'ids' | 'waiting' | 'without'>) {
  const parts = [
    `${ids.length} pegawai dinilai`,
    ...(waiting > 0 ? [`${waiting} belum dinilai atasannya`] : []),
    ...(without > 0 ? [`${without} tanpa standar jabatan`] : []),
  ]
  return (
    <Text size="xs" c="dimmed">
      {parts.join(' · ')}. Yang belum dinilai tidak dihitung sebagai 0.
    </Text>
  )
}
