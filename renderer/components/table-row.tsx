import { memo, type ReactNode } from 'react'
import type { SortValue } from '../../shared/kernel/order.ts'
import { Check } from './check.tsx'
import { swallowSecondClick } from './second-click.ts'

export interface Column<T> {
  id: string
  header: string
  /** Drawn in the head in place of the name, where the column is not sorted by. */
  head?: ReactNode
  /** What is counted in it, for who points at its name. */
  title?: string
  /** CSS grid track, e.g. "minmax(180px, 2fr)" or "110px". */
  width: string
  align?: 'right'
  render: (row: T) => ReactNode
  /** What the column is sorted by, or that whoever reads the rows knows it; without it it can't be. */
  sort?: ((row: T) => SortValue) | true
  /** Not shown until it is chosen. */
  hidden?: boolean
}

/** Of every row and of the head, in CSS pixels; global.css knows it too. */
export const rowHeight = 32

/** What a row of the table does; the same object each time, so that no row is drawn anew because of it. */
export interface RowActions<T> {
  open(index: number, row: T): void
  toggle(id: number): void
}

interface RowProps<T> {
  domId: string
  index: number
  id: number
  row: T
  columns: ReadonlyArray<Column<T>>
  template: string
  active: boolean
  /** Undefined where rows can't be selected. */
  selected: boolean | undefined
  actions: RowActions<T>
}

function Row<T>({ domId, index, id, row, columns, template, active, selected, actions }: RowProps<T>) {
  return (
    // The keyboard is served by the grid itself, which holds the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={domId}
      className="kk-table-row"
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active || undefined}
      style={{ gridTemplateColumns: template, top: index * rowHeight }}
      onClick={() => {
        swallowSecondClick()
        actions.open(index, row)
      }}
    >
      {selected !== undefined && (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <span role="gridcell" tabIndex={-1} onClick={(event) => event.stopPropagation()}>
          <Check
            label="Pilih baris ini"
            tabIndex={-1}
            checked={selected}
            onChange={() => actions.toggle(id)}
          />
        </span>
      )}
      {columns.map((column) => (
        <span key={column.id} role="gridcell" className={column.align === 'right' ? 'kk-num' : undefined}>
          {column.render(row)}
        </span>
      ))}
    </div>
  )
}

/** A row of a long table: drawn anew only when something of it changes, never because the table scrolls. */
export const TableRow = memo(Row) as typeof Row
