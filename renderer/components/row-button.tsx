import { ActionIcon } from '@mantine/core'
import type { IconPencil } from '@tabler/icons-react'
import { Link } from 'wouter'

/** What can be done with a row: something at once, or a page it leads to. */
export function RowButton({
  label,
  title,
  Icon,
  size = 'md',
  ...act
}: {
  /** For screen readers: what is done, and with which row. */
  label: string
  title?: string
  Icon: typeof IconPencil
  size?: 'sm' | 'md'
} & ({ onClick: () => void } | { href: string })) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={size}
      aria-label={label}
      title={title}
      {...('href' in act ? { component: Link, href: act.href } : act)}
    >
      <Icon size={15} />
    </ActionIcon>
  )
}
