import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { api } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { Note } from '../components/note.tsx'
import { readAgain } from './again.ts'

/**
 * On Beranda: that no backup could be made, that the last copy outside this computer is old, or once that the office lies in
 * a cloud. Silent otherwise.
 */
export function BackupNote() {
  const { operator } = useSession()
  // Backups are the pengelola's.
  const note = useQuery({
    ...api.backup.note.queryOptions(),
    staleTime: 0,
    enabled: operator.role === 'pengelola',
  })
  const know = useMutation({ ...api.backup.knowCloud.mutationOptions(), onSettled: readAgain })
  if (!note.data) return null
  const { problem, outside, cloud } = note.data
  if (problem === null && outside === null && cloud === null) return null
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
      {cloud !== null && (
        <Note kind="warning" title="Folder kantor ini disalin ke internet">
          <Text size="sm">{cloud}</Text>
          <Button
            mt="xs"
            size="xs"
            variant="default"
            loading={know.isPending}
            onClick={() => know.mutate({})}
          >
            Saya sudah membacanya
          </Button>
        </Note>
      )}
    </Stack>
  )
}
