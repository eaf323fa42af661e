import { Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** What will stand here, and the first step towards it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" justify="center" gap="sm" p="xl" className="kk-card">
      <Text ta="center" maw={520}>
        {children}
      </Text>
      {action && <Group gap="xs">{action}</Group>}
    </Stack>
  )
}
