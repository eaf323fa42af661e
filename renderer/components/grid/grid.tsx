import { type ComponentProps, Fragment, type MouseEvent, type ReactNode, useMemo } from 'react'
import { type CellView, GridGroup, type GridShow, type RowGroup } from './group.tsx'
import type { Grid } from './use-grid.ts'
import { useMounted } from './use-mounted.ts'

/** A part of a table with a line of its own above it. */
export interface GridSection {
  key: string
  title: ReactNode
}

const noRemarks: readonly string[] = []

/** Of rows that follow each other and are about the same thing, one group each. */
export function groupsOf<Row, Of>(
  rows: readonly Row[],
  describe: (row: Row) => { key: string; of: Of; section?: string },
): Array<RowGroup<Row, Of>> {
  const groups: Array<RowGroup<Row, Of> & { rows: Row[] }> = []
  for (const [start, row] of rows.entries()) {
    const described = describe(row)
    const last = groups.at(-1)
    if (last?.key === described.key) last.rows.push(row)
    else {
      const number = last && last.section === described.section ? last.number + 1 : 1
      groups.push({ ...described, rows: [row], start, number })
    }
  }
  return groups
}

/**
 * A table that is edited as in Excel. Only what is in sight is drawn of a long one.
 * @param groups of all its rows, in their order; the same array as long as nothing of it changes
 * @param sections in their order, also empty ones; without any the groups follow each other
 * @param show the same object each time
 * @param wrong whether something is missing or wrong in a cell
 * @param remarks what is remarked on a cell; the same array each time
 */
