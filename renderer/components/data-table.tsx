import { Button, Text } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { inOrder } from '../../shared/kernel/order.ts'
import { useRemembered } from '../app/remembered.ts'
import { Check } from './check.tsx'
import { useReachable } from './list-reach.ts'
import { ColumnChoice } from './column-choice.tsx'
import { useRowWindow } from './row-window.ts'
import { SortButton, type Sorting, sortOf } from './sort-button.tsx'
import { type Column, type RowActions, rowHeight, TableRow } from './table-row.tsx'

export type { Column } from './table-row.tsx'

/** The rows of a table in their order, not all of which need to be here already. */
export interface RowSource<T> {
  /** Of every row, in the order of the table. */
  ids: readonly number[]
  /** Undefined while it is still being read. */
  at: (index: number) => T | undefined
  /** Told which rows are looked at: from the first up to and without the last. */
  want?: (from: number, to: number) => void
}

interface TableProps<T> {
  /** Under which sorting and chosen columns are remembered. */
  name: string
  /** What the table lists, for screen readers. */
  label: string
  columns: ReadonlyArray<Column<T>>
  onOpen?: ((row: T) => void) | undefined
  /** The one that is open beside the table: its row is the marked one. */
  openId?: number | null
  selected?: ReadonlySet<number>
  onSelect?: (ids: ReadonlySet<number>) => void
  empty?: ReactNode
  /** Beside the number of rows: what can be done with those that are chosen. */
  bar?: ReactNode
}

/** The sorting of a table, as it was left. @param name of the table */
export const useSorting = (name: string) => useRemembered<Sorting | null>(`table.${name}.sort`, null)

/** A table whose rows are all here; it sorts them itself. */
export function DataTable<T>({
  rows,
  rowId,
  ...table
}: TableProps<T> & { rows: readonly T[]; rowId: (row: T) => number }) {
  const [sorting, setSorting] = useSorting(table.name)
  const { columns } = table
  const sorted = useMemo(() => {
    const column = columns.find(({ id }) => id === sorting?.column)
    const value = column?.sort
    if (!sorting || typeof value !== 'function') return rows
    return inOrder(rows, value, sorting.down)
  }, [rows, columns, sorting])
  const source = useMemo(
    () => ({ ids: sorted.map(rowId), at: (index: number) => sorted[index] }),
    [sorted, rowId],
  )
  return <RowTable {...table} source={source} sorting={sorting} onSorting={setSorting} />
}

/**
 * A dense table that stays fast with thousands of rows: only what is seen is drawn, and only read as it is seen.
 * Arrow keys, Home, End and page keys move, Enter opens, Space selects; the chosen columns are remembered.
 */
