import { memo, type ReactNode, type RefObject } from 'react'
import { CellEditor } from './cell-editor.tsx'
import { type CellActions, type GridColumn, noChoices } from './column.ts'

/** Rows that belong together: cells that reach over several of them stand in the first. */
export interface RowGroup<Row, Of = unknown> {
  key: string
  /** What the rows are about: they are drawn anew when it is another one. */
  of: Of
  rows: readonly Row[]
  /** Its first row, counted in the whole table. */
  start: number
  /** The part of the table in which it stands. */
  section?: string
  /** Its number within its section, from 1. */
  number: number
}

/** One cell, as it is seen. */
export interface CellView {
  text: string
  /** What is missing or wrong in it. */
  gap: boolean
  /** It can not be written in. */
  locked: boolean
  /** Rows that it reaches over; 0: the row has no such cell. */
  span: number
  /** What is remarked on it and not settled. */
  remarks: readonly string[]
}

/** How a grid shows more than texts; the same functions each time. */
export interface GridShow<Row, Of> {
  /** The first cell of each group, before all columns. */
  lead?: (group: RowGroup<Row, Of>) => ReactNode
  /** What the first cells are, where they say more than a number: they are the heads of their rows then. */
  leadLabel?: string
  /** How the head of a column is shown; null: its label. */
  head?: (column: string) => ReactNode
  /** How a column is sorted, where the table is. */
  sorted?: (column: string) => 'ascending' | 'descending' | undefined
  /** The last cell of each row, after all columns. */
  tail?: (row: Row, index: number, group: RowGroup<Row, Of>) => ReactNode
  /** What is shown instead of the text of a cell; null: its text. */
  cell?: (of: Of, row: Row, column: string) => ReactNode
  /** What is shown below it. */
  below?: (of: Of, row: Row, column: string) => ReactNode
  /** The name of the field in which a cell is written; without this it is the column's head. */
  field?: (group: RowGroup<Row, Of>, index: number, column: string) => string
}

interface Props<Row, Of> {
  group: RowGroup<Row, Of>
  columns: readonly string[]
  looks: Readonly<Record<string, GridColumn & { limit: number }>>
  cells: ReadonlyArray<readonly CellView[]>
  /** -1 when the active cell is elsewhere. */
  activeRow: number
  activeColumn: number
  /** "top,bottom,left,right" of a range that touches this group, else ''. */
  rangeKey: string
  editing: string | null
  /** Why nothing could be written in the active cell. */
  said: string | null
  readOnly: boolean
  dropHere: 'before' | 'after' | null
  show: GridShow<Row, Of>
  actions: RefObject<CellActions>
}

const sameCell = (a: CellView, b: CellView | undefined): boolean =>
  b !== undefined &&
  a.text === b.text &&
  a.gap === b.gap &&
  a.locked === b.locked &&
  a.span === b.span &&
  a.remarks === b.remarks

/** Whether a group looks as it did; its rows themselves may be made anew with each change of another one. */
function sameProps<Row, Of>(before: Props<Row, Of>, after: Props<Row, Of>): boolean {
  const { group, cells, ...rest } = before
  const { group: nextGroup, cells: nextCells, ...next } = after
  return (
    group.of === nextGroup.of &&
    group.start === nextGroup.start &&
    group.number === nextGroup.number &&
    cells.length === nextCells.length &&
    cells.every((line, row) => line.every((cell, column) => sameCell(cell, nextCells[row]?.[column]))) &&
    (Object.keys(rest) as (keyof typeof rest)[]).every((name) => rest[name] === next[name])
  )
}

function Group<Row, Of>(props: Props<Row, Of>) {
  const { group, columns, looks, cells, rangeKey, readOnly, dropHere, show, actions } = props
  const [top = -1, bottom = -1, left = -1, right = -1] = rangeKey.split(',').map(Number)
  return (
    <tbody data-group={group.key} data-drop={dropHere ?? undefined}>
      {group.rows.map((of, index) => {
        const row = group.start + index
        return (
          // By place: the first indicator that is typed must not close the cell it is typed in.
          <tr key={index} aria-rowindex={row + 2}>
            {index === 0 &&
              show.lead &&
              (show.leadLabel === undefined ? (
                <td rowSpan={group.rows.length} className="kk-lead">
                  {show.lead(group)}
                </td>
              ) : (
                <th scope="rowgroup" rowSpan={group.rows.length}>
                  {show.lead(group)}
                </th>
              ))}
            {columns.map((id, column) => {
              const cell = cells[index]?.[column]
              const look = looks[id]
              if (!cell || !look || cell.span === 0) return null
              const active = props.activeRow === row && props.activeColumn === column
              const ranged = row <= bottom && row + cell.span - 1 >= top && column >= left && column <= right
              const shown = show.cell?.(group.of, of, id) ?? null
              return (
                <td
                  key={id}
                  className={look.numeric ? 'kk-cell kk-num' : 'kk-cell'}
                  rowSpan={cell.span > 1 ? cell.span : undefined}
                  tabIndex={active ? 0 : -1}
                  data-row={row}
                  data-column={column}
                  data-range={ranged || undefined}
                  data-gap={cell.gap || undefined}
                  data-locked={(cell.locked && !readOnly) || undefined}
                  aria-readonly={cell.locked || undefined}
                  aria-selected={active || undefined}
                >
                  {shown ??
                    (cell.text === '' && !cell.locked && !readOnly ? (
                      <span className="kk-placeholder">{look.placeholder ?? '\u00a0'}</span>
                    ) : (
                      cell.text
                    ))}
                  {cell.remarks.map((remark) => (
                    <div key={remark} className="kk-remark">
                      Catatan: {remark}
                    </div>
                  ))}
                  {show.below?.(group.of, of, id)}
                  {active && props.said !== null && (
                    <span className="kk-said" role="alert">
                      {props.said}
                    </span>
                  )}
                  {active && props.editing !== null && (
                    <CellEditor
                      initial={props.editing}
                      label={show.field?.(group, index, id) ?? look.label}
                      limit={look.limit}
                      choices={look.choices ?? noChoices}
                      closed={look.closed ?? false}
                      actions={actions}
                    />
                  )}
                </td>
              )
            })}
            {show.tail && <td className="kk-tail">{show.tail(of, index, group)}</td>}
          </tr>
        )
      })}
    </tbody>
  )
}

/** Rows that belong together, drawn anew only when something of them changes. */
export const GridGroup = memo(Group, sameProps) as typeof Group
