import { Text } from '@mantine/core'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Gap } from '../../shared/planning/completeness.ts'
import { targetChoices } from '../../shared/planning/measure.ts'
import type { MeasureUnit } from '../../shared/planning/measure-units.ts'
import { aspectLabels, perspectiveLabels } from '../../shared/planning/labels.ts'
import {
  addIki,
  addRhk,
  cellText,
  changeIki,
  changeKind,
  clearRange,
  type ColumnId,
  columnsFor,
  copyRange,
  fillDown,
  maxIki,
  maxRhk,
  moveRhk,
  parseTsv,
  type Pasted,
  pasteIntoRange,
  placeRhk,
  rangeOf,
  removeIki,
  removeRhk,
  type RhkKind,
  rhkColumns,
  sheetRows,
  toTsv,
  writeCells,
} from '../../shared/planning/sheet.ts'
import type { Approach, SkpContent, SkpKind } from '../../shared/planning/skp.ts'
import type { SuperiorRhk } from '../../shared/planning/contract.ts'
import { useRemembered } from '../app/remembered.ts'
import { tell } from '../components/confirm.tsx'
import { MeasurePanel } from './measure-panel.tsx'
import { columnLabels, type Choices, SheetGroup, type SheetActions } from './sheet-group.tsx'
import { SheetToolbar } from './sheet-toolbar.tsx'

const widths: Readonly<Record<ColumnId, string>> = {
  superior: '19%',
  text: '21%',
  assignedBy: '13%',
  perspective: '12%',
  aspect: '92px',
  indicator: '22%',
  target: '12%',
}

const sections: Readonly<Record<RhkKind, string>> = { utama: 'A. Utama', tambahan: 'B. Tambahan' }

const newId = () => crypto.randomUUID()

/** Typing that pauses for so many milliseconds is kept though its cell is still open. */
const keepAfter = 1500

/** Nobody shall believe that all of a paste is there when some of it is not. */
function sayWhatIsMissing({ lost, cut, unknown }: Pasted) {
  const sentences = [
    lost > 0 && `${lost} sel tidak mendapat tempat dan tidak ditempel.`,
    cut > 0 && `${cut} teks terlalu panjang dan dipotong.`,
    unknown > 0 && `${unknown} isian bukan salah satu pilihan kolomnya dan dikosongkan.`,
  ].filter((sentence) => sentence !== false)
  if (sentences.length > 0)
    tell([...sentences, 'Periksa hasilnya; Ctrl+Z mengurungkan tempelan.'].join(' '), 'orange')
}

interface Place {
  row: number
  column: number
}