export function RowTable<T>({
  name,
  label,
  source,
  settled = true,
  sorting,
  onSorting,
  columns,
  onOpen,
  openId = null,
  selected,
  onSelect,
  empty,
  bar,
}: TableProps<T> & {
  source: RowSource<T>
  /** Whether the rows are those that were asked for last. */
  settled?: boolean
  sorting: Sorting | null
  onSorting: (sorting: Sorting | null) => void
}) {
  const { ids, want } = source
  const count = ids.length
  const scroller = useRef<HTMLDivElement>(null)
  const base = useId()
  const [active, setActive] = useState(0)
  const [chosen, setChosen] = useRemembered<string[]>(
    `table.${name}.columns`,
    columns.filter((column) => !column.hidden).map(({ id }) => id),
  )
  const shown = useMemo(
    () => columns.filter(({ id }, index) => index === 0 || chosen.includes(id)),
    [columns, chosen],
  )
  const selects = onSelect !== undefined
  const template = useMemo(
    () => [...(selects ? ['36px'] : []), ...shown.map(({ width }) => width)].join(' '),
    [selects, shown],
  )
  const { from, to, scrollTo } = useRowWindow(scroller, count, { row: rowHeight, head: rowHeight })
  useEffect(() => want?.(from, to), [want, from, to])
  const openAt = openId === null ? -1 : ids.indexOf(openId)
  useEffect(() => {
    if (openAt >= 0) setActive(openAt)
  }, [openAt])
  const at = Math.min(active, count - 1)
  const shownSelected = useMemo(() => ids.filter((id) => selected?.has(id)).length, [ids, selected])
  const hiddenSelected = (selected?.size ?? 0) - shownSelected

  const move = (next: number) => {
    const index = Math.max(0, Math.min(count - 1, next))
    setActive(index)
    scrollTo(index)
  }
  const toggle = (id: number) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect?.(next)
  }
  const latest = useRef<RowActions<T>>({ open: () => {}, toggle })
  latest.current = {
    open: (index, row) => {
      setActive(index)
      onOpen?.(row)
    },
    toggle,
  }
  const actions = useMemo<RowActions<T>>(
    () => ({
      open: (index, row) => latest.current.open(index, row),
      toggle: (id) => latest.current.toggle(id),
    }),
    [],
  )
  const [opening, setOpening] = useState(false)
  useReachable({
    open: () => setOpening(true),
    enter: () => scroller.current?.focus(),
    begin: () => {
      setOpening(false)
      setActive(0)
    },
  })
  const first = source.at(at)
  useEffect(() => {
    // Not before the row is here.
    if (!opening || !settled || (count > 0 && first === undefined)) return
    setOpening(false)
    if (first !== undefined) latest.current.open(at, first)
  }, [opening, settled, count, first, at])
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return
    const row = source.at(at)
    const id = ids[at]
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => move(at + page),
      PageUp: () => move(at - page),
      Home: () => move(0),
      End: () => move(count - 1),
      Enter: () => row && onOpen?.(row),
      ' ': () => id !== undefined && onSelect && toggle(id),
    }
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key]
    if (event.key === 'a' && event.ctrlKey && onSelect) onSelect(new Set(ids))
    else if (step) step()
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className="kk-bar">
        <Text size="xs" c="dimmed" flex="none" aria-live="polite">
          {count} baris
          {selected && selected.size > 0 && ` · ${selected.size} dipilih`}
          {hiddenSelected > 0 && `, ${hiddenSelected} tidak tampak dengan saringan ini`}
        </Text>
        {hiddenSelected > 0 && (
          <Button size="compact-xs" variant="subtle" flex="none" onClick={() => onSelect?.(new Set())}>
            Batalkan pilihan
          </Button>
        )}
        {bar}
        <ColumnChoice columns={columns} chosen={chosen} onChange={setChosen} />
      </div>
      {count === 0 && empty ? (
        empty
      ) : (
        <div
          className="kk-table"
          ref={scroller}
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-rowcount={count + 1}
          aria-multiselectable={onSelect ? true : undefined}
          aria-activedescendant={count > 0 ? `${base}-${at}` : undefined}
          onKeyDown={onKeyDown}
        >
          <div className="kk-table-head" role="rowgroup">
            <div
              className="kk-table-row"
              role="row"
              aria-rowindex={1}
              style={{ gridTemplateColumns: template }}
            >
              {onSelect && (
                <span role="columnheader">
                  <Check
                    label="Pilih semua"
                    checked={count > 0 && shownSelected === count}
                    indeterminate={shownSelected > 0 && shownSelected < count}
                    // What a filter hides stays chosen.
                    onChange={(all) => {
                      const chosen = new Set(selected)
                      for (const id of ids)
                        if (all) chosen.add(id)
                        else chosen.delete(id)
                      onSelect(chosen)
                    }}
                  />
                </span>
              )}
              {shown.map((column) => (
                <HeadCell key={column.id} column={column} sorting={sorting} onSorting={onSorting} />
              ))}
            </div>
          </div>
          <div className="kk-table-body" role="rowgroup" style={{ height: count * rowHeight }}>
            {ids.slice(from, to).map((id, place) => {
              const index = from + place
              const row = source.at(index)
              return (
                row !== undefined && (
                  <TableRow
                    key={id}
                    domId={`${base}-${index}`}
                    index={index}
                    id={id}
                    row={row}
                    columns={shown}
                    template={template}
                    active={index === at}
                    selected={selected?.has(id)}
                    actions={actions}
                  />
                )
              )
            })}
          </div>
        </div>
      )}
    </>
  )
}

function HeadCell<T>({
  column: { id, header, head, title, align, sort },
  sorting,
  onSorting,
}: {
  column: Column<T>
  sorting: Sorting | null
  onSorting: (sorting: Sorting | null) => void
}) {
  return (
    <span
      role="columnheader"
      className={align === 'right' ? 'kk-num' : undefined}
      title={title}
      aria-sort={sortOf(id, sorting)}
    >
      {sort ? (
        <SortButton id={id} header={header} sorting={sorting} onSorting={onSorting} />
      ) : (
        (head ?? header)
      )}
    </span>
  )
}
