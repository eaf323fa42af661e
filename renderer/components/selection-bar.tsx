import { Text } from '@mantine/core'
import type { ReactNode } from 'react'

/**
 * What can be done with the rows that are chosen, in the line above a table, which has its room also while nothing is
 * chosen: choosing a row moves nothing under the pointer.
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
  if (shown) return <>{children}</>
  return (
    <Text size="xs" c="dimmed" truncate>
      {hint}
    </Text>
  )
}
