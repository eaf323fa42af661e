import { Button, Menu } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import type { EvaluationRow } from '../../shared/evaluation/contract.ts'
import { lineId } from '../../shared/evaluation/order.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { type Period, periodLabel } from '../../shared/office/period.ts'
import { api } from '../app/client.ts'
import { printOfList, usePrinted } from '../app/on-screen.ts'
import { paths } from '../app/paths.ts'
import { May } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { EvaluationBadge, PredikatBadge, ratingText } from '../components/badges.tsx'
import type { Column } from '../components/data-table.tsx'
import { Empty } from '../components/empty.tsx'
import { NothingFound } from '../components/nothing-found.tsx'
import { ListTable } from '../components/list-table.tsx'
import { MoreMenu } from '../components/more-menu.tsx'
import { Page } from '../components/page.tsx'
import { LeftOutLine } from '../components/left-out.tsx'
import { personColumns } from '../components/person-columns.tsx'
import { chosenInOrder, useChosen } from '../components/use-chosen.ts'
import { usePages } from '../components/use-pages.ts'
import { PeopleFilter } from '../employees/people-filter.tsx'
import { AchievementPanel } from './achievement-panel.tsx'
import { useEvaluationOrder } from './use-evaluation-order.ts'

/** @param year of the appraisals */
const columnsIn = (year: number): ReadonlyArray<Column<EvaluationRow>> => [
  ...personColumns<EvaluationRow>({
    mark: ({ closedOn }) => (closedOn === null ? '' : `ditutup ${shortDate(closedOn)}`),
    state: (row) => <EvaluationBadge state={row.state} />,
    widths: { jabatan: 'minmax(150px, 1.4fr)', unit: 'minmax(150px, 1.5fr)', state: '152px' },
  }),
  {
    id: 'result',
    header: 'Hasil kerja',
    width: '104px',
    render: (row) => ratingText(row.ratingResult, year),
    sort: true,
  },
  {
    id: 'behaviour',
    header: 'Perilaku',
    width: '104px',
    render: (row) => ratingText(row.ratingBehaviour, year),
    sort: true,
  },
  {
    id: 'predikat',
    header: 'Predikat',
    width: '158px',
    render: (row) => <PredikatBadge predikat={row.predikat} year={year} />,
    sort: true,
  },
]

const idOf = (row: EvaluationRow) => lineId(row)

/** All appraisals of the period: achievement first, then each person, then the distribution. */
export default function EvaluationPage() {
  const { year, period } = useYearPeriod()
  return <EvaluationsOfPeriod key={`${year} ${period}`} year={year} period={period} />
}

function EvaluationsOfPeriod({ year, period }: { year: number; period: Period }) {
  const [, navigate] = useLocation()
  const columns = useMemo(() => columnsIn(year), [year])
  const { people, order, sorting } = useEvaluationOrder(year, period)
  const { filter, asked, narrowed, clear } = people
  const [selected, setSelected] = useChosen(`evaluation ${year} ${period}`)
  const list = usePages(
    api.evaluation.order.queryOptions({ input: order }),
    (offset, limit) => api.evaluation.list.queryOptions({ input: { ...order, offset, limit } }),
    idOf,
  )
  const leftOut = useQuery(
    api.evaluation.leftOut.queryOptions({
      input: {
        year,
        period,
        ...(asked.search === undefined ? {} : { search: asked.search }),
        ...(asked.unitId === undefined ? {} : { unitId: asked.unitId }),
      },
    }),
  )
  // Where nothing is written yet, nothing is printed.
  const chosen = chosenInOrder(list.all.data ?? [], selected).filter((id) => id > 0)
  usePrinted(
    printOfList(
      { form: 'evaluasi', kind: 'evaluations' },
      {
        chosen: selected.size,
        ids: chosen,
        listed: narrowed ? (list.all.data ?? []).filter((id) => id > 0) : null,
        nothing: 'Yang dipilih belum dinilai, jadi belum ada yang dapat dicetak.',
      },
    ),
  )

  return (
    <Page
      fill
      title={`Penilaian ${periodLabel(period)} ${year}`}
      purpose="Tetapkan capaian organisasi, nilai setiap pegawai, lalu periksa distribusinya."
      action={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            component={Link}
            href={paths.print({ form: 'evaluasi', kind: 'evaluations', ids: chosen })}
            // Otherwise others than those that were chosen would be printed.
            disabled={selected.size > 0 && chosen.length === 0}
          >
            {selected.size === 0
              ? 'Cetak evaluasi'
              : chosen.length === selected.size
                ? `Cetak ${chosen.length} evaluasi`
                : chosen.length > 0
                  ? `Cetak ${chosen.length} dari ${selected.size} yang dipilih`
                  : 'Yang dipilih belum dinilai'}
          </Button>
          <May call="evaluation.excel.import">
            <MoreMenu>
              <Menu.Item component={Link} href={paths.importEvaluations}>
                Impor dari PDF e-Kinerja atau Excel
              </Menu.Item>
            </MoreMenu>
          </May>
        </>
      }
      filters={
        <PeopleFilter
          people={people}
          shows={[
            { value: 'open', label: 'Belum selesai' },
            { value: 'signed', label: 'Ditandatangani' },
          ]}
        />
      }
    >
      <May call="evaluation.distribution">
        <AchievementPanel year={year} period={period} unitId={filter.unitId} />
      </May>
      <ListTable
        label={`Penilaian ${periodLabel(period)} ${year}`}
        list={list}
        {...sorting}
        columns={columns}
        bar={filter.show === 'all' && <LeftOutLine people={leftOut.data} />}
        selected={selected}
        onSelect={setSelected}
        onOpen={({ evaluationId, skpId }) =>
          navigate(evaluationId === null ? paths.appraisal(skpId, period) : paths.evaluation(evaluationId))
        }
        empty={
          narrowed ? (
            <NothingFound what="penilaian" onClear={clear} />
          ) : (
            <Empty
              action={
                <Button component={Link} href={paths.planning}>
                  Buka perencanaan
                </Button>
              }
            >
              Di sini akan tampil penilaian {periodLabel(period)} {year}. Yang dinilai adalah SKP yang sudah
              ditandatangani, dan untuk periode ini belum ada.
            </Empty>
          )
        }
      />
    </Page>
  )
}
