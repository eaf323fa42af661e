import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorNote } from './problem-list.tsx'

/** What a dialog has to know of the mutation that it starts. */
export interface Saving {
  isPending: boolean
  error: unknown
}

/** A form in a dialog: what is asked, why it was refused, and two buttons, of which one says what will be done. */
export function FormDialog({
  opened = true,
  title,
  explanation,
  size = 'md',
  verb,
  saving,
  ready = true,
  onClose,
  onSubmit,
  children,
}: {
  opened?: boolean
  title: string
  /** What will follow, above everything else. */
  explanation?: ReactNode
  size?: 'md' | 'lg'
  verb: string
  saving: Saving
  /** Whether what must be filled is filled. */
  ready?: boolean
  onClose: () => void
  onSubmit: () => void
  children: ReactNode
}) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={size}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onSubmit()
        }}
      >
        <Stack gap="sm">
          {explanation}
          <ErrorNote error={saving.error} />
          {children}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button type="submit" loading={saving.isPending} disabled={!ready}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
