import { Button, Group, Table, Text, Title } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { May } from '../app/session.tsx'
import { RowButton } from '../components/row-button.tsx'

/** A history of a person: its rows, or a sentence where it has none, and the way to add one. */
export function HistoryCard({
  title,
  named = false,
  empty,
  head,
  call,
  onAdd,
  children,
}: {
  title: string
  /** Whether screen readers hear the title with the card and its button. */
  named?: boolean
  empty: string
  head: ReactNode
  /** Who may call this may add too. */
  call: string
  onAdd: () => void
  children: ReactNode[]
}) {
  return (
    <section className="kk-card" aria-label={named ? title : undefined}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2}>{title}</Title>
        <May call={call}>
          <Button
            size="compact-xs"
            variant="subtle"
            flex="none"
            leftSection={<IconPlus size={14} />}
            aria-label={named ? `Tambah: ${title}` : undefined}
            onClick={onAdd}
          >
            Tambah
          </Button>
        </May>
      </Group>
      {children.length === 0 ? (
        <Text c="dimmed" size="sm">
          {empty}
        </Text>
      ) : (
        <Table verticalSpacing={4} horizontalSpacing={4}>
          {head}
          <Table.Tbody>{children}</Table.Tbody>
        </Table>
      )}
    </section>
  )
}

/** What can be done with an entry of a history. */
export function HistoryActions({
  of,
  call,
  onEdit,
  onRemove,
}: {
  /** Which entry, for screen readers; without it, it is told by the row alone. */
  of?: string
  /** Who may call this sees them. */
  call: string
  onEdit: () => void
  onRemove: () => void
}) {
  const what = of === undefined ? '' : ` ${of}`
  return (
    <May call={call}>
      <Group gap={2} wrap="nowrap" justify="end">
        <RowButton size="sm" label={`Ubah${what}`} Icon={IconPencil} onClick={onEdit} />
        <RowButton size="sm" label={`Hapus${what}`} Icon={IconTrash} onClick={onRemove} />
      </Group>
    </May>
  )
}
