import { Button, Group, Text } from '@mantine/core'
import type { SaveState } from './use-draft.ts'

const clock = (iso: string) => {
  const time = new Date(iso)
  return `${time.getHours()}.${String(time.getMinutes()).padStart(2, '0')}`
}

/** Says whether a draft is stored, and since when; why it could not be stored is told by a note of its own. */
export function SaveNote({
  state,
  savedAt,
  onRetry,
}: {
  state: SaveState
  savedAt: string | null
  onRetry: () => void
}) {
  if (state === 'failed')
    return (
      <Group gap="xs" wrap="nowrap" role="alert">
        <Text size="sm" c="red.8">
          Belum tersimpan
        </Text>
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          Simpan lagi
        </Button>
      </Group>
    )
  return (
    <Text size="xs" c="dimmed" role="status" style={{ whiteSpace: 'nowrap' }}>
      {state === 'saved' ? (savedAt ? `Tersimpan ${clock(savedAt)}` : 'Tersimpan') : 'Menyimpan'}
    </Text>
  )
}
