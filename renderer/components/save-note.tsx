import { Button, Stack, Text } from '@mantine/core'
import type { SaveState } from './use-draft.ts'

const clock = (iso: string) => {
  const time = new Date(iso)
  return `${time.getHours()}.${String(time.getMinutes()).padStart(2, '0')}`
}

/**
 * Says whether a draft is stored, and since when; why it could not be stored is told by a note of its own. It has the
 * same room whatever it says, so that nothing moves while somebody types.
 */
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
      <Stack className="kk-save-note" gap={2} align="end" role="alert">
        <Text size="xs" lh={1.3} c="red.8">
          Belum tersimpan
        </Text>
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          Simpan lagi
        </Button>
      </Stack>
    )
  return (
    <Text className="kk-save-note" size="xs" c="dimmed" role="status">
      {state === 'saved' ? (savedAt ? `Tersimpan ${clock(savedAt)}` : 'Tersimpan') : 'Menyimpan'}
    </Text>
  )
}