export function GridTable<Content, Row, Column extends string, Of>({
  grid,
  label,
  groups,
  sections,
  show,
  leadWidth = 44,
  tailWidth = 44,
  wrong,
  remarks,
  dropAt,
  handlers,
  headless = false,
  minWidth,
  above,
}: {
  grid: Grid<Content, Row, Column>
  label: string
  groups: ReadonlyArray<RowGroup<Row, Of>>
  sections?: readonly GridSection[]
  show: GridShow<Row, Of>
  leadWidth?: number
  tailWidth?: number
  wrong?: (row: Row, column: Column) => boolean
  remarks?: (row: Row, column: Column) => readonly string[]
  /** The group beside which something that is dragged would come to stand. */
  dropAt?: { key: string; after: boolean } | null
  /** What is dragged over the table; `data-group` and `data-section` of its bodies say where. */
  /** Its head is not seen: something above the table says what it would. */
  headless?: boolean
  handlers?: Pick<ComponentProps<'table'>, 'onDragOver' | 'onDrop'>
  /** In CSS pixels; what is narrower scrolls sideways. */
  minWidth?: number
  /** A row that stands above all others and is not written in. */
  above?: ReactNode
}) {
  const { content, model, rows, columns, readOnly, open, said, cursor, mouse } = grid
  const { here, range } = cursor
  const mounted = useMounted(cursor.table, groups, model.columns.length)
  const looks = useMemo(
    () => Object.fromEntries(model.columns.map((id) => [id, { ...columns[id], limit: model.limit(id) }])),
    [model, columns],
  )
  const several = range.top !== range.bottom || range.left !== range.right
  const width = model.columns.length + Number(show.lead !== undefined) + Number(show.tail !== undefined)

  const viewOf = (of: readonly Row[], index: number, row: Row, column: Column): CellView => {
    const own = model.has(row, column)
    const next = of.findIndex((other, at) => at > index && model.has(other, column))
    return {
      text: own ? model.read(content, row, column) : '',
      gap: own && (wrong?.(row, column) ?? false),
      locked: own && (model.locked?.(row, column) ?? null) !== null,
      span: own ? (next < 0 ? of.length : next) - index : 0,
      remarks: (own && remarks?.(row, column)) || noRemarks,
    }
  }
  const drawn = (group: RowGroup<Row, Of>): ReactNode => {
    const { start, rows: of } = group
    const end = start + of.length
    const inside = here.row >= start && here.row < end
    const ranged = several && range.bottom >= start && range.top < end
    return (
      <GridGroup
        key={group.key}
        group={group}
        columns={model.columns}
        looks={looks}
        cells={of.map((row, index) => model.columns.map((column) => viewOf(of, index, row, column)))}
        activeRow={inside ? here.row : -1}
        activeColumn={inside ? here.column : -1}
        rangeKey={ranged ? `${range.top},${range.bottom},${range.left},${range.right}` : ''}
        editing={inside && open ? open.text : null}
        said={inside ? said : null}
        readOnly={readOnly !== null}
        dropHere={dropAt?.key === group.key ? (dropAt.after ? 'after' : 'before') : null}
        show={show}
        actions={grid.actions}
      />
    )
  }
  /** Groups in sight, and the one with the active cell; between them room for the others. */
  const windowed = (some: ReadonlyArray<readonly [RowGroup<Row, Of>, number]>): ReactNode[] => {
    const parts: ReactNode[] = []
    let room = 0
    const leaveRoom = (key: string) => {
      if (room > 0) parts.push(<Room key={`before ${key}`} height={room} width={width} />)
      room = 0
    }
    for (const [group, index] of some) {
      const active = here.row >= group.start && here.row < group.start + group.rows.length
      if ((index >= mounted.from && index < mounted.to) || active) {
        leaveRoom(group.key)
        parts.push(drawn(group))
      } else room += mounted.heightOf(group)
    }
    leaveRoom('the end')
    return parts
  }
  const indexed = groups.map((group, index) => [group, index] as const)

  return (
    // The cells are focused one by one; keys, mouse and clipboard are heard here for all of them.
    <table
      ref={cursor.table}
      className="kk-sheet"
      role="grid"
      aria-label={label}
      aria-readonly={readOnly !== null}
      aria-rowcount={rows.length + 1}
      style={minWidth === undefined ? undefined : { minWidth }}
      {...handlers}
      {...grid.handlers}
      onMouseDown={(event) => {
        const place = placeOf(event)
        if (place) mouse.pick(place.row, place.column, event.shiftKey)
      }}
      onPointerOver={(event) => {
        const place = event.buttons === 1 ? placeOf(event) : null
        if (place) mouse.drawTo(place.row, place.column)
      }}
      onDoubleClick={(event) => {
        const place = placeOf(event)
        if (place) mouse.edit(place.row, place.column)
      }}
      onMouseUp={keepSelectionOfText}
      onBlur={({ currentTarget, relatedTarget }) => {
        // What was said at a cell is said while somebody is in the table.
        if (!currentTarget.contains(relatedTarget)) grid.hush()
      }}
    >
      <colgroup>
        {show.lead && <col style={{ width: leadWidth }} />}
        {model.columns.map((id) => (
          <col key={id} style={{ width: columns[id].width }} />
        ))}
        {show.tail && <col style={{ width: tailWidth }} />}
      </colgroup>
      <thead className={headless ? 'kk-visually-hidden' : undefined}>
        <tr aria-rowindex={1}>
          {show.lead && <th scope="col">{show.leadLabel ?? 'No'}</th>}
          {model.columns.map((id) => (
            <th key={id} scope="col" aria-sort={show.sorted?.(id)}>
              {show.head?.(id) ?? columns[id].label}
            </th>
          ))}
          {show.tail && (
            <th scope="col">
              <span className="kk-visually-hidden">Tindakan</span>
            </th>
          )}
        </tr>
      </thead>
      {above && <tbody>{above}</tbody>}
      {sections
        ? sections.map(({ key, title }) => (
            <Fragment key={key}>
              <tbody className="kk-section" data-section={key}>
                <tr>
                  <th colSpan={width} scope="rowgroup">
                    {title}
                  </th>
                </tr>
              </tbody>
              {windowed(indexed.filter(([{ section }]) => section === key))}
            </Fragment>
          ))
        : windowed(indexed)}
    </table>
  )
}

/** Rows that are not drawn, as high as they are. */
function Room({ height, width }: { height: number; width: number }) {
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={width} style={{ height, padding: 0, border: 0 }}>
          {'\u00a0'}
        </td>
      </tr>
    </tbody>
  )
}

/** The cell under the mouse; null over what is pressed or written in by itself. */
function placeOf({ target }: MouseEvent): { row: number; column: number } | null {
  if (!(target instanceof Element) || target.closest('textarea, button, a, input, label, .kk-choices'))
    return null
  const cell = target.closest<HTMLElement>('td[data-row]')
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}

/** A click on a cell with nothing dragged over must not leave a stray text selection behind. */
function keepSelectionOfText(event: MouseEvent) {
  if (event.detail > 1) window.getSelection()?.removeAllRanges()
}
