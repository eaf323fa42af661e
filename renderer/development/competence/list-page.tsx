import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import {
  type AssessmentState,
  assessmentStateLabels,
} from '../../../shared/development/competence/assessment.ts'
import type { CompetenceLine } from '../../../shared/development/competence/contract.ts'
import { jpmText } from '../../../shared/development/competence/jpm.ts'
import { CompetenceSorting } from '../../../shared/development/competence/order.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { Badge } from '../../components/badges.tsx'
import type { Column } from '../../components/data-table.tsx'
import { DevelopmentTabs } from '../../components/development-tabs.tsx'
import { Empty } from '../../components/empty.tsx'
import { useHiddenBySearch } from '../../components/hidden-by-search.tsx'
import { ListTable, useListSorting } from '../../components/list-table.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { Page } from '../../components/page.tsx'
import { usePages } from '../../components/use-pages.ts'
import { PeopleFilter } from '../../employees/people-filter.tsx'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'

function State({ state }: { state: AssessmentState | null }) {
  if (state === null) return <Badge look="bare">Belum</Badge>
  return (
    <Badge look="quiet" icon={state === 'final' ? IconCheck : IconPencil}>
      {assessmentStateLabels[state]}
    </Badge>
  )
}

const columns: ReadonlyArray<Column<CompetenceLine>> = [
  {
    id: 'name',
    header: 'Nama',
    width: 'minmax(160px, 1.3fr)',
    render: ({ fullName }) => <b className="kk-name">{fullName}</b>,
    sort: true,
  },
  {
    id: 'jabatan',
    header: 'Jabatan',
    width: 'minmax(150px, 1.3fr)',
    render: ({ jabatan }) => jabatan ?? '–',
    sort: true,
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 'minmax(130px, 1fr)',
    render: ({ unitName }) => unitName ?? '–',
    sort: true,
  },
  {
    id: 'required',
    header: 'Standar',
    width: '128px',
    render: ({ required }) =>
      required === null ? (
        <Badge look="warning" icon={IconAlertTriangle}>
          Belum ada
        </Badge>
      ) : (
        `${required} kompetensi`
      ),
  },
  {
    id: 'self',
    header: 'Penilaian diri',
    width: '138px',
    render: ({ self }) => <State state={self} />,
    sort: true,
  },
  {
    id: 'superior',
    header: 'Penilaian atasan',
    width: '158px',
    render: ({ superior }) => <State state={superior} />,
    sort: true,
  },
  {
    id: 'short',
    header: 'Di bawah standar',
    width: '158px',
    align: 'right',
    render: ({ superior, short, assessed }) => (superior === 'final' ? `${short} dari ${assessed}` : '–'),
    sort: true,
  },
  {
    id: 'jpm',
    header: 'JPM',
    title: 'Job person match: bagian standar yang tercapai, dalam persen',
    width: '76px',
    align: 'right',
    render: ({ jpm }) => (jpm === null ? '–' : jpmText(jpm)),
    sort: true,
  },
]

const idOf = ({ employeeId }: CompetenceLine) => employeeId

/** Whose competences are assessed in the year, and how far they are from the standard. */
export default function CompetencePage() {
  const { year } = useYearPeriod()
  const [, navigate] = useLocation()
  const people = usePeopleFilter<'waiting' | 'short' | 'without'>('competence.filter')
  const sorting = useListSorting('competence', CompetenceSorting)
  const order = useMemo(
    () => ({ year, ...people.asked, ...sorting.asked }),
    [year, people.asked, sorting.asked],
  )
  const { search: _, ...whole } = order
  const hidden = useHiddenBySearch(
    people.filter.search,
    api.development.competence.order.queryOptions({ input: order }),
    api.development.competence.order.queryOptions({ input: whole }),
  )
  const list = usePages(
    api.development.competence.order.queryOptions({ input: order }),
    (offset, limit) => api.development.competence.list.queryOptions({ input: { ...order, offset, limit } }),
    idOf,
  )
  return (
    <Page
      fill
      title={`Kompetensi ${year}`}
      purpose="Penilaian diri dan penilaian atasan dibanding standar jabatan. Enter membuka orangnya."
      tabs={<DevelopmentTabs shown="people" />}
      action={
        <Button component={Link} href={paths.heatMap} variant="default">
          Buka peta kesenjangan
        </Button>
      }
      filters={
        <PeopleFilter
          people={{ ...people, hidden }}
          shows={[
            { value: 'waiting', label: 'Belum dinilai' },
            { value: 'short', label: 'Di bawah standar' },
            { value: 'without', label: 'Tanpa standar' },
          ]}
        />
      }
    >
      <ListTable
        label={`Kompetensi ${year}`}
        list={list}
        {...sorting.table}
        columns={columns}
        onOpen={({ employeeId }) => navigate(paths.competenceOf(employeeId))}
        empty={
          people.narrowed ? (
            <NothingFound what="pegawai" onClear={people.clear} />
          ) : (
            <Empty>
              Di sini akan tampil penilaian kompetensi semua pegawai. Kantor ini belum mempunyai pegawai.
            </Empty>
          )
        }
      />
    </Page>
  )
}
