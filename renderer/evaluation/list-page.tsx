import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { EvaluationRow } from '../../shared/evaluation/contract.ts'
import { curveOrder } from '../../shared/evaluation/curve.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { api, refresh } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { May } from '../app/session.tsx'
import { useYearPeriod } from '../app/year-period.tsx'
import { EvaluationBadge, PredikatBadge, ratingText } from '../components/badges.tsx'
import { tellError } from '../components/confirm.tsx'
import { type Column, DataTable } from '../components/data-table.tsx'
import { Empty } from '../components/empty.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Page } from '../components/page.tsx'
import { personColumns } from '../components/person-columns.tsx'
import { PeopleFilter } from '../employees/people-filter.tsx'
import { usePeopleFilter } from '../employees/use-people-filter.ts'
import { AchievementPanel } from './achievement-panel.tsx'

const columns: ReadonlyArray<Column<EvaluationRow>> = [
  ...personColumns<EvaluationRow>({
    mark: ({ closedOn }) => (closedOn === null ? '' : `ditutup ${shortDate(closedOn)}`),
    state: { render: (row) => <EvaluationBadge state={row.state} />, sort: (row) => row.state },
    widths: { jabatan: 'minmax(150px, 1.4fr)', state: '140px' },
  }),
  {
    id: 'result',
    header: 'Hasil kerja',
    width: '140px',
    render: (row) => ratingText(row.ratingResult),
    sort: (row) => row.ratingResult,
  },
  {
    id: 'behaviour',
    header: 'Perilaku',
    width: '140px',
    render: (row) => ratingText(row.ratingBehaviour),
    sort: (row) => row.ratingBehaviour,
  },
  {
    id: 'predikat',
    header: 'Predikat',
    width: '150px',
    render: (row) => <PredikatBadge predikat={row.predikat} />,
    sort: (row) => (row.predikat ? -curveOrder.indexOf(row.predikat) : null),
  },
]

type Show = 'open' | 'signed'

const shows: Readonly<Record<Show | 'all', (row: EvaluationRow) => boolean>> = {
  all: () => true,
  open: (row) => row.state !== 'signed',
  signed: (row) => row.state === 'signed',
}

/** All appraisals of the period: achievement first, then each person, then the distribution. */
export default function EvaluationPage() {
  const { year, period } = useYearPeriod()
  const [, navigate] = useLocation()
  const people = usePeopleFilter<Show>('evaluation.filter')
  const { filter, matches, narrowed, clear } = people
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const list = useQuery(api.evaluation.list.queryOptions({ input: { year, period } }))
  const begin = useMutation({
    ...api.evaluation.begin.mutationOptions(),
    onError: tellError,
    onSuccess: async ({ id }) => {
      await refresh()
      navigate(paths.evaluation(id))
    },
  })
  const passes = shows[filter.show]
  const rows = useMemo(
    () => (list.data ?? []).filter((row) => passes(row) && matches(row)),
    [list.data, passes, matches],
  )
  const chosen = rows.flatMap(({ skpId, evaluationId }) =>
    selected.has(skpId) && evaluationId !== null ? [evaluationId] : [],
  )

  return (
    <Page
      fill
      title={`Penilaian ${periodLabel(period)} ${year}`}
      purpose="Tetapkan capaian organisasi, nilai setiap pegawai, lalu periksa distribusinya."
      action={
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          component={Link}
          href={paths.print({ form: 'evaluasi', kind: 'evaluations', ids: chosen })}
        >
          {chosen.length > 0 ? `Cetak ${chosen.length} evaluasi` : 'Cetak evaluasi'}
        </Button>
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
      <LoadGate query={list}>
        {() => (
          <DataTable
            name="evaluation"
            label={`Penilaian ${periodLabel(period)} ${year}`}
            rows={rows}
            columns={columns}
            rowId={(row) => row.skpId}
            selected={selected}
            onSelect={setSelected}
            onOpen={(row) => {
              if (row.evaluationId !== null) navigate(paths.evaluation(row.evaluationId))
              else if (!begin.isPending) begin.mutate({ skpId: row.skpId, period })
            }}
            empty={
              narrowed ? (
                <Empty action={<Button onClick={clear}>Hapus saringan</Button>}>
                  Tidak ada penilaian yang cocok dengan saringan ini.
                </Empty>
              ) : (
                <Empty
                  action={
                    <Button component={Link} href={paths.planning}>
                      Buka perencanaan
                    </Button>
                  }
                >
                  Di sini berdiri penilaian {periodLabel(period)} {year}. Yang dinilai adalah SKP yang sudah
                  ditandatangani, dan untuk periode ini belum ada.
                </Empty>
              )
            }
          />
        )}
      </LoadGate>
    </Page>
  )
}
