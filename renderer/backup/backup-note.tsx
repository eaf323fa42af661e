import { Anchor, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { api } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { Note } from '../components/note.tsx'

/** On Beranda: that no backup could be made, or that the last copy outside this computer is old. Silent otherwise. */
export function BackupNote() {
  const { operator } = useSession()
  // Backups are the pengelola's.
  const note = useQuery({
    ...api.backup.note.queryOptions(),
    staleTime: 0,
    enabled: operator.role === 'pengelola',
  })
  if (!note.data) return null
  const { problem, outside } = note.data
  if (problem === null && outside === null) return null
  const more = (
    <Anchor component={Link} href={paths.settings('cadangan')} size="sm">
      Buka Cadangan
    </Anchor>
  )
  return (
    <Stack gap="xs">
      {problem !== null && (
        <Note kind="error" title="Cadangan tidak dapat dibuat">
          <Text size="sm">{problem}</Text>
          {more}
        </Note>
      )}
      {outside !== null && (
        <Note kind="warning" title="Salinan di luar komputer ini">
          <Text size="sm">{outside}</Text>
          {more}
        </Note>
      )}
    </Stack>
  )
}
