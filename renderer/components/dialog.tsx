import { Button, Group, Modal, type ModalProps, Text } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { Inside } from './dialog-inside.tsx'

const widths = { md: 'md', lg: 'lg', xl: 'xl', wide: '80%' } as const

type DialogSize = keyof typeof widths

export interface DialogProps extends Pick<
  ModalProps,
  | 'title'
  | 'onClose'
  | 'children'
  | 'withCloseButton'
  | 'closeOnClickOutside'
  | 'closeOnEscape'
  | 'returnFocus'
  | 'aria-live'
> {
  opened?: boolean
  size?: DialogSize
  /** What is typed in it is there again when it is opened the next time. */
  keeps?: boolean | undefined
}

/**
 * A window over the page: all of them are this one, so that Esc, focus and looks are the same everywhere. It begins in
 * its first field, and asks once before Esc loses something typed.
 */
export function Dialog({
  opened = true,
  size = 'md',
  keeps = false,
  closeOnEscape = true,
  onClose,
  children,
  ...modal
}: DialogProps) {
  const typed = useRef(() => false)
  const [asking, setAsking] = useState(false)
  // Not before both windows have seen the key: the Esc that asks is no answer.
  const ask = (asks: boolean) => void window.setTimeout(() => setAsking(asks))
  const stay = () => ask(false)
  return (
    <>
      <Modal
        {...modal}
        opened={opened}
        size={widths[size]}
        closeOnEscape={closeOnEscape && !asking}
        onClose={() => (!keeps && typed.current() ? ask(true) : onClose())}
      >
        <Inside typed={typed}>{children}</Inside>
      </Modal>
      <Modal
        opened={opened && asking}
        title="Buang yang sudah diketik?"
        withCloseButton={false}
        onClose={stay}
      >
        <Text size="sm">Isian jendela ini belum disimpan.</Text>
        <Group justify="flex-end" gap="xs" mt="sm">
          <Button variant="default" data-autofocus onClick={stay}>
            Kembali
          </Button>
          <Button
            color="red.8"
            onClick={() => {
              setAsking(false)
              onClose()
            }}
          >
            Buang
          </Button>
        </Group>
      </Modal>
    </>
  )
}

/** What a window ends with: a word on the left, the way back, and a button that says what will be done. */
export function DialogFoot({
  remark,
  cancel = 'Batal',
  verb,
  busy,
  ready,
  sticky = false,
  onClose,
  onAct,
}: {
  remark?: ReactNode
  cancel?: string | undefined
  verb: string
  busy: boolean
  ready: boolean
  /** Stays in sight where the window is longer than the screen. */
  sticky?: boolean
  onClose: () => void
  /** Without it the button sends the form in which it stands. */
  onAct?: () => void
}) {
  const act = onAct ? ({ type: 'button', onClick: onAct } as const) : ({ type: 'submit' } as const)
  return (
    <Group justify="space-between" className={sticky ? 'kk-dialog-foot' : undefined}>
      {typeof remark === 'string' ? (
        <Text size={sticky ? 'sm' : 'xs'} c="dimmed">
          {remark}
        </Text>
      ) : (
        remark
      )}
      <Group gap="xs" ml="auto">
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
        <Button {...act} loading={busy} disabled={!ready}>
          {verb}
        </Button>
      </Group>
    </Group>
  )
}
