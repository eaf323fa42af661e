import { Button, Group, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { aspectLabels } from '../../../shared/planning/skp/labels.ts'
import type { IndicatorRow } from '../../../shared/planning/measures/contract.ts'
import { IndicatorSorting, kindLabel, kindOf, MeasuresKind } from '../../../shared/planning/measures/order.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useRemembered } from '../../app/remembered.ts'
import { type Column, RowTable, useSorting } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate, PageSkeleton } from '../../components/load-gate.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { usePages } from '../../components/use-pages.ts'
import { UnitSelect } from '../../office/unit-select.tsx'

/** Under which sorting and columns are remembered. */
const name = 'planning.measures.indicators'

const columns: ReadonlyArray<Column<IndicatorRow>> = [
  {
    id: 'indicator',
    header: 'Indikator',
    width: 'minmax(220px, 2fr)',
    render: ({ indicator }) => indicator || '–',
    sort: true,
  },
  {
    id: 'target',
    header: 'Target',
    width: 'minmax(100px, 0.8fr)',
    render: ({ target }) => target || '–',
    sort: true,
  },
  { id: 'measures', header: 'Mengukur', width: '150px', render: (row) => kindLabel(kindOf(row)), sort: true },
  {
    id: 'aspect',
    header: 'Aspek',
    width: '100px',
    render: ({ aspect }) => (aspect === null ? '–' : aspectLabels[aspect]),
    sort: true,
  },
  {
    id: 'name',
    header: 'Pegawai',
    width: 'minmax(150px, 1.2fr)',
    render: ({ fullName }) => fullName,
    sort: true,
  },
  {
    id: 'rhk',
    header: 'Rencana hasil kerja',
    width: 'minmax(180px, 1.6fr)',
    render: ({ rhk }) => rhk,
    sort: true,
  },
  {
    id: 'source',
    header: 'Sumber data',
    width: 'minmax(120px, 1fr)',
    hidden: true,
    render: ({ source }) => source || '–',
    sort: true,
  },
  {
    id: 'formula',
    header: 'Rumus',
    width: 'minmax(160px, 1.2fr)',
    hidden: true,
    render: ({ formula }) => formula || '–',
    sort: true,
  },
]

const numberOf = ({ number }: IndicatorRow) => number

/** All indicators of a year by what they measure: efficiency, effectiveness, public satisfaction and the rest. */
export function Indicators({ year }: { year: number }) {
  const [, navigate] = useLocation()
  const [kind, setKind] = useState<MeasuresKind | null>(null)
  const [unitId, setUnitId] = useRemembered<number | null>('planning.indicators.unit', null)
  const [sorting, setSorting] = useSorting(name)
  const order = useMemo(() => {
    const known = IndicatorSorting.safeParse(sorting).data
    return {
      year,
      ...(unitId === null ? {} : { unitId }),
      ...(kind === null ? {} : { kind }),
      ...(known ? { sorting: known } : {}),
    }
  }, [year, unitId, kind, sorting])
  const { data } = useQuery(
    api.planning.measures.indicatorOrder.queryOptions({ input: order, placeholderData: keepPreviousData }),
  )
  const list = usePages(
    api.planning.measures.indicatorOrder.queryOptions({ input: order, select: ({ numbers }) => numbers }),
    (offset, limit) => api.planning.measures.indicators.queryOptions({ input: { ...order, offset, limit } }),
    numberOf,
  )
  const counts = data?.counts
  const all = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <Group gap="xs">
        <UnitSelect value={unitId} onChange={setUnitId} placeholder="Semua unit" />
        <KindButton label="Semua" count={all} active={kind === null} onClick={() => setKind(null)} />
        {MeasuresKind.options.map((id) => (
          <KindButton
            key={id}
            label={kindLabel(id)}
            count={counts?.[id] ?? 0}
            active={kind === id}
            onClick={() => setKind(id)}
          />
        ))}
      </Group>
      <ErrorNote error={list.error} />
      <LoadGate query={list.all}>
        {() =>
          list.bare ? (
            <PageSkeleton />
          ) : (
            <RowTable
              name={name}
              label={`Indikator ${year}`}
              source={list.source}
              sorting={sorting}
              onSorting={setSorting}
              columns={columns}
              onOpen={({ skpId }) => navigate(paths.skp(skpId))}
              empty={
                <Empty>
                  {kind === null
                    ? `Di sini berdiri semua indikator SKP ${year}.`
                    : 'Tidak ada indikator dari jenis ini. Jenisnya disebut dalam rincian indikator di halaman SKP.'}
                </Empty>
              }
            />
          )
        }
      </LoadGate>
      <Text size="xs" c="dimmed">
        Enter membuka SKP-nya; di sana Alt+Enter membuka rincian indikator.
      </Text>
    </>
  )
}

function KindButton({
  label,
  count,
  active,
  onClick,
}: {
  label: string
  count: number
  active: boolean
  onClick: () => void
}) {
  return (
    <Button
      size="compact-sm"
      variant={active ? 'filled' : 'default'}
      aria-pressed={active}
      disabled={count === 0 && !active}
      onClick={onClick}
    >
      {label} {count}
    </Button>
  )
}
