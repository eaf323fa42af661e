import { ActionIcon, Button, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowDown, IconArrowsMaximize, IconArrowUp, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'

/** Whether Esc is pressed with nothing open that it closes first, in the panel or in what surrounds it. */
function isForPanel({ target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || !(target instanceof Element) || document.querySelector('[aria-modal="true"]'))
    return false
  const isOpen = target.closest('[role="menu"], [role="listbox"], [aria-expanded="true"][aria-haspopup]')
  return (
    !isOpen &&
    target.closest('[aria-modal="true"]') === null &&
    (target.closest('.kk-beside') !== null || target.querySelector('.kk-panel') !== null)
  )
}

/** A record beside the table that it was opened from, and the way to its neighbours in that table. */
export function Panel({
  label,
  at,
  of,
  onStep,
  onClose,
  children,
}: {
  /** What it is, for screen readers. */
  label: string
  /** Its row, counted from 0; null where the table does not show it. */
  at: number | null
  of: number
  onStep: (by: -1 | 1) => void
  onClose: () => void
  children: ReactNode
}) {
  const [location] = useLocation()
  const step = (by: -1 | 1) => () => onStep(by)
  // Also while writing in a field.
  useHotkeys(
    [
      ['alt+ArrowDown', step(1)],
      ['alt+ArrowUp', step(-1)],
      ['Escape', (event) => isForPanel(event) && onClose(), { preventDefault: false }],
    ],
    [],
  )
  return (
    <section className="kk-panel" aria-label={label}>
      <div className="kk-panel-head">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowUp size={14} />}
          title="Alt+↑"
          disabled={at === null || at === 0}
          onClick={step(-1)}
        >
          Sebelumnya
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowDown size={14} />}
          title="Alt+↓"
          disabled={at !== null && at + 1 >= of}
          onClick={step(1)}
        >
          Berikutnya
        </Button>
        {at !== null && (
          <Text size="xs" c="dimmed">
            {at + 1} dari {of}
          </Text>
        )}
        <ActionIcon
          component={Link}
          href={location}
          variant="subtle"
          color="gray"
          ml="auto"
          aria-label="Buka di halaman sendiri"
          title="Buka di halaman sendiri"
        >
          <IconArrowsMaximize size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Tutup panel"
          title="Tutup panel (Esc)"
          onClick={onClose}
        >
          <IconX size={16} />
        </ActionIcon>
      </div>
      <div className="kk-panel-body">{children}</div>
    </section>
  )
}
