import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import {
  IconBuildingCommunity,
  IconCopy,
  IconFolderOpen,
  IconPlayerPlay,
  IconPlus,
  IconRefresh,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, queryClient } from '../app/client.ts'
import { ErrorNote } from '../components/problem-list.tsx'
import { useWork, WorkDialog } from '../components/work.tsx'
import { NewOffice } from './new-office.tsx'
import { TakeCopy } from './take-copy.tsx'

interface Overview {
  recent: Array<{ token: string; name: string; folder: string; missing: boolean }>
  canBrowse: boolean
  canTakeCopy: boolean
  folder: string
}

/** First run, and whenever no office is open: open one, set one up, or try the demonstration office. */
export default function StartPage({ overview }: { overview: Overview }) {
  const [making, setMaking] = useState(false)
  const open = useMutation(api.desk.open.mutationOptions())
  const browse = useMutation(api.desk.browse.mutationOptions())
  const choose = useMutation(api.desk.chooseCopy.mutationOptions())
  const { progress, error, run, cancel } = useWork()

  const tryDemo = () =>
    run(
      'Menyiapkan kantor contoh',
      () => 'Dibatalkan; kantor contoh tidak jadi dibuat.',
      async (signal, say) => {
        const steps = await client.desk.demo({ year: new Date().getFullYear(), anew: false }, { signal })
        for await (const progress of steps) say(progress)
        await queryClient.invalidateQueries()
      },
    )

  if (making) return <NewOffice folder={overview.folder} onCancel={() => setMaking(false)} />
  return (
    <Stack component="main" maw={760} mx="auto" py={48} px="md" gap="lg">
      <Group gap="sm">
        <IconBuildingCommunity size={34} stroke={1.4} />
        <div>
          <Title order={1}>Kinerja Kantor</Title>
          <Text c="dimmed">Kinerja ASN satu kantor, dari SKP sampai dokumen evaluasi, tanpa internet.</Text>
        </div>
      </Group>
      <ErrorNote error={error ?? open.error ?? browse.error ?? choose.error} />
      {overview.recent.length > 0 && (
        <Paper withBorder p="md">
          <Title order={2} mb="xs">
            Buka kantor
          </Title>
          <Stack gap={4}>
            {overview.recent.map(({ token, name, folder, missing }) => (
              <Group key={token} justify="space-between" wrap="nowrap">
                <div style={{ minWidth: 0 }}>
                  <Anchor component="button" type="button" fw={600} onClick={() => open.mutate({ token })}>
                    {name}
                  </Anchor>
                  <Text size="xs" c="dimmed" truncate>
                    {folder}
                    {missing && ' — berkas tidak ditemukan, mungkin di flashdisk yang belum dipasang'}
                  </Text>
                </div>
                <Button variant="default" size="xs" onClick={() => open.mutate({ token })}>
                  Buka
                </Button>
              </Group>
            ))}
          </Stack>
        </Paper>
      )}
      <SimpleGrid cols={2} spacing="md">
        <Choice
          title="Kantor baru"
          text="Isi nama kantor dan pengelola, lalu impor pegawai dari berkas Excel SIASN."
          label="Siapkan kantor baru"
          icon={<IconPlus size={18} />}
          primary
          onClick={() => setMaking(true)}
        />
        {overview.canBrowse ? (
          <Choice
            title="Berkas yang ada"
            text="Buka berkas .kinerja yang sudah ada di komputer ini, flashdisk atau folder bersama."
            label="Pilih berkas"
            icon={<IconFolderOpen size={18} />}
            onClick={() => browse.mutate({})}
          />
        ) : (
          <Choice
            title="Berkas yang ada"
            text={`Di peramban tidak ada dialog untuk memilih berkas. Salin berkas .kinerja ke folder ${overview.folder}, lalu muat ulang: kantornya tampil di daftar Buka kantor. Berkas di tempat lain dibuka dengan npm start -- NAMA-BERKAS.kinerja.`}
            label="Muat ulang daftar"
            icon={<IconRefresh size={18} />}
            onClick={() => void queryClient.invalidateQueries()}
          />
        )}
        {overview.canTakeCopy && (
          <Choice
            title="Salinan dari komputer lain"
            text="Salinan di flashdisk atau folder bersama diperiksa, lalu disalin ke komputer ini."
            label="Buka salinan"
            icon={<IconCopy size={18} />}
            onClick={() => choose.mutate({})}
          />
        )}
        <Choice
          title="Coba dahulu"
          text="Sebuah kecamatan rekaan dengan 45 pegawai: tahun lalu lengkap, tahun ini berjalan."
          label="Coba kantor contoh"
          icon={<IconPlayerPlay size={18} />}
          onClick={() => void tryDemo()}
        />
      </SimpleGrid>
      {choose.data && <TakeCopy {...choose.data} onClose={() => choose.reset()} />}
      <WorkDialog progress={progress} onCancel={cancel} />
    </Stack>
  )
}

function Choice({
  title,
  text,
  label,
  icon,
  primary = false,
  onClick,
}: {
  title: string
  text: string
  label: string
  icon: React.ReactNode
  primary?: boolean
  onClick: () => void
}) {
  return (
    <Paper withBorder p="md">
      <Stack justify="space-between" h="100%" gap="md">
        <div>
          <Title order={2}>{title}</Title>
          <Text c="dimmed">{text}</Text>
        </div>
        <Button variant={primary ? 'filled' : 'default'} leftSection={icon} onClick={onClick}>
          {label}
        </Button>
      </Stack>
    </Paper>
  )
}
