import { Button, Group, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { inOrder } from '../../../shared/kernel/order.ts'
import type { IndicatorRow } from '../../../shared/planning/measures/contract.ts'
import {
  type IndicatorColumn,
  indicatorsModel,
  indicatorsToWrite,
  withStored,
} from '../../../shared/planning/measures/indicators.ts'
import { measuresLabels } from '../../../shared/planning/skp/labels.ts'
import { Measures } from '../../../shared/planning/skp/skp.ts'
import { api, client } from '../../app/client.ts'
import { useRemembered } from '../../app/remembered.ts'
import { ColumnChoice } from '../../components/column-choice.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { SaveNote } from '../../components/save-note.tsx'
import { storedNow, useDraft } from '../../components/use-draft.ts'
import { UnitSelect } from '../../office/unit-select.tsx'
import { useUnitFilter } from '../../office/use-unit-filter.ts'
import { columnsOf, IndicatorTable, unsaid } from './indicator-table.tsx'
import { useSatuan } from './use-satuan.ts'

const heads = Object.entries(columnsOf([])).map(([id, { label }]) => ({
  id: id as IndicatorColumn,
  header: label,
}))
const usual: readonly IndicatorColumn[] = ['indicator', 'target', 'measures', 'aspect', 'name', 'rhk']

const kinds = [...Measures.options, 'unsaid'] as const
type Kind = (typeof kinds)[number]
const inKind = ({ measures }: IndicatorRow, kind: Kind) => (measures ?? 'unsaid') === kind

/** All indicators of a year by what they measure: efficiency, effectiveness, public satisfaction and the rest. */
export function Indicators({ year }: { year: number }) {
  const query = useQuery({
    queryKey: api.planning.measures.indicators.queryKey({ input: { year } }),
    ...storedNow(() => client.planning.measures.indicators({ year })),
  })
  return <LoadGate query={query}>{(stored) => <List key={year} year={year} stored={stored} />}</LoadGate>
}

function List({ year, stored }: { year: number; stored: readonly IndicatorRow[] }) {
  const [kind, setKind] = useState<Kind | null>(null)
  const [unitId, setUnitId] = useRemembered<number | null>('planning.indicators.unit', null)
  const [sort, setSort] = useRemembered<IndicatorColumn | null>('planning.indicators.sort', null)
  const [chosen, setChosen] = useRemembered<readonly string[]>('planning.indicators.columns', usual)
  const satuan = useSatuan()
  const draft = useDraft(stored, 0, async (rows: readonly IndicatorRow[], revision, known) => {
    const changes = indicatorsToWrite(known, rows)
    if (changes.length > 0) await client.planning.measures.writeIndicators({ year, changes })
    return { revision, savedAt: new Date().toISOString() }
  })
  const { value: list, adopt } = draft
  // What was changed elsewhere, e.g. by an undo.
  useEffect(() => adopt((rows, known) => withStored(rows, known, stored)), [adopt, stored])

  const names = useMemo(
    () => new Map(stored.map(({ employeeId, fullName }) => [employeeId, fullName])),
    [stored],
  )
  const nameOf = useCallback((employeeId: number) => names.get(employeeId) ?? '–', [names])
  const inUnit = useUnitFilter(unitId)
  const rows = useMemo(() => list.filter((row) => inUnit(row.unitId)), [list, inUnit])
  const latest = useRef(rows)
  latest.current = rows
  // What is written moves no row under the hands of who writes it: only another choice does, or another list.
  const ids = useMemo(
    () => orderOf(latest.current, inUnit, kind, sort, nameOf),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [stored, inUnit, kind, sort, nameOf],
  )
  const shown = useMemo(
    () => heads.flatMap(({ id }, at) => (at === 0 || chosen.includes(id) ? id : [])),
    [chosen],
  )
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
        <Select
          size="xs"
          w={210}
          ml="auto"
          aria-label="Urutkan"
          placeholder="Urut menurut SKP"
          clearable
          data={heads.map(({ id, header }) => ({ value: id, label: `Urut menurut ${header.toLowerCase()}` }))}
          value={sort}
          onChange={(id) => setSort(heads.find((head) => head.id === id)?.id ?? null)}
        />
        <ColumnChoice columns={heads} chosen={chosen} onChange={setChosen} />
        <SaveNote {...draft} onRetry={draft.retry} />
      </Group>
      {ids.length === 0 ? (
        <Empty>
          {kind === null
            ? `Di sini berdiri semua indikator SKP ${year}.`
            : 'Tidak ada indikator dari jenis ini. Jenisnya disebut di kolom Mengukur, atau dalam rincian indikator di halaman SKP.'}
        </Empty>
      ) : (
        <div className="kk-scroll">
          <IndicatorTable
            label={`Indikator ${year}`}
            list={list}
            ids={ids}
            grouped={sort === null}
            shown={shown}
            nameOf={nameOf}
            satuan={satuan}
            onChange={draft.change}
            undo={draft.undo}
            redo={draft.redo}
            typing={draft.typing}
          />
        </div>
      )}
      <Text size="xs" c="dimmed">
        Yang ditulis di sini masuk ke SKP yang masih disusun. Alt+Enter, atau nama pegawainya, membuka
        SKP-nya; di sana Alt+Enter membuka rincian indikator.
      </Text>
    </>
  )
}

/** Ids of those that are shown: in the order of their SKP, or by what a column says. */
function orderOf(
  rows: readonly IndicatorRow[],
  inUnit: (unitId: number | null) => boolean,
  kind: Kind | null,
  sort: IndicatorColumn | null,
  nameOf: (employeeId: number) => string,
): readonly string[] {
  const shown = rows.filter((row) => inUnit(row.unitId) && (kind === null || inKind(row, kind)))
  const all = shown.map(({ id }) => id)
  if (sort === null) return all
  const model = indicatorsModel(all, false, [], nameOf)
  const lines = model.rows(shown)
  return inOrder(lines, (line) => model.read(shown, line, sort) || null, false).map(({ row }) => row.id)
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
