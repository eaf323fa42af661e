import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import {
  type DragEvent,
  type KeyboardEvent,
  memo,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { directionLabels } from '../../shared/planning/labels.ts'
import { cellText, type ColumnId, limits, rhkColumns, type RhkKind } from '../../shared/planning/sheet.ts'
import type { Rhk } from '../../shared/planning/skp.ts'
import { ChoiceNotes } from './choice-notes.ts'

/** Where to go from a cell that was written; `away`: the clerk is somewhere else already. */
type Where = 'down' | 'right' | 'left' | 'stay' | 'away'

/** What may be chosen in a cell: always the same, or by what is typed. */
export type Choices = readonly string[] | ((text: string) => readonly string[])

/** What a row can ask of the table. */
export interface SheetActions {
  pick(row: number, column: number, extend: boolean): void
  edit(row: number, column: number): void
  commit(text: string, where: Where): void
  cancel(): void
  /** The text of the open cell, as it is now. */
  type(text: string): void
  /** A text that is none of the choices. */
  refuse(text: string, choices: readonly string[], where: Where): void
  addRhk(kind: RhkKind, after: string): void
  addIki(rhkId: string, after: string | null): void
  removeRhk(rhkId: string): void
  removeIki(rhkId: string, ikiId: string): void
  move(rhkId: string, by: -1 | 1): void
  changeKind(rhkId: string): void
  dragStart(rhkId: string | null): void
  dragOver(rhkId: string | null, after: boolean): void
  drop(beside: string, after: boolean): void
}

/** Column heads; also the names of the fields that cells are written in. */
export const columnLabels: Readonly<Record<ColumnId, string>> = {
  superior: 'RHK pimpinan yang diintervensi',
  text: 'Rencana hasil kerja',
  assignedBy: 'Penugasan dari',
  perspective: 'Perspektif',
  aspect: 'Aspek',
  indicator: 'Indikator kinerja individu',
  target: 'Target',
}

const placeholders: Partial<Record<ColumnId, string>> = {
  text: 'Rencana hasil kerja',
  indicator: 'Indikator',
  target: 'Target',
}

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
  gapKeys: ReadonlySet<string>
  /** What the superior remarked on this RHK and is not settled. */
  remarks: readonly string[]
  readOnly: boolean
  dropHere: 'before' | 'after' | null
  /** A ref, so that an RHK nobody touches is not drawn again. */
  actions: RefObject<SheetActions>
}

/** Whether something is held over the lower half of what it would be dropped on. */
const inLowerHalf = ({ currentTarget, clientY }: DragEvent<HTMLElement>): boolean => {
  const { top, height } = currentTarget.getBoundingClientRect()
  return clientY > top + height / 2
}

/** One RHK with its indicators. */
export const SheetGroup = memo(function SheetGroup(props: Props) {
  const { rhk, number, start, columns, rangeKey, gapKeys, readOnly, dropHere, actions } = props
  const lines = rhk.indicators.length === 0 ? [null] : rhk.indicators
  const [top = -1, bottom = -1, left = -1, right = -1] = rangeKey.split(',').map(Number)
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
              const gap =
                text === '' &&
                gapKeys.has(own ? `${rhk.id}/` : `${rhk.id}/${iki?.id ?? ''}`) &&
                id in placeholders
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
                    if (!(event.target instanceof HTMLTextAreaElement))
                      actions.current.pick(row, column, event.shiftKey)
                  }}
                  onDoubleClick={() => actions.current.edit(row, column)}
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
                      closed={id === 'aspect' || id === 'perspective'}
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

function RhkMenu({ rhk, actions }: { rhk: Rhk; actions: RefObject<SheetActions> }) {
  const last = rhk.indicators.at(-1)
  return (
    <Menu position="right-start" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label="Tindakan untuk RHK ini; seret untuk memindah"
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            actions.current.dragStart(rhk.id)
          }}
          onDragEnd={() => {
            actions.current.dragStart(null)
            actions.current.dragOver(null, false)
          }}
        >
          <IconGripVertical size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => actions.current.addIki(rhk.id, last?.id ?? null)}>
          Tambah indikator
        </Menu.Item>
        <Menu.Item onClick={() => actions.current.addRhk(rhk.kind, rhk.id)}>Tambah RHK di bawah</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => actions.current.move(rhk.id, -1)}>Naikkan</Menu.Item>
        <Menu.Item onClick={() => actions.current.move(rhk.id, 1)}>Turunkan</Menu.Item>
        <Menu.Item onClick={() => actions.current.changeKind(rhk.id)}>
          {rhk.kind === 'utama' ? 'Jadikan tambahan' : 'Jadikan utama'}
        </Menu.Item>
        <Menu.Divider />
        {last && rhk.indicators.length > 1 && (
          <Menu.Item onClick={() => actions.current.removeIki(rhk.id, last.id)}>
            Hapus indikator terakhir
          </Menu.Item>
        )}
        <Menu.Item color="red.8" onClick={() => actions.current.removeRhk(rhk.id)}>
          Hapus RHK (dapat diurungkan)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The cell while it is written in; where there are choices they are listed below and narrowed by typing. */
function CellEditor({
  initial,
  label,
  limit,
  choices,
  closed,
  actions,
}: {
  initial: string
  label: string
  limit: number
  choices: Choices
  /** Only a choice may be written. */
  closed: boolean
  actions: RefObject<SheetActions>
}) {
  const [text, setText] = useState(initial)
  const [typed, setTyped] = useState(false)
  const [at, setAt] = useState(-1)
  const field = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  useEffect(() => {
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  const notes = useContext(ChoiceNotes)
  const narrow = typed || initial.length === 1
  const listed = typeof choices === 'function' ? [] : choices
  const matching =
    typeof choices === 'function'
      ? choices(text)
      : choices.filter(
          (choice) => !narrow || text === '' || choice.toLowerCase().includes(text.trim().toLowerCase()),
        )

  const finish = (value: string, where: Where) => {
    if (done.current) return
    done.current = true
    const chosen = matching[at]
    const found = closed && chosen === undefined && value.trim() !== '' ? matching[0] : chosen
    if (closed && found === undefined && value.trim() !== '')
      actions.current.refuse(value.trim(), listed, where)
    else actions.current.commit(found ?? value, where)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key } = event
    if (key === 'Enter' && (event.altKey || event.shiftKey)) {
      const area = event.currentTarget
      area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end')
      setText(area.value)
      actions.current.type(area.value)
    } else if (key === 'Enter') finish(text, 'down')
    else if (key === 'Tab') finish(text, event.shiftKey ? 'left' : 'right')
    else if (key === 'Escape') {
      done.current = true
      actions.current.cancel()
    } else if (matching.length > 0 && key === 'ArrowDown') setAt(Math.min(matching.length - 1, at + 1))
    else if (matching.length > 0 && key === 'ArrowUp') setAt(Math.max(-1, at - 1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <textarea
        ref={field}
        className="kk-cell-editor"
        rows={1}
        aria-label={label}
        maxLength={limit}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          actions.current.type(event.currentTarget.value)
          setTyped(true)
          setAt(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish(text, 'away')}
      />
      {matching.length > 0 && (
        <ul className="kk-choices" role="listbox" aria-label="Pilihan" style={{ top: 'calc(100% + 2px)' }}>
          {matching.map((choice, index) => (
            // Chosen by keyboard through the field, which holds the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={choice}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault()
                event.stopPropagation()
                done.current = true
                actions.current.commit(choice, 'stay')
              }}
            >
              {choice}
              {notes.has(choice) && <Text size="xs">{notes.get(choice)}</Text>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
