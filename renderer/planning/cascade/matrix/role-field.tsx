import { type ClipboardEvent, type KeyboardEvent, type Ref, useRef, useState } from 'react'
import { most } from '../../../../shared/kernel/limits.ts'
import { parseTsv } from '../../../../shared/excel/tsv.ts'
import { useWrittenWhenLeft } from '../../../components/use-draft.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * One role of the matrix, as a cell of Excel: the arrows move on until something is typed, or Enter or F2 opens the
 * text; it is written when it is left, Enter goes down, Escape gives back what was there.
 */
export function RoleField({
  ref,
  label,
  initial,
  onDone,
  onMove,
  onUndo,
  onPasteBlock,
}: {
  ref?: Ref<HTMLTextAreaElement>
  label: string
  initial: string
  /** @returns whether it was written; what was to be emptied and was refused comes back. */
  onDone: (text: string) => Promise<boolean>
  /** @returns whether there is a field in that direction */
  onMove: (from: HTMLElement, direction: Direction) => boolean
  /** Ctrl+Z where nothing is being typed. */
  onUndo: () => void
  /** Several cells from a spreadsheet. */
  onPasteBlock: (block: string[][]) => void
}) {
  const [text, setText] = useState(initial)
  const [known, setKnown] = useState(initial)
  // Changed elsewhere, e.g. by an undo; what is being typed stays.
  if (known !== initial) {
    setKnown(initial)
    if (text === known) setText(initial)
  }
  const writing = useRef(false)
  /** What is on its way to be written. */
  const pending = useRef<{ text: string; written: Promise<boolean> } | null>(null)
  /** What was written last and not typed over since: the field may go before it learns that it stands. */
  const done = useRef<string | null>(null)
  const finish = (): Promise<boolean> => {
    const next = text.trim()
    writing.current = false
    if (next === initial) setText(initial)
    if (next === initial || next === done.current) return Promise.resolve(true)
    if (next === pending.current?.text) return pending.current.written
    const written = onDone(next).then((succeeded) => {
      pending.current = null
      if (succeeded) done.current = next
      // A new role stands in a field of its own from now on; what was not to be emptied comes back.
      if (initial === '' ? succeeded : !succeeded && next === '')
        setText((now) => (now.trim() === next ? initial : now))
      return succeeded
    })
    pending.current = { text: next, written }
    return written
  }
  useWrittenWhenLeft(finish)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget
    const arrow = arrows[event.key]
    const plain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey
    const control = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
    if (control && event.key.toLowerCase() === 'z' && (!writing.current || text === initial)) onUndo()
    else if (arrow && plain && (!writing.current || text === '')) onMove(area, arrow)
    else if ((event.key === 'F2' || event.key === 'Enter') && plain && !writing.current && text !== '') {
      writing.current = true
      area.setSelectionRange(text.length, text.length)
    } else if (event.key === 'Enter' && plain) {
      // Below the last cell the focus stays; what was written is written all the same.
      if (!onMove(area, 'down')) void finish()
    } else if (event.key === 'Escape' && (writing.current || text !== initial)) {
      setText(initial)
      writing.current = false
      event.stopPropagation()
    } else return
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(pasted.trim())) return
    event.preventDefault()
    onPasteBlock(parseTsv(pasted))
  }
  return (
    <textarea
      ref={ref}
      className="kk-field"
      data-field
      rows={1}
      aria-label={label}
      placeholder={initial === '' ? 'Tulis peran' : undefined}
      maxLength={most.text}
      value={text}
      onChange={(event) => {
        writing.current = true
        done.current = null
        setText(event.currentTarget.value)
      }}
      onFocus={(event) => {
        writing.current = false
        event.currentTarget.select()
      }}
      // Whoever clicks into a text wants to write at that place.
      onMouseUp={() => {
        writing.current = text !== ''
      }}
      onBlur={() => void finish()}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  )
}

/** Moves the focus to the next field in a direction, over cells that are locked. */
export function moveFocus(from: HTMLElement, direction: Direction): boolean {
  const target = fieldIn(from, direction)
  target?.focus()
  return target !== undefined
}

function fieldIn(from: HTMLElement, direction: Direction): HTMLElement | undefined {
  const cell = from.closest<HTMLElement>('td[data-row]')
  const table = from.closest('table')
  if (!cell || !table) return undefined
  const fieldsOf = (of: Element) => [...of.querySelectorAll<HTMLElement>('[data-field]')]
  const own = fieldsOf(cell)
  const step = direction === 'down' || direction === 'right' ? 1 : -1
  const upright = direction === 'up' || direction === 'down'
  const beside = upright ? own[own.findIndex((field) => field === from) + step] : undefined
  if (beside) return beside
  for (let row = Number(cell.dataset.row), column = Number(cell.dataset.column); ;) {
    if (upright) row += step
    else column += step
    const next = table.querySelector(`td[data-row="${row}"][data-column="${column}"]`)
    if (!next) return undefined
    const fields = fieldsOf(next)
    const target = direction === 'up' ? fields.at(-1) : fields[0]
    if (target) return target
  }
}
