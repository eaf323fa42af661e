import { Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import type { BackupRow } from '../../shared/backup/contract.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { localDay } from '../components/local-day.ts'

const states = {
  verified: { label: 'Utuh', icon: IconCheck, color: undefined },
  unverified: { label: 'Belum diperiksa', icon: IconClock, color: undefined },
  damaged: { label: 'Rusak', icon: IconAlertTriangle, color: 'var(--kk-warn)' },
} as const

/** When it was last looked over, in a word and an icon. */
export function BackupStateLabel({ row: { state, lookedAt } }: { row: BackupRow }) {
  const { label, icon: Icon, color } = states[state]
  return (
    <Group gap={4} wrap="nowrap">
      <Icon size={16} color={color} style={{ flexShrink: 0 }} />
      <Text size="sm">
        {label}
        {lookedAt !== null && `, ${shortDate(localDay(lookedAt))}`}
      </Text>
    </Group>
  )
}
