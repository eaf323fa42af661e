import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { parseTsv } from '../../../shared/planning/sheet.ts'

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
  label,
  initial,
  onDone,
  onMove,
  onPasteBlock,
}: {
  label: string
  initial: string
  /** @returns whether it was written; what was to be emptied and was refused comes back. */
  onDone: (text: string) => Promise<boolean>
  onMove: (from: HTMLElement, direction: Direction) => void
  /** Several cells from a spreadsheet. */
  onPasteBlock: (block: string[][]) => void
}) {
  const [text, setText] = useState(initial)
  const writing = useRef(false)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget
    const arrow = arrows[event.key]
    const plain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey
    if (arrow && plain && (!writing.current || text === '')) onMove(area, arrow)
    else if ((event.key === 'F2' || event.key === 'Enter') && plain && !writing.current && text !== '') {
      writing.current = true
      area.setSelectionRange(text.length, text.length)
    } else if (event.key === 'Enter' && plain) onMove(area, 'down')
    else if (event.key === 'Escape' && (writing.current || text !== initial)) {
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
      className="kk-field"
      rows={1}
      aria-label={label}
      placeholder={initial === '' ? 'Tulis peran' : undefined}
      maxLength={2000}
      value={text}
      onChange={(event) => {
        writing.current = true
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
      onBlur={() => {
        const next = text.trim()
        if (next === initial) setText(initial)
        else
          void onDone(next).then((written) => {
            if (!written && next === '') setText(initial)
          })
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  )
}

/** Moves the focus to the next field in a direction, over cells that are locked. */
export function moveFocus(from: HTMLElement, direction: Direction): void {
  const cell = from.closest<HTMLElement>('td[data-row]')
  const table = from.closest('table')
  if (!cell || !table) return
  const fieldsOf = (of: Element) => [...of.querySelectorAll('textarea')]
  const own = fieldsOf(cell)
  const step = direction === 'down' || direction === 'right' ? 1 : -1
  const upright = direction === 'up' || direction === 'down'
  const beside = upright ? own[own.findIndex((field) => field === from) + step] : undefined
  if (beside) return beside.focus()
  for (let row = Number(cell.dataset.row), column = Number(cell.dataset.column); ;) {
    if (upright) row += step
    else column += step
    const next = table.querySelector(`td[data-row="${row}"][data-column="${column}"]`)
    // Beyond the last row what was written is written all the same.
    if (!next) return direction === 'down' ? from.blur() : undefined
    const fields = fieldsOf(next)
    const target = direction === 'up' ? fields.at(-1) : fields[0]
    if (target) return target.focus()
  }
}
