import { Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Trouble } from '../../shared/desk/contract.ts'
import { troubles } from '../../shared/kernel/trouble.ts'
import { api } from '../app/client.ts'
import { ErrorNote } from '../components/problem-list.tsx'

/** When an office file can't be opened: which one, what is the matter, and the next step. Nothing is deleted. */
export default function TroublePage({ trouble }: { trouble: Trouble }) {
  const retry = useMutation(api.desk.retry.mutationOptions())
  const restore = useMutation(api.desk.restoreBackup.mutationOptions())
  const aside = useMutation(api.desk.setAside.mutationOptions())
  const other = useMutation(api.desk.close.mutationOptions())
  const busy = retry.isPending || restore.isPending || aside.isPending || other.isPending
  return (
    <Stack component="main" maw={680} mx="auto" py={48} px="md">
      <Group gap="sm">
        <IconAlertTriangle size={30} color="var(--kk-warn)" />
        <Title order={1}>{troubles[trouble.kind].title}</Title>
      </Group>
      <Paper withBorder p="md">
        <Stack gap="xs">
          <Code block>{trouble.file}</Code>
          <Text>{trouble.what}</Text>
          <Text fw={600}>{trouble.next}</Text>
          <Text size="xs" c="dimmed">
            Tidak ada yang dihapus. Berkas yang bermasalah tetap tersimpan di tempatnya.
          </Text>
        </Stack>
      </Paper>
      <ErrorNote error={retry.error ?? restore.error ?? aside.error} />
      <Group>
        {trouble.hasBackup && (
          <Button disabled={busy} onClick={() => restore.mutate({})}>
            Pulihkan cadangan yang baru dibuat
          </Button>
        )}
        <Button
          variant={trouble.hasBackup ? 'default' : 'filled'}
          disabled={busy}
          onClick={() => retry.mutate({})}
        >
          Coba buka lagi
        </Button>
        <Button variant="default" disabled={busy} onClick={() => other.mutate({})}>
          Buka berkas lain
        </Button>
        {troubles[trouble.kind].aside && (
          <Button variant="subtle" disabled={busy} onClick={() => aside.mutate({})}>
            Sisihkan berkas ini (ganti namanya)
          </Button>
        )}
      </Group>
    </Stack>
  )
}
