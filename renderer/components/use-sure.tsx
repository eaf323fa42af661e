import { Checkbox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { complaintOf } from '../app/client.ts'
import type { Saving } from './form-dialog.tsx'
import { Note } from './note.tsx'
import { ProblemList } from './problem-list.tsx'

/**
 * What a form asks again before it stores something that looks like a mistake.
 * @param saving the attempt to store it, which comes back with the question
 * @param what is asked about; when it is changed nobody is sure of it any more
 */
export function useSure(saving: Saving, what: string) {
  const [sent, setSent] = useState(what)
  const [confirmed, setConfirmed] = useState<string | null>(null)
  const { message, problems, asks = false } = complaintOf(saving.error)
  const sure = confirmed === what
  const asked = saving.error !== null && asks && sent === what
  return {
    /** Goes along with what is stored. */
    sure,
    /** Called when it is sent, so that the answer is known to belong to it. */
    send: () => setSent(what),
    /** The attempt without its question, which is no error. */
    saving: asks ? { ...saving, error: null } : saving,
    /** Whether nothing waits for an answer. */
    ready: !asked || sure,
    question: asked && (
      <Note kind="warning" role="alert" title={message}>
        <ProblemList problems={problems} />
        <Answer sure={sure} onChange={(yes) => setConfirmed(yes ? what : null)} />
      </Note>
    ),
  }
}

/** Has the focus as soon as it is asked, for the button that had it waits for the answer. */
function Answer({ sure, onChange }: { sure: boolean; onChange: (sure: boolean) => void }) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.closest('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
    box.current?.focus()
  }, [])
  return (
    <Checkbox
      ref={box}
      mt="xs"
      ml={3}
      label="Ya, ini benar; tercatat dalam catatan perubahan"
      checked={sure}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
