import { Box, Group, Text, Title } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { type ListReach, ListReachContext } from './list-reach.ts'

/** Title, one line that says what the page is for, the main action at the right, pages beside it, filters, content. */
export function Page({
  title,
  purpose,
  action,
  tabs,
  filters,
  children,
  fill = false,
  aside = false,
}: {
  title: ReactNode
  purpose?: ReactNode
  action?: ReactNode
  tabs?: ReactNode
  filters?: ReactNode
  children: ReactNode
  /** The content scrolls by itself. */
  fill?: boolean
  /** It stands beside the page of a record, which has the heading. */
  aside?: boolean
}) {
  const list = useRef<ListReach>(null)
  return (
    <ListReachContext value={list}>
      <div className="kk-page" data-fill={fill || undefined}>
        <div className="kk-page-head">
          <Box miw={0}>
            {aside ? <Text className="kk-aside-title">{title}</Text> : <Title order={1}>{title}</Title>}
            {purpose && <Text c="dimmed">{purpose}</Text>}
          </Box>
          {action && (
            <Group gap="xs" wrap="nowrap" flex="none">
              {action}
            </Group>
          )}
        </div>
        {tabs}
        {filters && <Group gap="xs">{filters}</Group>}
        {children}
      </div>
    </ListReachContext>
  )
}
