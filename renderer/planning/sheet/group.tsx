import { Text } from '@mantine/core'
import { type DragEvent, memo, type MouseEvent, type RefObject } from 'react'
import { directionLabels } from '../../../shared/planning/skp/labels.ts'
import { cellText, type ColumnId, limits, rhkColumns } from '../../../shared/planning/sheet/sheet.ts'
import type { Rhk } from '../../../shared/planning/skp/skp.ts'
import type { Choices, SheetActions } from './actions.ts'
import { CellEditor } from './cell-editor.tsx'
import { closedColumns, columnLabels, placeholders } from './columns.ts'
import { RhkMenu } from './rhk-menu.tsx'

interface Props {
  rhk: Rhk
  number: number
  /** Row of the RHK's first line in the whole table. */
  start: number
  columns: readonly ColumnId[]
  /** -1 when the active cell is elsewhere. */
  activeRow: number
  activeColumn: number
  /** "top,bottom,left,right" of a range that touches this RHK, else ''. */
  rangeKey: string
  editing: string | null
  choices: Choices
  /** Which of its cells are missing or wrong, as `gapKey` names them, parted by commas; null: none. */
  gaps: string | null
  /** What the superior remarked on this RHK and is not settled. */
  remarks: readonly string[]
  readOnly: boolean
  dropHere: 'before' | 'after' | null
  /** A ref, so that an RHK nobody touches is not drawn again. */
  actions: RefObject<SheetActions>
}

/** How a cell of an RHK is named among those that are missing or wrong. */
export const gapKey = (ikiId: string | undefined, column: ColumnId): string => `${ikiId ?? ''} ${column}`

/** Whether something is held over the lower half of what it would be dropped on. */
const inLowerHalf = ({ currentTarget, clientY }: DragEvent<HTMLElement>): boolean => {
  const { top, height } = currentTarget.getBoundingClientRect()
  return clientY > top + height / 2
}

/** In the open cell the mouse marks text, as in any field. */
const inField = ({ target }: MouseEvent) => target instanceof HTMLTextAreaElement

/** One RHK with its indicators. */
export const SheetGroup = memo(function SheetGroup(props: Props) {
  const { rhk, number, start, columns, rangeKey, readOnly, dropHere, actions } = props
  const lines = rhk.indicators.length === 0 ? [null] : rhk.indicators
  const [top = -1, bottom = -1, left = -1, right = -1] = rangeKey.split(',').map(Number)
  const gaps = new Set(props.gaps?.split(','))
  const content = { rhk: [rhk], expectations: [] }

  return (
    <tbody
      data-drop={dropHere ?? undefined}
      onDragOver={(event) => {
        event.preventDefault()
        actions.current.dragOver(rhk.id, inLowerHalf(event))
      }}
      onDrop={(event) => {
        event.preventDefault()
        actions.current.drop(rhk.id, inLowerHalf(event))
      }}
    >
      {lines.map((iki, index) => {
        const row = start + index
        return (
          // By place: the first indicator that is typed must not close the cell it is typed in.
          <tr key={index}>
            {index === 0 && (
              <td rowSpan={lines.length} style={{ textAlign: 'center', padding: '4px 2px' }}>
                <div>{number}</div>
                {!readOnly && <RhkMenu rhk={rhk} actions={actions} />}
              </td>
            )}
            {columns.map((id, column) => {
              const own = rhkColumns.has(id)
              if (own && index > 0) return null
              const text = cellText(
                content,
                { rhkId: rhk.id, ikiId: iki?.id ?? null, kind: rhk.kind, first: index === 0 },
                id,
              )
              const active = props.activeRow === row && props.activeColumn === column
              const ranged =
                row <= bottom &&
                (own ? row + lines.length - 1 : row) >= top &&
                column >= left &&
                column <= right
              const gap = gaps.has(gapKey(own ? undefined : iki?.id, id))
              return (
                <td
                  key={id}
                  className="kk-cell"
                  rowSpan={own ? lines.length : undefined}
                  tabIndex={
                    active || (row === 0 && column === 0 && props.activeRow === -1 && start === 0) ? 0 : -1
                  }
                  data-row={row}
                  data-column={column}
                  data-range={ranged || undefined}
                  data-gap={gap || undefined}
                  aria-selected={active || undefined}
                  onMouseDown={(event) => {
                    if (!inField(event)) actions.current.pick(row, column, event.shiftKey)
                  }}
                  onMouseEnter={(event) => {
                    if (event.buttons === 1) actions.current.drawTo(row, column)
                  }}
                  onDoubleClick={(event) => {
                    if (!inField(event)) actions.current.edit(row, column)
                  }}
                >
                  {text === '' && !readOnly ? (
                    <span className="kk-placeholder">{placeholders[id] ?? '\u00a0'}</span>
                  ) : (
                    text
                  )}
                  {id === 'text' &&
                    props.remarks.map((remark) => (
                      <div key={remark} className="kk-remark">
                        Catatan: {remark}
                      </div>
                    ))}
                  {id === (columns.includes('target') ? 'target' : 'indicator') && <Direction iki={iki} />}
                  {active && props.editing !== null && (
                    <CellEditor
                      initial={props.editing}
                      label={columnLabels[id]}
                      limit={limits[id]}
                      choices={props.choices}
                      closed={closedColumns.has(id)}
                      actions={actions}
                    />
                  )}
                </td>
              )
            })}
          </tr>
        )
      })}
    </tbody>
  )
})

/** Only said where it is not what everybody expects. */
function Direction({ iki }: { iki: Rhk['indicators'][number] | null }) {
  return iki?.direction === 'down' ? (
    <Text size="xs" c="dimmed">
      {directionLabels.down}
    </Text>
  ) : null
}
