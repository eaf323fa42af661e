import { Button, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../app/client.ts'
import { May } from '../app/session.tsx'
import { Note } from '../components/note.tsx'
import { ErrorNote } from '../components/problem-list.tsx'

/** What was found behind the page: a file that is not whole, a clock that can't be right. Silent while all is well. */
export function HealthNote() {
  const health = useQuery(
    api.trust.health.queryOptions({
      refetchInterval: ({ state }) => (state.data?.state === 'checking' ? 2000 : false),
    }),
  )
  const believe = useMutation(api.trust.believeClock.mutationOptions())
  const leave = useMutation(api.desk.declareDamaged.mutationOptions())
  if (!health.data) return null
  const { findings, clock, logsAside, evidence } = health.data
  if (findings.length + logsAside.length + evidence === 0 && clock === null) return null
  return (
    <Stack gap="xs" mb="md">
      {findings.length > 0 && (
        <Note kind="error" title="Berkas kantor ini tidak utuh">
          {findings.map(({ what, detail }) => (
            <Text key={what} size="sm">
              {what}: {detail}
            </Text>
          ))}
          <Text size="sm" fw={600}>
            Jangan menandatangani apa pun dengannya. Pulihkan cadangan terakhir yang utuh, atau selamatkan
            yang masih terbaca.
          </Text>
          <Button mt="xs" size="xs" loading={leave.isPending} onClick={() => leave.mutate({})}>
            Tutup kantor ini dan pilih jalan keluarnya
          </Button>
          <ErrorNote error={leave.error} />
        </Note>
      )}
      {clock !== null && (
        <Note kind="warning" title="Apakah jam komputer ini benar?">
          <Text size="sm">
            {clock} Betulkan tanggal dan jam Windows, lalu buka lagi. Sebelum itu tidak ada yang dapat
            ditandatangani.
          </Text>
          <May call="trust.believeClock">
            <Button
              mt="xs"
              size="xs"
              variant="default"
              loading={believe.isPending}
              onClick={() => believe.mutate({})}
            >
              Jam ini benar
            </Button>
          </May>
          <ErrorNote error={believe.error} />
        </Note>
      )}
      {evidence > 0 && (
        <Note kind="warning" title={`${evidence} berkas bukti tidak ada atau sudah berubah`}>
          <Text size="sm">
            Folder bukti mungkin tertinggal saat berkas kantor dipindahkan. Kembalikan folder itu ke samping
            berkas kantor; yang mana saja disebut oleh Periksa berkas di Pengaturan. Kantor tetap dapat
            dipakai.
          </Text>
        </Note>
      )}
      {logsAside.length > 0 && (
        <Note kind="info" title="Sisa catatan disisihkan">
          <Text size="sm">
            Di samping berkas kantor ada sisa catatan yang bukan bagian darinya, misalnya karena komputer mati
            mendadak atau berkas dipindahkan. Sisa itu tidak dipakai, hanya diganti namanya:{' '}
            {logsAside.join(', ')}
          </Text>
        </Note>
      )}
    </Stack>
  )
}
