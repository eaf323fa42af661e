import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SkpDetail } from '../../shared/planning/contract.ts'
import { withContentOf } from '../../shared/planning/copy.ts'
import type { SkpContent } from '../../shared/planning/skp.ts'
import { api } from '../app/client.ts'
import { ErrorNote } from '../components/problem-list.tsx'
import { SourceSelect } from './source-select.tsx'

const newId = () => crypto.randomUUID()

/** Takes RHK over from last year's SKP or a colleague's; nothing that is written is overwritten, and Ctrl+Z undoes it. */
export function CopyDialog({
  detail,
  content,
  onCopy,
  onClose,
}: {
  detail: SkpDetail
  content: SkpContent
  onCopy: (content: SkpContent) => void
  onClose: () => void
}) {
  const [source, setSource] = useState<string | null>(null)
  const chosen = useQuery({
    ...api.planning.get.queryOptions({ input: { id: Number(source) } }),
    enabled: source !== null,
    // Not kept: the page of that SKP must not begin with what was seen here.
    gcTime: 0,
  })
  const joined = chosen.data ? withContentOf(content, chosen.data.content, newId) : null
  const more = joined ? joined.rhk.filter(({ id }) => !content.rhk.some((rhk) => rhk.id === id)).length : 0
  return (
    <Modal opened onClose={onClose} title="Salin dari SKP lain" size="lg">
      <Stack gap="sm">
        <ErrorNote error={chosen.error} />
        <SourceSelect
          detail={detail}
          description="RHK yang belum ada ditambahkan; yang sudah ditulis tidak diubah."
          value={source}
          onChange={setSource}
        />
        {joined && (
          <Text size="sm">
            {more === 0
              ? 'Semua RHK dari SKP itu sudah ada di sini.'
              : `${more} RHK akan ditambahkan. Ctrl+Z mengurungkannya.`}
          </Text>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button
            disabled={!joined || more === 0}
            onClick={() => {
              if (joined) onCopy(joined)
              onClose()
            }}
          >
            Salin {more} RHK
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
