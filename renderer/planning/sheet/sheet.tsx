import { Text } from '@mantine/core'
import { memo, type ReactNode, type RefObject, useCallback, useMemo, useRef } from 'react'
import type { Gap } from '../../../shared/planning/sheet/completeness.ts'
import type { SuperiorRhk } from '../../../shared/planning/sheet/contract.ts'
import { sheetModel } from '../../../shared/planning/sheet/grid.ts'
import { directionLabels } from '../../../shared/planning/skp/labels.ts'
import { targetChoices } from '../../../shared/planning/measures/measure.ts'
import type { Satuan } from '../../../shared/planning/measures/satuan.ts'
import {
  changeIki,
  type ColumnId,
  columnsFor,
  ofKind,
  rhkColumns,
  type RhkKind,
  type SheetRow,
} from '../../../shared/planning/sheet/sheet.ts'
import type { Approach, Rhk, SkpContent, SkpKind } from '../../../shared/planning/skp/skp.ts'
import { useRemembered } from '../../app/remembered.ts'
import type { Change } from '../../components/grid/column.ts'
import type { GridShow } from '../../components/grid/group.tsx'
import { type GridSection, GridTable, groupsOf } from '../../components/grid/grid.tsx'
import { useGrid } from '../../components/grid/use-grid.ts'
import { MeasurePanel } from '../measures/panel.tsx'
import { type SheetActions, type SheetCell, wantedCell } from './actions.ts'
import { sheetColumns } from './columns.ts'
import { newId } from './new-id.ts'
import { RhkMenu } from './rhk-menu.tsx'
import { rowActions } from './row-actions.ts'
import { SheetToolbar } from './toolbar.tsx'
import { useDrag } from './use-drag.ts'

const parts: Readonly<Record<RhkKind, string>> = { utama: 'A. Utama', tambahan: 'B. Tambahan' }

