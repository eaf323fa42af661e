import { Button, Group, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { IndicatorPage, IndicatorRow } from '../../../shared/planning/measures/contract.ts'
import {
  type IndicatorColumn,
  indicatorsToWrite,
  withStored,
} from '../../../shared/planning/measures/indicators.ts'
import {
  IndicatorKind,
  type IndicatorOrder,
  indicatorsAtOnce,
  IndicatorSorting,
} from '../../../shared/planning/measures/order.ts'
import { measuresLabels } from '../../../shared/planning/skp/labels.ts'
import { api, client } from '../../app/client.ts'
import { useRemembered } from '../../app/remembered.ts'
import { ColumnChoice } from '../../components/column-choice.tsx'
import { Empty } from '../../components/empty.tsx'
import { NothingFound } from '../../components/nothing-found.tsx'
import { useListSorting } from '../../components/list-table.tsx'
import { HiddenBySearch } from '../../components/hidden-by-search.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { SaveNote } from '../../components/save-note.tsx'
import { SearchField } from '../../components/search-field.tsx'
import type { Sorting } from '../../components/sort-button.tsx'
import { storedNow, useDraft } from '../../components/use-draft.ts'
import { usePeopleFilter } from '../../employees/use-people-filter.ts'
import { UnitSelect } from '../../office/unit-select.tsx'
import { columnsOf, IndicatorTable, unsaid } from './indicator-table.tsx'
import { useSatuan } from './use-satuan.ts'

const heads = Object.entries(columnsOf([])).map(([id, { label }]) => ({
  id: id as IndicatorColumn,
  header: label,
}))
const usual: readonly IndicatorColumn[] = ['indicator', 'target', 'measures', 'aspect', 'name', 'rhk']

/** All indicators of a year by what they measure: efficiency, effectiveness, public satisfaction and the rest. */
export function Indicators({ year }: { year: number }) {
  const narrowing = usePeopleFilter<IndicatorKind>('planning.indicators.filter')
  const { filter, asked, narrowed, cleared, set, clear } = narrowing
  const { asked: sorted, table } = useListSorting('planning.indicators', IndicatorSorting)
  const [chosen, setChosen] = useRemembered<readonly string[]>('planning.indicators.columns', usual)
  const order = useMemo<IndicatorOrder>(() => ({ year, ...asked, ...sorted }), [year, asked, sorted])
  const name = JSON.stringify(order)
  // Another order begins at its beginning.
  const [at, setAt] = useState({ name, offset: 0 })
  const offset = at.name === name ? at.offset : 0
  const input = { ...order, offset }
  const query = useQuery({
    queryKey: api.planning.measures.indicators.queryKey({ input }),
    ...storedNow(() => client.planning.measures.indicators(input)),
    placeholderData: keepPreviousData,
  })
  const counts = query.data?.counts
  const { search: _, ...whole } = order
  const unsearched = useQuery({
    ...api.planning.measures.indicators.queryOptions({ input: { ...whole, offset: 0 } }),
    enabled: filter.search !== '',
  })
  const hidden =
    filter.search === '' || !query.data || !unsearched.data
      ? 0
      : Math.max(0, unsearched.data.total - query.data.total)
  // Until others are here, those before stand.
  const standing = useRef('')
  if (!query.isPlaceholderData) standing.current = `${name} ${offset}`
  return (
    <>
      <Group gap="xs">
        <SearchField
          key={cleared}
          size="xs"
          w={230}
          aria-label="Cari indikator, RHK atau pegawai"
          placeholder="Indikator, RHK atau pegawai"
          value={filter.search}
          onSearch={(search) => set({ search })}
        />
        <UnitSelect value={filter.unitId} onChange={(unitId) => set({ unitId })} placeholder="Semua unit" />
        <KindButton
          label="Semua"
          count={counts && IndicatorKind.options.reduce((sum, kind) => sum + counts[kind], 0)}
          active={filter.show === 'all'}
          onClick={() => set({ show: 'all' })}
        />
        {IndicatorKind.options.map((kind) => (
          <KindButton
            key={kind}
            label={kind === 'unsaid' ? unsaid : measuresLabels[kind]}
            count={counts?.[kind]}
            active={filter.show === kind}
            onClick={() => set({ show: kind })}
          />
        ))}
        <HiddenBySearch hidden={hidden} />
        {narrowed && (
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            Hapus saringan
          </Button>
        )}
        <Group ml="auto">
          <ColumnChoice columns={heads} chosen={chosen} onChange={setChosen} />
        </Group>
      </Group>
      <LoadGate query={query}>
        {(page) => (
          <List
            key={standing.current}
            year={year}
            page={page}
            offset={offset}
            onOffset={(next) => setAt({ name, offset: next })}
            chosen={chosen}
            sorting={table.sorting}
            onSorting={table.onSorting}
            empty={
              narrowed ? (
                <NothingFound what="indikator" onClear={clear}>
                  Jenisnya disebut di kolom Mengukur, atau dalam rincian indikator di halaman SKP.
                </NothingFound>
              ) : (
                <Empty>Di sini akan tampil semua indikator SKP {year}.</Empty>
              )
            }
          />
        )}
      </LoadGate>
    </>
  )
}

function List({
  year,
  page: { rows: stored, total },
  offset,
  onOffset,
  chosen,
  sorting,
  onSorting,
  empty,
}: {
  year: number
  page: IndicatorPage
  offset: number
  onOffset: (offset: number) => void
  chosen: readonly string[]
  sorting: Sorting | null
  onSorting: (sorting: Sorting | null) => void
  empty: ReactNode
}) {
  const satuan = useSatuan()
  const draft = useDraft<readonly IndicatorRow[]>(
    { title: `Indikator ${year}` },
    stored,
    0,
    async (rows, revision, known) => {
      const changes = indicatorsToWrite(known, rows)
      if (changes.length > 0) await client.planning.measures.writeIndicators({ year, changes })
      return { revision, savedAt: new Date().toISOString() }
    },
  )
  const { value: list, adopt } = draft
  // What was changed elsewhere, e.g. by an undo.
  useEffect(() => adopt((rows, known) => withStored(rows, known, stored)), [adopt, stored])

  const names = useMemo(
    () => new Map(stored.map(({ employeeId, fullName }) => [employeeId, fullName])),
    [stored],
  )
  const nameOf = useCallback((employeeId: number) => names.get(employeeId) ?? '–', [names])
  // What is written moves no row under the hands of who writes it: only another list does.
  const ids = useMemo(() => stored.map(({ id }) => id), [stored])
  const shown = useMemo(
    () => heads.flatMap(({ id }, at) => (at === 0 || chosen.includes(id) ? id : [])),
    [chosen],
  )
  if (total === 0) return <>{empty}</>
  return (
    <>
      <Group gap="xs">
        <Text size="xs" c="dimmed" aria-live="polite">
          Indikator {offset + 1}–{offset + stored.length} dari {total}
        </Text>
        {total > indicatorsAtOnce && (
          <>
            <Button
              size="compact-xs"
              variant="default"
              disabled={offset === 0}
              onClick={() => onOffset(Math.max(0, offset - indicatorsAtOnce))}
            >
              Sebelumnya
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              disabled={offset + stored.length >= total}
              onClick={() => onOffset(offset + indicatorsAtOnce)}
            >
              Berikutnya
            </Button>
          </>
        )}
        <Group ml="auto">
          <SaveNote {...draft} onRetry={draft.retry} />
        </Group>
      </Group>
      <div className="kk-scroll">
        <IndicatorTable
          label={`Indikator ${year}`}
          list={list}
          ids={ids}
          sorting={sorting}
          onSorting={onSorting}
          shown={shown}
          nameOf={nameOf}
          satuan={satuan}
          onChange={draft.change}
          undo={draft.undo}
          redo={draft.redo}
          typing={draft.typing}
        />
      </div>
      <Text size="xs" c="dimmed">
        Yang ditulis di sini masuk ke SKP yang masih disusun. Alt+Enter, atau nama pegawainya, membuka
        SKP-nya; di sana Alt+Enter membuka rincian indikator.
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
  /** Undefined until it is known. */
  count: number | undefined
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
