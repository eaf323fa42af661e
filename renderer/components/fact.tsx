import { Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** One fact of a summary: its caption, what holds, and a remark in small. */
export function Fact({
  label,
  value,
  remark,
  children,
}: {
  label: string
  value?: ReactNode
  remark?: ReactNode
  /** What is more than a line of text. */
  children?: ReactNode
}) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      {value !== undefined && <Text size="sm">{value}</Text>}
      {remark && (
        <Text size="xs" c="dimmed">
          {remark}
        </Text>
      )}
      {children}
    </div>
  )
}
