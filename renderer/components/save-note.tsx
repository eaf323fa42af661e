import { Button, Group, Text } from '@mantine/core'
import { complaintOf } from '../app/client.ts'
import type { SaveState } from './use-draft.ts'

const clock = (iso: string) => {
  const time = new Date(iso)
  return `${time.getHours()}.${String(time.getMinutes()).padStart(2, '0')}`
}

/** Says whether a draft is stored, and since when. */
export function SaveNote({
  state,
  savedAt,
  error,
  onRetry,
}: {
  state: SaveState
  savedAt: string | null
  error: unknown
  onRetry: () => void
}) {
  if (state === 'failed')
    return (
      <Group gap="xs" role="alert">
        <Text size="sm" c="red.8" maw={420}>
          Belum tersimpan. {complaintOf(error).message}
        </Text>
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          Simpan lagi
        </Button>
      </Group>
    )
  return (
    <Text size="xs" c="dimmed" role="status">
      {state === 'saved' ? (savedAt ? `Tersimpan ${clock(savedAt)}` : 'Tersimpan') : 'Menyimpan'}
    </Text>
  )
}
