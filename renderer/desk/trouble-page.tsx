import { Button, Code, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { shortMoment } from '../../shared/kernel/dates.ts'
import { reasonLabels } from '../../shared/backup/backup.ts'
import { type Loss, lossLine } from '../../shared/backup/salvage.ts'
import type { Trouble } from '../../shared/desk/contract.ts'
import { troubles } from '../../shared/kernel/trouble.ts'
import { api, queryClient } from '../app/client.ts'
import { Note } from '../components/note.tsx'
import { ErrorNote } from '../components/problem-list.tsx'

/** Where rows may still be read although the file can't be opened. */
const salvageable: ReadonlySet<Trouble['kind']> = new Set([
  'corrupt',
  'altered',
  'incomplete',
  'migration-failed',
])

/** When an office file can't be opened: which one, what is the matter, and the next step. Nothing is deleted. */
export default function TroublePage({ trouble }: { trouble: Trouble }) {
  const retry = useMutation(api.desk.retry.mutationOptions())
  const restore = useMutation({
    ...api.desk.restoreBackup.mutationOptions(),
    // A damaged one is known to be damaged from now on, and the next is offered.
    onError: () => queryClient.invalidateQueries(),
  })
  const aside = useMutation(api.desk.setAside.mutationOptions())
  const other = useMutation(api.desk.close.mutationOptions())
  const salvage = useMutation(api.desk.salvage.mutationOptions())
  const busy = [retry, restore, aside, other, salvage].some(({ isPending }) => isPending)
  const { newest } = trouble
  const sentences = troubles[trouble.kind]
  // A file that is in use, or a drive that does not answer, is not replaced.
  const restores = newest !== null && (sentences.aside || trouble.kind === 'not-found')
  if (salvage.data) return <Salvaged {...salvage.data} />
  return (
    <Stack component="main" maw={680} mx="auto" py={48} px="md">
      <Group gap="sm">
        <IconAlertTriangle size={30} color="var(--kk-warn)" />
        <Title order={1}>{sentences.title}</Title>
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
      {restores && newest && (
        <Note kind="info" title={`Cadangan ${shortMoment(newest.at)}`}>
          <Text size="sm">
            {newest.reason !== null && `${reasonLabels[newest.reason]}. `}
            {newest.state === 'verified'
              ? 'Sudah diperiksa: utuh. '
              : 'Belum diperiksa; isinya diperiksa sebelum dipakai. '}
            Yang dicatat sesudah waktu itu tidak ada di dalamnya. Berkas yang bermasalah disisihkan, tidak
            dihapus.
          </Text>
        </Note>
      )}
      <ErrorNote error={retry.error ?? restore.error ?? aside.error ?? salvage.error} />
      <Group>
        {restores && newest && (
          <Button loading={restore.isPending} disabled={busy} onClick={() => restore.mutate({})}>
            Pulihkan cadangan {shortMoment(newest.at)}
          </Button>
        )}
        <Button variant={restores ? 'default' : 'filled'} disabled={busy} onClick={() => retry.mutate({})}>
          Coba buka lagi
        </Button>
        <Button variant="default" disabled={busy} onClick={() => other.mutate({})}>
          Buka berkas lain
        </Button>
        {salvageable.has(trouble.kind) && (
          <Button
            variant="default"
            loading={salvage.isPending}
            disabled={busy}
            onClick={() => salvage.mutate({})}
          >
            Selamatkan yang masih terbaca
          </Button>
        )}
        {sentences.aside && (
          <Button variant="subtle" disabled={busy} onClick={() => aside.mutate({})}>
            Sisihkan berkas ini (ganti namanya)
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** What was saved of the file, and what was not, before the new office is opened. */
function Salvaged({
  token,
  file,
  kept,
  losses,
}: {
  token: string
  file: string
  kept: number
  losses: readonly Loss[]
}) {
  const open = useMutation(api.desk.open.mutationOptions())
  return (
    <Stack component="main" maw={680} mx="auto" py={48} px="md">
      <Title order={1}>Yang masih terbaca sudah diselamatkan</Title>
      <Paper withBorder p="md">
        <Stack gap="xs">
          <Text>{kept} baris data ada di kantor baru ini:</Text>
          <Code block>{file}</Code>
          {losses.length === 0 ? (
            <Text fw={600}>Tidak ada yang hilang.</Text>
          ) : (
            <>
              <Text fw={600}>Yang hilang atau perlu diperiksa</Text>
              <List size="sm">
                {losses.map((loss, index) => (
                  <List.Item key={index}>{lossLine(loss)}</List.Item>
                ))}
              </List>
            </>
          )}
          <Text size="xs" c="dimmed">
            Daftar ini juga tersimpan sebagai berkas teks di samping kantor baru. Berkas yang rusak tetap ada.
          </Text>
        </Stack>
      </Paper>
      <ErrorNote error={open.error} />
      <Group>
        <Button loading={open.isPending} onClick={() => open.mutate({ token })}>
          Buka kantor yang diselamatkan
        </Button>
      </Group>
    </Stack>
  )
}
