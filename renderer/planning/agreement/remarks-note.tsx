import { memo } from 'react'
import { Button, Group, List, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { rhkName } from '../../../shared/planning/sheet/completeness.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { api } from '../../app/client.ts'
import { tellError } from '../../components/confirm.tsx'
import { Note } from '../../components/note.tsx'
import { localDay } from '../../components/local-day.ts'

/** What was remarked on the rows of an SKP and is not settled yet. */
export const RemarksNote = memo(function RemarksNote({
  skpId,
  content,
  settles,
}: {
  skpId: number
  content: SkpContent
  /** Whether this operator says that one is settled. */
  settles: boolean
}) {
  const remarks = useQuery(api.planning.agreement.remarks.queryOptions({ input: { id: skpId } }))
  const resolve = useMutation({
    ...api.planning.agreement.resolveRemark.mutationOptions(),
    onError: tellError,
  })
  const open = (remarks.data ?? []).filter(({ resolved }) => !resolved)
  if (open.length === 0) return null
  return (
    <Note kind="warning" title={`${open.length} catatan belum selesai`}>
      <List size="sm" spacing={4}>
        {open.map(({ id, rhkId, text, author, at }) => (
          <List.Item key={id}>
            <Group gap={8}>
              <span>
                <b>{rhkId === null ? 'Seluruh SKP' : rhkName(content, rhkId)}</b>: {text}{' '}
                <Text span size="xs" c="dimmed">
                  {author}, {shortDate(localDay(at))}
                </Text>
              </span>
              {settles && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => resolve.mutate({ id, resolved: true })}
                >
                  Tandai selesai
                </Button>
              )}
            </Group>
          </List.Item>
        ))}
      </List>
    </Note>
  )
})
