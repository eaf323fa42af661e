import { Button, Group, Table, Text, Title } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { May } from '../app/session.tsx'
import { RowButton } from '../components/row-button.tsx'

/** A history of a person: its rows, or a sentence where it has none, and the way to add one. */
export function HistoryCard({
  title,
  empty,
  head,
  call,
  onAdd,
  children,
}: {
  title: string
  empty: string
  head: ReactNode
  /** Who may call this may add too. */
  call: string
  onAdd: () => void
  children: ReactNode[]
}) {
  return (
    <section className="kk-card" aria-label={title}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2}>{title}</Title>
        <May call={call}>
          <Button
            size="compact-xs"
            variant="subtle"
            flex="none"
            leftSection={<IconPlus size={14} />}
            aria-label={`Tambah: ${title}`}
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
  /** Which entry, for screen readers. */
  of: string
  /** Who may call this sees them. */
  call: string
  onEdit: () => void
  onRemove: () => void
}) {
  return (
    <May call={call}>
      <Group gap={2} wrap="nowrap" justify="end">
        <RowButton size="sm" label={`Ubah ${of}`} Icon={IconPencil} onClick={onEdit} />
        <RowButton size="sm" label={`Hapus ${of}`} Icon={IconTrash} onClick={onRemove} />
      </Group>
    </May>
  )
}
