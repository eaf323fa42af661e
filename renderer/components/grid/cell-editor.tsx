import { Text } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useContext, useEffect, useRef, useState } from 'react'
import { matchingChoices } from '../../../shared/kernel/choices.ts'
import { formatNumber } from '../../../shared/kernel/numbers.ts'
import { tell } from '../confirm.tsx'
import { ChoiceNotes } from './choice-notes.ts'
import type { CellActions, Choices, Where } from './column.ts'

/** The cell while it is written in; where there are choices they are listed below and narrowed by typing. */
export function CellEditor({
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
  actions: RefObject<CellActions>
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
      : matchingChoices(choices, narrow ? text : '', (choice) => choice)

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
    else {
      // While it is written in, the field's own steps are taken back, not those of the page.
      if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(key)) event.stopPropagation()
      return
    }
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
        onPaste={(event) => {
          const { value, selectionStart, selectionEnd } = event.currentTarget
          const room = limit - value.length + (selectionEnd - selectionStart)
          // The field takes what fits; what it leaves out is said.
          if (event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n').length > room)
            tell(`Teks yang ditempel lebih panjang dari ${formatNumber(limit)} huruf dan dipotong.`, 'orange')
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish(text, 'away')}
      />
      {matching.length > 0 && (
        <ul
          className="kk-choices"
          role="listbox"
          aria-label="Pilihan"
          style={{ top: 'calc(100% + 2px)' }}
          // Its scrollbar is pressed without leaving the cell.
          onMouseDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
          }}
        >
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
