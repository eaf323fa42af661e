import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { aspectLabels, measuresLabels } from '../../../shared/planning/skp/labels.ts'
import type { IndicatorRow } from '../../../shared/planning/measures/contract.ts'
import { Measures } from '../../../shared/planning/skp/skp.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useRemembered } from '../../app/remembered.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { UnitSelect } from '../../office/unit-select.tsx'
import { useUnitFilter } from '../../office/use-unit-filter.ts'

type Row = IndicatorRow & { number: number; fullName: string }

const unsaid = 'Belum disebut'
const kindOf = ({ measures }: IndicatorRow) => (measures === null ? unsaid : measuresLabels[measures])

const columns: ReadonlyArray<Column<Row>> = [
  {
    id: 'indicator',
    header: 'Indikator',
    width: 'minmax(220px, 2fr)',
    render: ({ indicator }) => indicator || '–',
    sort: ({ indicator }) => indicator,
  },
  {
    id: 'target',
    header: 'Target',
    width: 'minmax(100px, 0.8fr)',
    render: ({ target }) => target || '–',
    sort: ({ target }) => target,
  },
  { id: 'measures', header: 'Mengukur', width: '150px', render: kindOf, sort: kindOf },
  {
    id: 'aspect',
    header: 'Aspek',
    width: '100px',
    render: ({ aspect }) => (aspect === null ? '–' : aspectLabels[aspect]),
    sort: ({ aspect }) => aspect,
  },
  {
    id: 'name',
    header: 'Pegawai',
    width: 'minmax(150px, 1.2fr)',
    render: ({ fullName }) => fullName,
    sort: ({ fullName }) => fullName,
  },
  {
    id: 'rhk',
    header: 'Rencana hasil kerja',
    width: 'minmax(180px, 1.6fr)',
    render: ({ rhk }) => rhk,
    sort: ({ rhk }) => rhk,
  },
  {
    id: 'source',
    header: 'Sumber data',
    width: 'minmax(120px, 1fr)',
    hidden: true,
    render: ({ source }) => source || '–',
    sort: ({ source }) => source,
  },
  {
    id: 'formula',
    header: 'Rumus',
    width: 'minmax(160px, 1.2fr)',
    hidden: true,
    render: ({ formula }) => formula || '–',
    sort: ({ formula }) => formula,
  },
]

const kinds = [...Measures.options, 'unsaid'] as const
type Kind = (typeof kinds)[number]
const inKind = ({ measures }: IndicatorRow, kind: Kind) => (measures ?? 'unsaid') === kind

/** All indicators of a year by what they measure: efficiency, effectiveness, public satisfaction and the rest. */
export function Indicators({ year }: { year: number }) {
  const [, navigate] = useLocation()
  const [kind, setKind] = useState<Kind | null>(null)
  const [unitId, setUnitId] = useRemembered<number | null>('planning.indicators.unit', null)
  const inUnit = useUnitFilter(unitId)
  const query = useQuery(api.planning.measures.indicators.queryOptions({ input: { year } }))
  const list = useQuery(api.planning.skp.list.queryOptions({ input: { year } }))
  const rows = useMemo(() => {
    const names = new Map((list.data ?? []).map(({ employeeId, fullName }) => [employeeId, fullName]))
    return (query.data ?? [])
      .filter((row) => inUnit(row.unitId))
      .map((row, index): Row => ({ ...row, number: index + 1, fullName: names.get(row.employeeId) ?? '–' }))
  }, [query.data, list.data, inUnit])
  const shown = useMemo(() => (kind === null ? rows : rows.filter((row) => inKind(row, kind))), [rows, kind])
  return (
    <>
      <Group gap="xs">
        <UnitSelect value={unitId} onChange={setUnitId} placeholder="Semua unit" />
        <KindButton label="Semua" count={rows.length} active={kind === null} onClick={() => setKind(null)} />
        {kinds.map((id) => (
          <KindButton
            key={id}
            label={id === 'unsaid' ? unsaid : measuresLabels[id]}
            count={rows.filter((row) => inKind(row, id)).length}
            active={kind === id}
            onClick={() => setKind(id)}
          />
        ))}
      </Group>
      <LoadGate query={query}>
        {() => (
          <DataTable
            name="planning.measures.indicators"
            label={`Indikator ${year}`}
            rows={shown}
            columns={columns}
            rowId={({ number }) => number}
            onOpen={({ skpId }) => navigate(paths.skp(skpId))}
            empty={
              <Empty>
                {kind === null
                  ? `Di sini berdiri semua indikator SKP ${year}.`
                  : 'Tidak ada indikator dari jenis ini. Jenisnya disebut dalam rincian indikator di halaman SKP.'}
              </Empty>
            }
          />
        )}
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
