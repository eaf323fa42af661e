import { Text } from '@mantine/core'
import {
  memo,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Gap } from '../../../shared/planning/sheet/completeness.ts'
import type { SuperiorRhk } from '../../../shared/planning/sheet/contract.ts'
import { aspectLabels, perspectiveLabels } from '../../../shared/planning/skp/labels.ts'
import { targetChoices } from '../../../shared/planning/measures/measure.ts'
import type { Satuan } from '../../../shared/planning/measures/satuan.ts'
import {
  cellText,
  changeIki,
  type ColumnId,
  columnsFor,
  type RhkKind,
  sheetRows,
} from '../../../shared/planning/sheet/sheet.ts'
import { changeKind, placeRhk } from '../../../shared/planning/sheet/rows.ts'
import type { Approach, SkpContent, SkpKind } from '../../../shared/planning/skp/skp.ts'
import { useRemembered } from '../../app/remembered.ts'
import { MeasurePanel } from '../measures/panel.tsx'
import { type Choices, noChoices, type SheetActions } from './actions.ts'
import { clipboardOf } from './clipboard.ts'
import { columnLabels, columnWidths } from './columns.ts'
import { gapKey, SheetGroup } from './group.tsx'
import { keysOf } from './keys.ts'
import { cellAt, samePlace } from './places.ts'
import { rowActions } from './row-actions.ts'
import { SheetToolbar } from './toolbar.tsx'
import { useCursor, type Wanted } from './use-cursor.ts'
import { usePress } from './use-press.ts'
import { type Change, type Open, useTyping } from './use-typing.ts'

const sections: Readonly<Record<RhkKind, string>> = { utama: 'A. Utama', tambahan: 'B. Tambahan' }

