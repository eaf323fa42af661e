import { Stack } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Dialog, DialogFoot, type DialogProps } from './dialog.tsx'
import { ErrorNote } from './problem-list.tsx'

/** What a dialog has to know of the mutation that it starts. */
export interface Saving {
  isPending: boolean
  error: unknown
}

interface Asked {
  /** What will follow, above everything else. */
  explanation?: ReactNode
  verb: string
  saving: Saving
  /** Whether what must be filled is filled. */
  ready?: boolean | undefined
  /** On the left of the buttons. */
  remark?: ReactNode
  /** The way back; another word than "Batal" where what is written is kept. */
  cancel?: string | undefined
  onClose: () => void
  onSubmit: () => void
  children: ReactNode
}

type Around = 'opened' | 'title' | 'size' | 'keeps' | 'closeOnClickOutside' | 'closeOnEscape'

/** A form in a dialog: what is asked, why it was refused, and two buttons, of which one says what will be done. */
export function FormDialog({
  explanation,
  verb,
  saving,
  ready,
  remark,
  cancel,
  onClose,
  onSubmit,
  children,
  ...dialog
}: Asked & Pick<DialogProps, Around>) {
  const asked = { explanation, verb, saving, ready, remark, cancel, onClose, onSubmit }
  return (
    <Dialog {...dialog} onClose={onClose}>
      <DialogForm {...asked}>{children}</DialogForm>
    </Dialog>
  )
}

/** The inside of such a dialog, for one that has to read something first. Ctrl+S sends it, as Enter does. */
export function DialogForm({
  explanation,
  verb,
  saving,
  ready = true,
  remark,
  cancel,
  onClose,
  onSubmit,
  children,
}: Asked) {
  const form = useRef<HTMLFormElement>(null)
  const { error } = saving
  // It was sent from the foot of a long form, and why it was refused stands at its head.
  useEffect(() => {
    if (error) form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' })
  }, [error])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !saving.isPending) onSubmit()
  }
  const save = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    // The page behind stays as it is.
    event.preventDefault()
    event.stopPropagation()
    form.current?.requestSubmit()
  }
  return (
    <form ref={form} onSubmit={submit} onKeyDown={save}>
      <Stack gap="sm">
        {explanation}
        <ErrorNote error={error} />
        {children}
        <DialogFoot
          remark={remark}
          cancel={cancel}
          verb={verb}
          busy={saving.isPending}
          ready={ready}
          sticky
          onClose={onClose}
        />
      </Stack>
    </form>
  )
}
