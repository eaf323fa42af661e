import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { modals } from '@mantine/modals'
import { type NotificationData, notifications } from '@mantine/notifications'
import { type ReactNode, useState } from 'react'
import { complaintOf, refresh } from '../app/client.ts'
import { FormDialog } from './form-dialog.tsx'
import { forget, remember } from './told.ts'

/** Asks before something that can't be undone: the thing and the consequence, and a button that repeats the verb. */
export function confirm({
  title,
  children,
  verb,
  danger = false,
  onConfirm,
  onClose,
}: {
  title: string
  children: ReactNode
  verb: string
  danger?: boolean
  onConfirm: () => void
  /** Whatever was answered, after that. */
  onClose?: () => void
}): void {
  modals.openConfirmModal({
    title,
    children: <Text size="sm">{children}</Text>,
    labels: { confirm: verb, cancel: 'Batal' },
    cancelProps: { 'data-autofocus': true },
    confirmProps: danger ? { color: 'red.8' } : {},
    onConfirm,
    ...(onClose ? { onClose } : {}),
  })
}

/** Shows a note; its time stands still while the pointer or the focus is in it. */
function show(note: NotificationData & { id: string }): void {
  const held: NotificationData & { id: string } = {
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Tutup pemberitahuan' },
    onFocus: () => void notifications.update({ ...held, autoClose: false }),
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) notifications.update(held)
    },
    ...note,
  }
  notifications.update(held)
  notifications.show(held)
}

let shown = 0

/**
 * Shows a note of what was done, which goes with the next act, with its page and with the office.
 * @param kind of which one note is shown at a time, the newest; without it the note stands for itself
 */
function showTold(note: Omit<NotificationData, 'id'>, offers = false, kind?: string): string {
  const id = `note-${kind ?? (shown += 1)}`
  remember(id, offers)
  show({ ...note, id, onClose: () => forget(id) })
  return id
}

/**
 * Says what was done, or why not.
 * @param kind what it is about: a newer note about it takes the place of an older one; a sentence is its own kind, so
 * that the same one never stands there twice
 */
export function tell(
  message: ReactNode,
  color = 'laut',
  kind = typeof message === 'string' ? message : undefined,
): void {
  showTold({ message, color }, false, kind)
}

export function tellError(error: unknown): void {
  const { message, problems } = complaintOf(error)
  const said = [
    message,
    ...problems.slice(0, 3).map(({ field, message: why }) => (field ? `${field}: ${why}` : why)),
  ].join(' ')
  showTold({ message: said, color: 'red', autoClose: 12_000 }, false, said)
}

/**
 * Says that a draft could not be saved, until it is saved after all.
 * @param what the draft is of: its page may be left
 * @param error why; null where another window has changed the same, and one has to choose
 */
export function showUnsaved(
  id: string,
  what: string,
  error: unknown,
  { retry, dismissed }: { retry: () => void; dismissed: () => void },
): void {
  show({
    id,
    title: (
      <Text span size="sm" fw={600} c="red.8">
        Belum tersimpan: {what}
      </Text>
    ),
    color: 'red',
    autoClose: false,
    onClose: dismissed,
    message: (
      <Stack gap="xs" align="start">
        <Text size="sm">
          {error === null
            ? 'Isian yang sama juga diubah di jendela lain. Keduanya masih ada; pilih yang dipakai.'
            : complaintOf(error).message}
        </Text>
        <Button size="compact-sm" variant="default" onClick={retry}>
          {error === null ? 'Pilih isian' : 'Simpan lagi'}
        </Button>
      </Stack>
    ),
  })
}

export const hideUnsaved = (id: string): void => void notifications.hide(id)

/**
 * A change outside of any page: an undo, for example, whose page may be gone by then. All pages read anew.
 * @param message told when it is done
 */
export function settle(work: Promise<unknown>, message?: string): void {
  work
    .then(() => {
      if (message !== undefined) tell(message)
      return refresh()
    })
    .catch(tellError)
}

/** Says what was done, with a way back. */
export function tellWithUndo(message: string, undo: () => void): void {
  const note = {
    autoClose: 12_000,
    message: (
      <Group gap="xs">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          Urungkan
        </Button>
      </Group>
    ),
  }
  const id = showTold(note, true)
}

/** Asks for the reason that lands in the audit log. */
export function ReasonDialog({
  opened,
  title,
  explanation,
  verb,
  cancel,
  busy,
  error,
  onClose,
  onSubmit,
}: {
  opened: boolean
  title: string
  explanation: string
  verb: string
  /** The way back, where "Batal" could be taken for what is asked. */
  cancel?: string
  busy: boolean
  error: unknown
  onClose: () => void
  onSubmit: (reason: string) => void
}) {
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      opened={opened}
      title={title}
      explanation={<Text size="sm">{explanation}</Text>}
      verb={verb}
      cancel={cancel}
      saving={{ isPending: busy, error }}
      onClose={onClose}
      onSubmit={() => onSubmit(reason)}
    >
      <Textarea
        label="Alasan"
        description="Tercatat bersama nama Anda dan waktunya."
        required
        autosize
        minRows={2}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
