import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/**
 * What can be done with the rows that are chosen. It has its room also while nothing is chosen, so that choosing a row
 * moves nothing under the pointer.
 * @param hint says then what choosing is good for
 */
export function SelectionBar({
  shown,
  hint,
  children,
}: {
  shown: boolean
  hint: string
  children: ReactNode
}) {
  return (
    <Group gap="xs" className="kk-card kk-selection" px={8}>
      {shown ? children : <Text c="dimmed">{hint}</Text>}
    </Group>
  )
}
