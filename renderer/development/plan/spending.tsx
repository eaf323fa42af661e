import { Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { SpendingRow } from '../../../shared/development/plan/contract.ts'
import { rupiah } from '../../../shared/development/plan/item.ts'
import { Badge } from '../../components/badges.tsx'

/** What is agreed to and proposed against each budget, and by how much one does not suffice. */
export function Spending({ rows }: { rows: readonly SpendingRow[] }) {
  if (rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Belum ada anggaran untuk dibandingkan; isi lewat Tindakan lain.
      </Text>
    )
  return (
    <Group gap="lg">
      {rows.map(({ unitId, name, amount, agreed, proposed }) => (
        <Group key={unitId ?? 0} gap={6}>
          <Text size="sm">
            <b>{name}</b>: disetujui {rupiah(agreed)} dari {rupiah(amount)}, usulan {rupiah(proposed)}
          </Text>
          {agreed > amount ? (
            <Badge look="warning" icon={IconAlertTriangle}>
              Lebih {rupiah(agreed - amount)}
            </Badge>
          ) : (
            <Badge look="quiet" icon={IconCheck}>
              Sisa {rupiah(amount - agreed)}
            </Badge>
          )}
        </Group>
      ))}
    </Group>
  )
}
