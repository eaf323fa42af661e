import { ActionIcon, Checkbox, Group, Menu, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { useRemembered } from '../app/remembered.ts'

export interface Column<T> {
  id: string
  header: string
  /** CSS grid track, e.g. "minmax(180px, 2fr)" or "110px". */
  width: string
  align?: 'right'
  render: (row: T) => ReactNode
  /** What the column is sorted by; without it it can't be. */
  sort?: (row: T) => string | number | null
  /** Not shown until it is chosen. */
  hidden?: boolean
}

interface Sorting {
  column: string
  down: boolean
}

const rowHeight = 34

/** Numbers by size, text as Indonesians sort it, nothing last. */
function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'id')
}

/**
 * A dense table that stays fast with thousands of rows: only what is seen is drawn. Arrow keys, Home, End and
 * page keys move, Enter opens, Space selects; sorting and chosen columns are remembered under `name`.
 */
export function DataTable<T>({
  name,
  label,
  rows,
  columns,
  rowId,
  onOpen,
  selected,
  onSelect,
  empty,
}: {
  name: string
  /** What the table lists, for screen readers. */
  label: string
  rows: readonly T[]
  columns: ReadonlyArray<Column<T>>
  rowId: (row: T) => number
  onOpen?: ((row: T) => void) | undefined
  selected?: ReadonlySet<number>
  onSelect?: (ids: ReadonlySet<number>) => void
  empty?: ReactNode
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const base = useId()
  const [active, setActive] = useState(0)
  const [sorting, setSorting] = useRemembered<Sorting | null>(`table.${name}.sort`, null)
  const [chosen, setChosen] = useRemembered<string[]>(
    `table.${name}.columns`,
    columns.filter((column) => !column.hidden).map(({ id }) => id),
  )
  const shown = columns.filter(({ id }, index) => index === 0 || chosen.includes(id))
  const sorted = useMemo(() => {
    const column = columns.find(({ id }) => id === sorting?.column)
    const value = column?.sort
    if (!sorting || !value) return rows
    const ordered = rows.toSorted((a, b) => compare(value(a), value(b)))
    return sorting.down ? ordered.toReversed() : ordered
  }, [rows, columns, sorting])

  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1000, height: 600 },
  })
  const at = Math.min(active, sorted.length - 1)
  const template = [...(onSelect ? ['36px'] : []), ...shown.map(({ width }) => width)].join(' ')

  const move = (to: number) => {
    const next = Math.max(0, Math.min(sorted.length - 1, to))
    setActive(next)
    virtual.scrollToIndex(next)
  }
  const toggle = (id: number) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect?.(next)
  }
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return
    const row = sorted[at]
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => move(at + page),
      PageUp: () => move(at - page),
      Home: () => move(0),
      End: () => move(sorted.length - 1),
      Enter: () => row && onOpen?.(row),
      ' ': () => row && onSelect && toggle(rowId(row)),
    }
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key]
    if (event.key === 'a' && event.ctrlKey && onSelect) onSelect(new Set(sorted.map(rowId)))
    else if (step) step()
    else return
    event.preventDefault()
  }
  const sortBy = ({ id, sort }: Column<T>) => {
    if (!sort) return
    setSorting(
      sorting?.column !== id ? { column: id, down: false } : sorting.down ? null : { column: id, down: true },
    )
  }

  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" aria-live="polite">
          {sorted.length} baris
          {selected && selected.size > 0 && ` · ${selected.size} dipilih`}
        </Text>
        <ColumnChoice columns={columns} chosen={chosen} onChange={setChosen} />
      </Group>
      {sorted.length === 0 && empty ? (
        empty
      ) : (
        <div
          className="kk-table"
          ref={scroller}
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-rowcount={sorted.length + 1}
          aria-multiselectable={onSelect ? true : undefined}
          aria-activedescendant={sorted.length > 0 ? `${base}-${at}` : undefined}
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
                  <Checkbox
                    size="xs"
                    aria-label="Pilih semua"
                    checked={sorted.length > 0 && selected?.size === sorted.length}
                    indeterminate={Boolean(selected && selected.size > 0 && selected.size < sorted.length)}
                    onChange={(event) =>
                      onSelect(event.currentTarget.checked ? new Set(sorted.map(rowId)) : new Set())
                    }
                  />
                </span>
              )}
              {shown.map((column) => {
                const by = sorting?.column === column.id
                return (
                  <span
                    key={column.id}
                    role="columnheader"
                    className={column.align === 'right' ? 'kk-num' : undefined}
                    aria-sort={by ? (sorting.down ? 'descending' : 'ascending') : undefined}
                  >
                    {column.sort ? (
                      <button
                        type="button"
                        onClick={() => sortBy(column)}
                        title={`Urutkan menurut ${column.header}`}
                      >
                        {column.header}
                        {by && (sorting.down ? <IconArrowDown size={14} /> : <IconArrowUp size={14} />)}
                      </button>
                    ) : (
                      column.header
                    )}
                  </span>
                )
              })}
            </div>
          </div>
          <div className="kk-table-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = sorted[index]
              if (row === undefined) return null
              const id = rowId(row)
              return (
                // The keyboard is served by the grid itself, which holds the focus.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  key={id}
                  id={`${base}-${index}`}
                  className="kk-table-row"
                  role="row"
                  tabIndex={-1}
                  aria-rowindex={index + 2}
                  aria-selected={selected ? selected.has(id) : undefined}
                  data-active={index === at || undefined}
                  style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
                  onClick={() => {
                    setActive(index)
                    onOpen?.(row)
                  }}
                >
                  {onSelect && (
                    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                    <span role="gridcell" tabIndex={-1} onClick={(event) => event.stopPropagation()}>
                      <Checkbox
                        size="xs"
                        aria-label="Pilih baris ini"
                        tabIndex={-1}
                        checked={selected?.has(id) ?? false}
                        onChange={() => toggle(id)}
                      />
                    </span>
                  )}
                  {shown.map((column) => (
                    <span
                      key={column.id}
                      role="gridcell"
                      className={column.align === 'right' ? 'kk-num' : undefined}
                    >
                      {column.render(row)}
                    </span>
                  ))}
                </div>
              )
            })}
          </div>
        </div>
      )}
    </>
  )
}

function ColumnChoice<T>({
  columns,
  chosen,
  onChange,
}: {
  columns: ReadonlyArray<Column<T>>
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label="Pilih kolom">
          <IconColumns3 size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Kolom yang tampil</Menu.Label>
        {columns.slice(1).map(({ id, header }) => (
          <Menu.CheckboxItem
            key={id}
            checked={chosen.includes(id)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          >
            {header}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