/** Hasil kerja, edited as in Excel. */
export function Sheet({
  content,
  kind,
  approach,
  superior,
  gaps,
  remarks,
  units,
  readOnly,
  onChange,
  history,
  typing,
}: {
  content: SkpContent
  kind: SkpKind
  approach: Approach
  superior: readonly SuperiorRhk[]
  gaps: readonly Gap[]
  /** Remarks that are not settled, by RHK. */
  remarks: ReadonlyMap<string, readonly string[]>
  /** The units of measure that targets may have. */
  units: readonly MeasureUnit[]
  readOnly: boolean
  onChange: (change: (content: SkpContent) => SkpContent, what?: string) => void
  /** Set to what brings the text of an open cell into the content. */
  typing: RefObject<(() => void) | null>
  history: { undo: () => void; redo: () => void; canUndo: boolean; canRedo: boolean }
}) {
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<{ text: string; before: string } | null>(null)
  // What is being typed and not in the content yet, and one name for all steps of this typing.
  const typed = useRef<string | null>(null)
  const typingStep = useRef(0)
  const pause = useRef<number | undefined>(undefined)
  const addButton = useRef<HTMLButtonElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [dropAt, setDropAt] = useState<{ id: string; after: boolean } | null>(null)
  const focusNext = useRef(false)
  const [measuring, setMeasuring] = useRemembered('planning.measuring', false)
  const [toMeasure, setToMeasure] = useState(false)

  const rows = useMemo(() => sheetRows(content), [content])
  const columns = useMemo(() => columnsFor(content, kind, approach), [content, kind, approach])
  const gapKeys = useMemo(
    () => new Set(gaps.map(({ rhkId = '', ikiId = '' }) => `${rhkId}/${ikiId}`)),
    [gaps],
  )

  /** The cell as it exists: the RHK's own cells stand on its first row. */
  const normal = useCallback(
    ({ row, column }: Place): Place => {
      const at = {
        row: Math.max(0, Math.min(rows.length - 1, row)),
        column: Math.max(0, Math.min(columns.length - 1, column)),
      }
      const id = columns[at.column]
      while (id && rhkColumns.has(id) && rows[at.row]?.first === false) at.row -= 1
      return at
    },
    [rows, columns],
  )

  const go = useCallback(
    (to: Place, extend = false) => {
      const place = normal(to)
      setActive(place)
      if (!extend) setAnchor(place)
      setEditing(null)
      focusNext.current = true
    },
    [normal],
  )

  const here = normal(active)
  const range = rangeOf(normal(anchor), here)
  useEffect(() => {
    if (!focusNext.current || editing) return
    focusNext.current = false
    if (rows.length === 0) return addButton.current?.focus()
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${here.row}"][data-column="${here.column}"]`)
      ?.focus({ preventScroll: false })
  })

  /** Down an RHK's own column means to the next RHK. */
  const step = (from: Place, down: number): Place => {
    const id = columns[from.column]
    if (!id || !rhkColumns.has(id)) return { row: from.row + down, column: from.column }
    let row = from.row + down
    while (down > 0 && rows[row]?.first === false) row += 1
    return row >= rows.length ? from : { row, column: from.column }
  }

  const write = (text: string) => {
    const row = rows[here.row]
    const column = columns[here.column]
    if (row && column && text !== cellText(content, row, column))
      onChange(
        (now) => writeCells(now, [{ row, column, text }], superior, newId),
        `cell ${typingStep.current}`,
      )
  }

  /** Typed text is kept while its cell is still open: an interruption may last. */
  const keep = () => {
    window.clearTimeout(pause.current)
    const column = columns[here.column]
    const text = typed.current
    // Of a choice only a whole word is kept; a column that goes away with its last text stays for now.
    const closed = column === 'aspect' || column === 'perspective'
    if (text === null || closed || (column === 'assignedBy' && text === '')) return
    typed.current = null
    write(text)
  }
  typing.current = keep
  useEffect(
    () => () => {
      window.clearTimeout(pause.current)
    },
    [],
  )

  const beginTyping = (text: string, before: string) => {
    typed.current = null
    typingStep.current += 1
    setEditing({ text, before })
  }
  const endTyping = () => {
    window.clearTimeout(pause.current)
    typed.current = null
    setEditing(null)
  }

  const commit = (text: string, then?: Place) => {
    endTyping()
    write(text)
    if (then) go(then)
    else focusNext.current = true
  }

  const appendRhk = (rhkKind: RhkKind, after: string | null) => {
    if (content.rhk.length >= maxRhk) return tell(`Satu SKP memuat paling banyak ${maxRhk} RHK.`, 'orange')
    const id = { current: '' }
    onChange((now) => {
      const added = addRhk(now, rhkKind, after, newId)
      id.current = added.rhkId
      return added.content
    })
    wanted.current = { rhkId: id.current, column: 'text' }
  }
  const appendIki = (rhkId: string, after: string | null) => {
    const id: { current: string | null } = { current: null }
    onChange((now) => {
      const added = addIki(now, rhkId, after, newId)
      id.current = added.ikiId
      return added.content
    })
    if (id.current) wanted.current = { rhkId, ikiId: id.current, column: 'indicator' }
    else tell(`Satu RHK memuat paling banyak ${maxIki} indikator.`, 'orange')
  }

  // A cell that is to be reached once the row it stands in exists.
  const wanted = useRef<{ rhkId: string; ikiId?: string; column: ColumnId } | null>(null)
  useEffect(() => {
    const target = wanted.current
    if (!target) return
    const row = rows.findIndex(
      ({ rhkId, ikiId, first }) =>
        rhkId === target.rhkId && (target.ikiId === undefined ? first : ikiId === target.ikiId),
    )
    if (row < 0) return
    wanted.current = null
    go({ row, column: Math.max(0, columns.indexOf(target.column)) })
  }, [rows, columns, go])

  const deleteRow = () => {
    const row = rows[here.row]
    const column = columns[here.column]
    if (!row || !column) return
    const { rhkId, ikiId } = row
    const whole = rhkColumns.has(column) || ikiId === null
    onChange((now) => (whole ? removeRhk(now, rhkId) : removeIki(now, rhkId, ikiId)))
    focusNext.current = true
  }

  const moveBy = (rhkId: string, by: -1 | 1, then: NonNullable<typeof wanted.current>) => {
    if (moveRhk(content, rhkId, by) === content) return
    onChange((now) => moveRhk(now, rhkId, by))
    wanted.current = then
  }

  const actions: SheetActions = {
    pick: (row, column, extend) => go({ row, column }, extend),
    edit: (row, column) => {
      if (readOnly) return
      const place = normal({ row, column })
      const target = rows[place.row]
      const id = columns[place.column]
      setActive(place)
      setAnchor(place)
      if (!target || !id) return
      const text = cellText(content, target, id)
      beginTyping(text, text)
    },
    type: (text) => {
      typed.current = text
      window.clearTimeout(pause.current)
      pause.current = window.setTimeout(() => typing.current?.(), keepAfter)
    },
    refuse: (text, from, where) => {
      endTyping()
      focusNext.current = where !== 'away'
      tell(`"${text}" bukan pilihan di sini. Pilih ${from.join(', ')}.`, 'orange')
    },
    commit: (text, where) => {
      if (where === 'away') {
        endTyping()
        // The focus is where the clerk has put it.
        focusNext.current = false
        return write(text)
      }
      const last = here.row === rows.length - 1 && here.column === columns.length - 1
      if (where === 'right' && last) {
        commit(text)
        const row = rows[here.row]
        appendRhk(row?.kind ?? 'utama', row?.rhkId ?? null)
        return
      }
      const then =
        where === 'down'
          ? step(here, 1)
          : where === 'right'
            ? nextCell(1)
            : where === 'left'
              ? nextCell(-1)
              : undefined
      commit(text, then)
    },
    cancel: () => {
      const before = editing?.before
      endTyping()
      // What was kept while typing goes back to what it was.
      if (before !== undefined) write(before)
      focusNext.current = true
    },
    addRhk: appendRhk,
    addIki: appendIki,
    removeRhk: (rhkId) => {
      onChange((now) => removeRhk(now, rhkId))
      focusNext.current = true
    },
    removeIki: (rhkId, ikiId) => {
      onChange((now) => removeIki(now, rhkId, ikiId))
      focusNext.current = true
    },
    move: (rhkId, by) => moveBy(rhkId, by, { rhkId, column: 'text' }),
    changeKind: (rhkId) => {
      onChange((now) => changeKind(now, rhkId))
      wanted.current = { rhkId, column: 'text' }
    },
    dragStart: setDragged,
    dragOver: (id, after) => {
      if (id !== dropAt?.id || after !== dropAt?.after) setDropAt(id === null ? null : { id, after })
    },
    drop: (beside, after) => {
      if (dragged) onChange((now) => placeRhk(now, dragged, beside, after))
      setDragged(null)
      setDropAt(null)
    },
  }
  const held = useRef(actions)
  held.current = actions

  /** The next cell that exists, row by row. */
  function nextCell(by: 1 | -1): Place {
    let { row, column } = here
    for (;;) {
      column += by
      if (column >= columns.length) {
        column = 0
        row += 1
      } else if (column < 0) {
        column = columns.length - 1
        row -= 1
      }
      const target = rows[row]
      if (!target) return here
      const id = columns[column]
      if (id && (target.first || !rhkColumns.has(id))) return { row, column }
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || !(event.target instanceof HTMLElement) || !('row' in event.target.dataset)) return
    const row = rows[here.row]
    if (!row) return
    const ctrl = event.ctrlKey || event.metaKey
    const { key, shiftKey: shift } = event
    const moves: Record<string, () => Place> = {
      ArrowDown: () => step(here, 1),
      ArrowUp: () => step(here, -1),
      ArrowLeft: () => ({ row: here.row, column: here.column - 1 }),
      ArrowRight: () => ({ row: here.row, column: here.column + 1 }),
      Home: () => ({ row: ctrl ? 0 : here.row, column: 0 }),
      End: () => ({ row: ctrl ? rows.length - 1 : here.row, column: columns.length - 1 }),
    }
    const run = (): boolean => {
      if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
        if (!readOnly)
          moveBy(row.rhkId, key === 'ArrowUp' ? -1 : 1, {
            rhkId: row.rhkId,
            ...(row.ikiId !== null && !row.first ? { ikiId: row.ikiId } : {}),
            column: columns[here.column] ?? 'text',
          })
        return true
      }
      const move = moves[key]
      if (move && !event.altKey) return (go(move(), shift), true)
      if (key === 'Tab') {
        const last = here.row === rows.length - 1 && here.column === columns.length - 1
        if (last && !shift && !readOnly) return (appendRhk(row.kind, row.rhkId), true)
        const to = nextCell(shift ? -1 : 1)
        // At the ends Tab leaves the table.
        if (to.row === here.row && to.column === here.column) return false
        return (go(to), true)
      }
      if (event.altKey && key === 'Enter') {
        setToMeasure(true)
        setMeasuring(true)
        return true
      }
      if (readOnly) return false
      if (ctrl && key === 'Enter')
        return (shift ? appendRhk(row.kind, row.rhkId) : appendIki(row.rhkId, row.ikiId), true)
      if (ctrl && key.toLowerCase() === 'z') return (shift ? history.redo() : history.undo(), true)
      if (ctrl && key.toLowerCase() === 'y') return (history.redo(), true)
      if (ctrl && key.toLowerCase() === 'd')
        return (onChange((now) => fillDown(now, range, columns, superior, newId)), true)
      if (ctrl && (key === 'Delete' || key === '-')) return (deleteRow(), true)
      if (ctrl || event.altKey) return false
      if (key === 'Delete' || key === 'Backspace')
        return (onChange((now) => clearRange(now, range, columns, newId)), true)
      if (key === 'Enter' || key === 'F2') return (actions.edit(here.row, here.column), true)
      if (key.length === 1) {
        const column = columns[here.column]
        beginTyping(key, column ? cellText(content, row, column) : '')
        actions.type(key)
        return true
      }
      return false
    }
    if (run()) {
      event.preventDefault()
      event.stopPropagation()
      focusNext.current = !(event.altKey && key === 'Enter')
    }
  }

  const onCopy = (event: ClipboardEvent) => {
    if (editing) return
    event.clipboardData.setData('text/plain', toTsv(copyRange(content, range, columns)))
    event.preventDefault()
    if (event.type === 'cut' && !readOnly) onChange((now) => clearRange(now, range, columns, newId))
  }
  const onPaste = (event: ClipboardEvent) => {
    if (editing || readOnly) return
    const block = parseTsv(event.clipboardData.getData('text/plain'))
    event.preventDefault()
    const pasted = pasteIntoRange(content, range, block, columns, superior, newId)
    onChange(() => pasted.content)
    sayWhatIsMissing(pasted)
    focusNext.current = true
  }

  const targets = useCallback((text: string) => targetChoices(text, units), [units])
  const choices = (column: ColumnId | undefined): Choices =>
    column === 'superior'
      ? superior.map(({ text }) => text)
      : column === 'aspect'
        ? Object.values(aspectLabels)
        : column === 'perspective'
          ? Object.values(perspectiveLabels)
          : column === 'target'
            ? targets
            : none

  const activeRow = rows[here.row]
  const measured = content.rhk
    .find(({ id }) => id === activeRow?.rhkId)
    ?.indicators.find(({ id }) => id === activeRow?.ikiId)

  const groups = (of: RhkKind) => {
    let number = 0
    return content.rhk
      .filter((rhk) => rhk.kind === of)
      .map((rhk) => {
        number += 1
        const start = rows.findIndex(({ rhkId }) => rhkId === rhk.id)
        const length = Math.max(1, rhk.indicators.length)
        const inside = here.row >= start && here.row < start + length
        const touched = range.bottom >= start && range.top < start + length
        return (
          <SheetGroup
            key={rhk.id}
            rhk={rhk}
            number={number}
            start={start}
            columns={columns}
            activeRow={inside ? here.row : -1}
            activeColumn={inside ? here.column : -1}
            rangeKey={
              touched && (range.top !== range.bottom || range.left !== range.right)
                ? `${range.top},${range.bottom},${range.left},${range.right}`
                : ''
            }
            editing={inside && editing ? editing.text : null}
            choices={inside && editing ? choices(columns[here.column]) : none}
            gapKeys={gapKeys}
            remarks={remarks.get(rhk.id) ?? noRemarks}
            readOnly={readOnly}
            dropHere={
              dropAt?.id === rhk.id && dragged !== null && dragged !== rhk.id
                ? dropAt.after
                  ? 'after'
                  : 'before'
                : null
            }
            actions={held}
          />
        )
      })
  }

  return (
    <>
      {!readOnly && (
        <SheetToolbar
          addButton={addButton}
          history={history}
          measuring={measuring}
          onAdd={(rhkKind) => appendRhk(rhkKind, null)}
          onMeasure={() => setMeasuring(!measuring)}
        />
      )}
      {/* The cells are focused one by one; keys and clipboard are heard here for all of them. */}
      <table
        ref={table}
        className="kk-sheet"
        role="grid"
        aria-label="Hasil kerja"
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
        onMouseUp={keepSelectionOfText}
      >
        <colgroup>
          <col style={{ width: 44 }} />
          {columns.map((id) => (
            <col key={id} style={{ width: widths[id] }} />
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
        {(['utama', 'tambahan'] as const).map((of) => {
          const shown = groups(of)
          return [
            <tbody
              key={of}
              className="kk-section"
              onDragOver={(event) => {
                if (dragged && shown.length === 0) event.preventDefault()
              }}
              onDrop={(event) => {
                event.preventDefault()
                // The only thing that can be dropped into an empty part is an RHK of the other kind.
                if (dragged && shown.length === 0) onChange((now) => changeKind(now, dragged))
                setDragged(null)
              }}
            >
              <tr>
                <th colSpan={columns.length + 1} scope="rowgroup">
                  {sections[of]}
                  {shown.length === 0 && (
                    <Text span c="dimmed" fw={400}>
                      {' '}
                      — {of === 'utama' ? 'belum ada rencana hasil kerja' : 'boleh kosong'}
                    </Text>
                  )}
                </th>
              </tr>
            </tbody>,
            ...shown,
          ]
        })}
      </table>
      {measuring && measured && (
        <MeasurePanel
          key={measured.id}
          iki={measured}
          approach={approach}
          units={units}
          readOnly={readOnly}
          focus={toMeasure}
          onChange={(change, what) => onChange((now) => changeIki(now, measured.id, change), what)}
          onClose={() => {
            setMeasuring(false)
            setToMeasure(false)
            table.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
          }}
        />
      )}
    </>
  )
}

const none: Choices = []
const noRemarks: readonly string[] = []

/** A click on a cell with nothing dragged over must not leave a stray text selection behind. */
function keepSelectionOfText(event: MouseEvent) {
  if (event.detail > 1) window.getSelection()?.removeAllRanges()
}
