import { Group, Paper, Progress as Bar, Stack, Text, Title } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { Progress } from '../../shared/kernel/progress.ts'

/**
 * While a file of a former version is brought up to date, or a backup is put in the place of an office: how far that is.
 * Nothing can be pressed here.
 */
export default function UpdatePage({
  update: { done, total, label },
  isRestoration,
}: {
  update: Progress
  isRestoration: boolean
}) {
  return (
    <Stack component="main" maw={680} mx="auto" py={48} px="md">
      <Group gap="sm">
        <IconRefresh size={30} stroke={1.6} />
        <Title order={1}>{isRestoration ? 'Memulihkan kantor' : 'Memperbarui berkas kantor'}</Title>
      </Group>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <Bar.Root size="lg">
            <Bar.Section value={(100 * done) / total} animated aria-label="Kemajuan" />
          </Bar.Root>
          <Text fw={600} role="status">
            {label}
          </Text>
          <Text>
            {isRestoration
              ? 'Cadangan disalin dan diperiksa seluruh isinya lebih dahulu. Kantor yang sekarang disisihkan dengan nama lain, tidak dihapus. Bila ada yang gagal, kantor tetap seperti semula.'
              : 'Berkas ini disimpan oleh Kinerja Kantor versi sebelumnya. Cadangannya dibuat dan diperiksa lebih dahulu. Bila ada yang gagal, berkas tetap seperti semula.'}
          </Text>
          <Text size="sm" c="dimmed">
            Kantor besar memerlukan beberapa menit. {isRestoration ? 'Pemulihan' : 'Pembaruan'} tidak dapat
            dibatalkan di tengah jalan, jadi jendela ini baru dapat ditutup sesudah selesai. Biarkan komputer
            menyala.
          </Text>
        </Stack>
      </Paper>
    </Stack>
  )
}
