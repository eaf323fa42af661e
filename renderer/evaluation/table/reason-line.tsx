import { Text, TextInput } from '@mantine/core'
import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { type ReasonKind, reasonLabels } from '../../../shared/evaluation/reasons.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { useListReach } from '../../components/list-reach.ts'

/** What the table asks of the line in which a reason is written. */
export interface ReasonField {
  /** Goes into the field, behind what was typed on the row already. */
  write: (text: string) => void
}

/**
 * Asks in one line below a row why somebody is rated so. Nobody has to answer at once: typing on goes on in the table.
 * Tab leads from the table to it and back; Enter keeps the reason and goes on, Esc leaves it.
 */
export function ReasonLine({
  ref,
  name,
  kind,
  onSay,
}: {
  ref: Ref<ReasonField>
  name: string
  kind: ReasonKind
  onSay: (text: string) => void
}) {
  const [text, setText] = useState('')
  const table = useListReach()
  const leave = () => table.current?.enter()
  const field = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => ({
    write: (typed) => {
      setText((known) => known + typed)
      field.current?.focus()
    },
  }))
  const say = () => {
    if (text.trim() !== '') onSay(text.trim())
  }
  const keys: Readonly<Record<string, () => void>> = {
    Back: leave,
    Enter: () => {
      say()
      leave()
    },
    Escape: () => {
      setText('')
      leave()
    },
  }
  return (
    <>
      <Text size="xs" flex="none" className="kk-warning" fw={600}>
        {reasonLabels[kind]}
      </Text>
      <TextInput
        ref={field}
        size="xs"
        flex={1}
        aria-label={`${reasonLabels[kind]}: ${name}`}
        placeholder="Ketik alasannya; Enter melanjutkan. Boleh ditulis nanti, sebelum ditandatangani."
        maxLength={most.text}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={say}
        onKeyDown={(event) => {
          const key = event.shiftKey && event.key === 'Tab' ? 'Back' : event.key
          const act = event.nativeEvent.isComposing ? undefined : keys[key]
          if (!act) return
          event.preventDefault()
          event.stopPropagation()
          act()
        }}
      />
    </>
  )
}
