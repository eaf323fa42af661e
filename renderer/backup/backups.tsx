import { Anchor, Badge, Button, Group, Progress as Bar, Stack, Table, Text } from '@mantine/core'
import { IconDeviceFloppy, IconLock } from '@tabler/icons-react'
import { useIsMutating, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortMoment } from '../../shared/kernel/dates.ts'
import type { Progress } from '../../shared/kernel/progress.ts'
import { reasonLabels } from '../../shared/backup/backup.ts'
import { sizeLabel } from '../../shared/kernel/numbers.ts'
import type { BackupOverview, BackupRow } from '../../shared/backup/contract.ts'
import { api } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { endWith } from '../components/ending.tsx'
import { Empty } from '../components/empty.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Note } from '../components/note.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { readAgain } from './again.ts'
import { BackupStateLabel } from './backup-state.tsx'
import { LookInto } from './look-into.tsx'
import { Outside } from './outside.tsx'

/** Copies of the whole office: those that are there, the second place, and the way back. */
export function Backups() {
  const asking = useIsMutating({ mutationKey: api.backup.key() }) > 0
  const overview = useQuery({
    ...api.backup.list.queryOptions({
      refetchInterval: ({ state: { data } }) =>
        asking || data?.progress != null ? 500 : data?.checking ? 2000 : false,
    }),
    staleTime: 0,
  })
  return <LoadGate query={overview}>{(data) => <Overview data={data} />}</LoadGate>
}

function Overview({ data }: { data: BackupOverview }) {
  const [token, setToken] = useState<string | null>(null)
  const make = useMutation({
    ...api.backup.make.mutationOptions(),
    onSuccess: () =>
      endWith({
        message: 'Cadangan dibuat dan diperiksa: utuh.',
        next: { label: 'Kembali ke Beranda', href: paths.home },
      }),
    onSettled: readAgain,
  })
  const save = useMutation({
    ...api.backup.saveCopy.mutationOptions(),
    onSuccess: ({ path }) =>
      path !== null &&
      endWith({
        message: `Salinan tersimpan: ${path}`,
        next: { label: 'Kembali ke Beranda', href: paths.home },
      }),
    onSettled: readAgain,
  })
  return (
    <Stack>
      <Text maw={760}>
        Cadangan dibuat sendiri: saat kantor pertama dibuka dalam sehari, saat ditutup, dan sebelum impor,
        pemulihan, pembukaan tahun, pemusnahan atau pembaruan berkas. Setiap cadangan diperiksa seluruh
        isinya; bila itu lama, pemeriksaannya berjalan sendiri sesudahnya. Disimpan: 7 hari, 4 minggu dan 12
        bulan terakhir, dan semua yang Anda buat sendiri.
      </Text>
      {data.problem !== null && (
        <Note kind="error" title="Cadangan tidak dapat dibuat">
          {data.problem}
        </Note>
      )}
      <ErrorNote error={make.error ?? save.error} />
      <Group>
        <Button
          leftSection={<IconDeviceFloppy size={18} />}
          loading={make.isPending}
          onClick={() => make.mutate({})}
        >
          Buat cadangan sekarang
        </Button>
        {data.canChoose && (
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate({})}>
            Simpan salinan untuk komputer lain
          </Button>
        )}
      </Group>
      {data.progress !== null && <Working progress={data.progress} />}
      <Outside outside={data.outside} canChoose={data.canChoose} />
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {data.rows.filter(({ outside }) => !outside).length} cadangan di komputer ini, {sizeLabel(data.size)}:{' '}
        {data.folder}
      </Text>
      {data.rows.length === 0 ? (
        <Empty>Di sini akan tampil cadangan kantor ini, yang terbaru di atas.</Empty>
      ) : (
        <Table verticalSpacing={4} horizontalSpacing={6} aria-label="Cadangan">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Waktu</Table.Th>
              <Table.Th>Sebab</Table.Th>
              <Table.Th>Tempat</Table.Th>
              <Table.Th ta="right">Perubahan sesudahnya</Table.Th>
              <Table.Th ta="right">Ukuran</Table.Th>
              <Table.Th>Keadaan</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.rows.map((row) => (
              <Row key={row.token} row={row} onOpen={() => setToken(row.token)} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {token !== null && <LookInto token={token} onClose={() => setToken(null)} />}
    </Stack>
  )
}

/** How far the copy is that is being made or looked over; everything else can be done meanwhile. */
function Working({ progress: { done, total, label } }: { progress: Progress }) {
  return (
    <Group gap="sm" maw={520}>
      <Bar.Root size="md" style={{ flex: 1 }}>
        <Bar.Section value={(100 * done) / total} animated aria-label="Kemajuan cadangan" />
      </Bar.Root>
      <Text size="sm" role="status">
        {label}
      </Text>
    </Group>
  )
}

function Row({ row, onOpen }: { row: BackupRow; onOpen: () => void }) {
  const { at, reason, fileName, outside, encrypted, changesSince, size } = row
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component="button" type="button" size="sm" onClick={onOpen}>
          {shortMoment(at)}
        </Anchor>
      </Table.Td>
      <Table.Td>{reason === null ? fileName : reasonLabels[reason]}</Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          {outside ? 'Tempat kedua' : 'Komputer ini'}
          {encrypted && (
            <Badge variant="default" leftSection={<IconLock size={12} />} style={{ textTransform: 'none' }}>
              Terenkripsi
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td ta="right">{changesSince ?? '–'}</Table.Td>
      <Table.Td ta="right">{sizeLabel(size)}</Table.Td>
      <Table.Td>
        <BackupStateLabel row={row} />
      </Table.Td>
    </Table.Tr>
  )
}