/** Hasil kerja, edited as in Excel. */
export const Sheet = memo(function Sheet({
  content,
  kind,
  approach,
  superior,
  gaps,
  remarks,
  satuan,
  locked,
  sources,
  onChange,
  undo,
  redo,
  canUndo,
  canRedo,
  typing,
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
  /** Why nothing can be written, as a sentence; null where one can. */
  locked: string | null
  /** Buttons that bring RHK in, beside those that add one. */
  sources: ReactNode
  onChange: Change<SkpContent>
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
  /** Set to what brings the text of an open cell into the content. */
  typing: RefObject<(() => void) | null>
  /** Set to what makes a cell the active one, e.g. the one that a hint speaks of. */
  seek: RefObject<((cell: SheetCell) => void) | null>
}) {
  const readOnly = locked !== null
  const [measuring, setMeasuring] = useRemembered('planning.measuring', false)
  const addButton = useRef<HTMLButtonElement>(null)
  const details = useRef<HTMLInputElement>(null)
  const ids = useColumns(content, kind, approach)
  const model = useMemo(() => sheetModel(ids, superior, newId), [ids, superior])
  const columns = useMemo(
    () =>
      sheetColumns(
        superior.map(({ text }) => text),
        (text) => targetChoices(text, satuan),
      ),
    [superior, satuan],
  )
  const grid = useGrid({
    content,
    model,
    columns,
    readOnly: locked,
    onChange,
    undo,
    redo,
    typing,
    whenEmpty: addButton,
    onEnd: (row) => byRow.actions.addRhk(row.kind, row.rhkId),
    keys: (event, row, column) => {
      if (event.altKey && event.key === 'Enter') {
        setMeasuring(true)
        grid.cursor.focusSoon(details)
        return true
      }
      return !readOnly && byRow.press(event, row, column)
    },
  })
  const byRow = rowActions(content, grid.cursor, onChange)
  const drag = useDrag(onChange)
  const actions: SheetActions = {
    ...byRow.actions,
    dragStart: drag.start,
    toggleMeasures: () => setMeasuring(!measuring),
    undo,
    redo,
  }
  seek.current = (cell) => {
    grid.leave()
    grid.cursor.seek(wantedCell(cell))
  }
  const held = useRef(actions)
  held.current = actions

  const groups = useMemo(() => {
    const all = new Map(content.rhk.map((rhk) => [rhk.id, rhk]))
    return groupsOf(grid.rows, ({ rhkId, kind: section }) => ({
      key: rhkId,
      section,
      of: all.get(rhkId),
    }))
  }, [content.rhk, grid.rows])
  const sections = sectionsOf(content)
  const wrong = useMemo(() => {
    const known = new Set(gaps.map(({ rhkId, ikiId, column = 'text' }) => `${rhkId} ${ikiId} ${column}`))
    return ({ rhkId, ikiId }: SheetRow, column: ColumnId) =>
      known.has(`${rhkId} ${rhkColumns.has(column) ? undefined : (ikiId ?? undefined)} ${column}`)
  }, [gaps])
  const remarked = useCallback(
    ({ rhkId }: SheetRow, column: ColumnId) =>
      (column === 'text' ? remarks.get(rhkId) : undefined) ?? noRemarks,
    [remarks],
  )
  const saysDirection = ids.includes('target') ? 'target' : 'indicator'
  const show = useMemo(() => showOf(readOnly, saysDirection, held), [readOnly, saysDirection])
  const { row } = grid.here
  const measured = content.rhk
    .find(({ id }) => id === row?.rhkId)
    ?.indicators.find(({ id }) => id === row?.ikiId)

  return (
    <>
      {!readOnly && (
        <SheetToolbar
          addButton={addButton}
          canUndo={canUndo}
          canRedo={canRedo}
          measuring={measuring}
          sources={sources}
          actions={held}
        />
      )}
      <GridTable
        grid={grid}
        label="Hasil kerja"
        groups={groups}
        sections={sections}
        show={show}
        wrong={wrong}
        remarks={remarked}
        dropAt={drag.dropAt}
        handlers={drag.handlers}
      />
      {measuring && measured && (
        <MeasurePanel
          key={measured.id}
          iki={measured}
          approach={approach}
          satuan={satuan}
          readOnly={readOnly}
          first={details}
          onChange={(change, what) => onChange((now) => changeIki(now, measured.id, change), what)}
          onClose={() => {
            setMeasuring(false)
            grid.cursor.focusSoon('cell')
          }}
        />
      )}
    </>
  )
})

/** What an RHK shows besides its texts. @param saysDirection the column below which the direction is said */
const showOf = (
  readOnly: boolean,
  saysDirection: ColumnId,
  actions: RefObject<SheetActions>,
): GridShow<SheetRow, Rhk | undefined> => ({
  lead: ({ number, of }) => (
    <>
      <div>{number}</div>
      {!readOnly && of && <RhkMenu rhk={of} actions={actions} />}
    </>
  ),
  below: (rhk, { ikiId }, column) =>
    // Only said where it is not what everybody expects.
    column === saysDirection && rhk?.indicators.find(({ id }) => id === ikiId)?.direction === 'down' ? (
      <Text size="xs" c="dimmed">
        {directionLabels.down}
      </Text>
    ) : null,
})

const noRemarks: readonly string[] = []

/** The columns of the table; the same array as long as they are the same, so that rows are not drawn for nothing. */
function useColumns(content: SkpContent, kind: SkpKind, approach: Approach): readonly ColumnId[] {
  const columns = columnsFor(content, kind, approach)
  const last = useRef(columns)
  if (columns.join() !== last.current.join()) last.current = columns
  return last.current
}

/** RHK utama and tambahan, each with the line that says so. */
const sectionsOf = (content: SkpContent): readonly GridSection[] =>
  (['utama', 'tambahan'] as const).map((of) => ({
    key: of,
    title: (
      <>
        {parts[of]}
        {ofKind(content, of).length === 0 && (
          <Text span c="dimmed" fw={400}>
            {' '}
            — {of === 'utama' ? 'belum ada rencana hasil kerja' : 'boleh kosong'}
          </Text>
        )}
      </>
    ),
  }))