/** Hasil kerja, edited as in Excel. */
export const Sheet = memo(function Sheet({
  content,
  kind,
  approach,
  superior,
  gaps,
  remarks,
  satuan,
  readOnly,
  onChange,
  undo,
  redo,
  canUndo,
  canRedo,
  typing: outer,
  seek,
}: {
  content: SkpContent
  kind: SkpKind
  approach: Approach
  superior: readonly SuperiorRhk[]
  gaps: readonly Gap[]
  /** Remarks that are not settled, by RHK. */
  remarks: ReadonlyMap<string, readonly string[]>
  /** The units of measure that targets may have. */
  satuan: readonly Satuan[]
  readOnly: boolean
  onChange: Change
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
  /** Set to what brings the text of an open cell into the content. */
  typing: RefObject<(() => void) | null>
  /** Set to what makes a cell the active one, e.g. the one that a hint speaks of. */
  seek: RefObject<((cell: Wanted) => void) | null>
}) {
  const editing = useState<Open | null>(null)
  const [open] = editing
  const [measuring, setMeasuring] = useRemembered('planning.measuring', false)

  const rows = useMemo(() => sheetRows(content), [content])
  const columns = useColumns(content, kind, approach)
  const cells = { rows, columns }
  const cursor = useCursor(cells, open !== null)
  const { here, range } = cursor
  const activeRow = rows[here.row]
  const activeColumn = columns[here.column]

  const byRow = rowActions(content, cells, cursor, onChange)
  const typing = useTyping({
    content,
    cells,
    cursor,
    editing,
    superior,
    onChange,
    outer,
    onEnd: () => byRow.actions.addRhk(activeRow?.kind ?? 'utama', activeRow?.rhkId ?? null),
  })
  const drag = useDrag(onChange)
  const press = usePress(columns)
  const actions: SheetActions = {
    ...byRow.actions,
    ...typing.actions,
    ...drag.actions,
    pick: (row, column, extend) => {
      press.begin()
      typing.leave()
      cursor.go({ row, column }, extend)
    },
    drawTo: (row, column) => {
      // In an open cell the mouse marks text.
      if (!open && press.draws()) cursor.go({ row, column }, true)
    },
    edit: (row, column) => {
      const place = cellAt(cells, { row, column })
      if (readOnly || (open && samePlace(place, here))) return
      typing.leave()
      cursor.select(place)
      const target = rows[place.row]
      const id = columns[place.column]
      if (!target || !id) return
      const text = cellText(content, target, id)
      typing.begin(text, text)
    },
    measure: () => {
      setMeasuring(true)
      cursor.focusSoon('details')
    },
    toggleMeasures: () => setMeasuring(!measuring),
    undo,
    redo,
  }
  seek.current = (cell) => {
    typing.leave()
    cursor.seek(cell)
  }
  const held = useRef(actions)
  held.current = actions
  const onKeyDown = keysOf({
    content,
    cells,
    cursor,
    typing,
    rows: byRow,
    actions,
    superior,
    readOnly,
    onChange,
  })

  const targets = useCallback((text: string) => targetChoices(text, satuan), [satuan])
  const choices: Partial<Record<ColumnId, Choices>> = {
    superior: superior.map(({ text }) => text),
    aspect: Object.values(aspectLabels),
    perspective: Object.values(perspectiveLabels),
    target: targets,
  }
  const gapsOf = useMemo(() => {
    const byRhk = Map.groupBy(gaps, ({ rhkId }) => rhkId)
    return new Map(
      [...byRhk].map(([id, of]) => [
        id,
        of.map(({ ikiId, column = 'text' }) => gapKey(ikiId, column)).join(','),
      ]),
    )
  }, [gaps])
  const starts = useMemo(
    () => new Map(rows.flatMap(({ rhkId, first }, index) => (first ? [[rhkId, index]] : []))),
    [rows],
  )
  const measured = content.rhk
    .find(({ id }) => id === activeRow?.rhkId)
    ?.indicators.find(({ id }) => id === activeRow?.ikiId)

  const groups = (of: RhkKind) =>
    content.rhk
      .filter((rhk) => rhk.kind === of)
      .map((rhk, index) => {
        const start = starts.get(rhk.id) ?? 0
        const length = Math.max(1, rhk.indicators.length)
        const inside = here.row >= start && here.row < start + length
        const several = range.top !== range.bottom || range.left !== range.right
        const ranged = several && range.bottom >= start && range.top < start + length
        return (
          <SheetGroup
            key={rhk.id}
            rhk={rhk}
            number={index + 1}
            start={start}
            columns={columns}
            activeRow={inside ? here.row : -1}
            activeColumn={inside ? here.column : -1}
            rangeKey={ranged ? `${range.top},${range.bottom},${range.left},${range.right}` : ''}
            editing={inside && open ? open.text : null}
            choices={(inside && open && activeColumn && choices[activeColumn]) || noChoices}
            gaps={gapsOf.get(rhk.id) ?? null}
            remarks={remarks.get(rhk.id) ?? noRemarks}
            readOnly={readOnly}
            dropHere={drag.over(rhk.id)}
            actions={held}
          />
        )
      })

  return (
    <>
      {!readOnly && (
        <SheetToolbar
          addButton={cursor.addButton}
          canUndo={canUndo}
          canRedo={canRedo}
          measuring={measuring}
          actions={held}
        />
      )}
      {/* The cells are focused one by one; keys and clipboard are heard here for all of them. */}
      <table
        ref={cursor.table}
        className="kk-sheet"
        role="grid"
        aria-label="Hasil kerja"
        aria-readonly={readOnly}
        // An open cell is a field like any other.
        {...(!open && {
          onKeyDown,
          ...clipboardOf({ content, cells, cursor, superior, readOnly, onChange }),
        })}
        onMouseUp={keepSelectionOfText}
      >
        <colgroup>
          <col style={{ width: 44 }} />
          {columns.map((id) => (
            <col key={id} style={{ width: columnWidths[id] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">No</th>
            {columns.map((id) => (
              <th key={id} scope="col">
                {columnLabels[id]}
              </th>
            ))}
          </tr>
        </thead>
        {(['utama', 'tambahan'] as const).map((of) => (
          <Section key={of} kind={of} width={columns.length + 1} drag={drag}>
            {groups(of)}
          </Section>
        ))}
      </table>
      {measuring && measured && (
        <MeasurePanel
          key={measured.id}
          iki={measured}
          approach={approach}
          satuan={satuan}
          readOnly={readOnly}
          first={cursor.details}
          onChange={(change, what) => onChange((now) => changeIki(now, measured.id, change), what)}
          onClose={() => {
            setMeasuring(false)
            cursor.focusSoon('cell')
          }}
        />
      )}
    </>
  )
})

const noRemarks: readonly string[] = []

/** The columns of the table; the same array as long as they are the same, so that rows are not drawn for nothing. */
function useColumns(content: SkpContent, kind: SkpKind, approach: Approach): readonly ColumnId[] {
  const columns = columnsFor(content, kind, approach)
  const last = useRef(columns)
  if (columns.join() !== last.current.join()) last.current = columns
  return last.current
}

/** An RHK that is dragged by its handle to another place. */
function useDrag(onChange: Change) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [dropAt, setDropAt] = useState<{ id: string; after: boolean } | null>(null)
  return {
    dragged,
    /** Where beside an RHK the dragged one would come to stand. */
    over: (rhkId: string): 'before' | 'after' | null =>
      dropAt?.id !== rhkId || dragged === null || dragged === rhkId
        ? null
        : dropAt.after
          ? 'after'
          : 'before',
    /** Into an empty part only an RHK of the other kind can be dropped. */
    intoEmpty: () => {
      if (dragged) onChange((now) => changeKind(now, dragged))
      setDragged(null)
    },
    actions: {
      dragStart: setDragged,
      dragOver: (id: string | null, after: boolean) => {
        if (id !== dropAt?.id || after !== dropAt?.after) setDropAt(id === null ? null : { id, after })
      },
      drop: (beside: string, after: boolean) => {
        if (dragged) onChange((now) => placeRhk(now, dragged, beside, after))
        setDragged(null)
        setDropAt(null)
      },
    },
  }
}

/** RHK utama or tambahan, with the line that says so. */
function Section({
  kind,
  width,
  drag,
  children,
}: {
  kind: RhkKind
  /** Columns of the table. */
  width: number
  drag: ReturnType<typeof useDrag>
  children: readonly ReactNode[]
}) {
  const empty = children.length === 0
  return (
    <>
      <tbody
        className="kk-section"
        onDragOver={(event) => {
          if (drag.dragged && empty) event.preventDefault()
        }}
        onDrop={(event) => {
          event.preventDefault()
          if (empty) drag.intoEmpty()
        }}
      >
        <tr>
          <th colSpan={width} scope="rowgroup">
            {sections[kind]}
            {empty && (
              <Text span c="dimmed" fw={400}>
                {' '}
                — {kind === 'utama' ? 'belum ada rencana hasil kerja' : 'boleh kosong'}
              </Text>
            )}
          </th>
        </tr>
      </tbody>
      {children}
    </>
  )
}

/** A click on a cell with nothing dragged over must not leave a stray text selection behind. */
function keepSelectionOfText(event: MouseEvent) {
  if (event.detail > 1) window.getSelection()?.removeAllRanges()
}
