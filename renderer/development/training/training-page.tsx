import { Button, Menu, Stack, Table, Text } from '@mantine/core'
import { IconAward, IconLock, IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { Training } from '../../../shared/development/training/contract.ts'
import { hoursOf } from '../../../shared/development/training/training.ts'
import { rupiah } from '../../../shared/development/plan/item.ts'
import { longDate, longSpan } from '../../../shared/kernel/dates.ts'
import { hourColumnLabels, wayLabel } from '../../../shared/regulations/development.ts'
import { api, client, refresh } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { confirm, settle, tellError } from '../../components/confirm.tsx'
import { DevelopmentTabs } from '../../components/development-tabs.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { Participants } from './participants.tsx'
import { TrainingDialog } from './training-dialog.tsx'

/** One training: its sessions, who was there, and what it changed. */
export default function TrainingPage() {
  const { id } = useParams<{ id: string }>()
  const training = useQuery(api.development.training.get.queryOptions({ input: { id: Number(id) } }))
  return <LoadGate query={training}>{(found) => <Shown key={found.id} training={found} />}</LoadGate>
}

function Shown({ training }: { training: Training }) {
  const { id, revision, closed, sessions, participants, effects, planned } = training
  const [, navigate] = useLocation()
  const [editing, setEditing] = useState(false)
  const printed = { form: 'daftar-hadir', kind: 'trainings', ids: [id] } as const
  usePrinted(
    sessions.length > 0 ? printed : { nothing: 'Daftar hadir dicetak per sesi; tambahkan sesinya dahulu.' },
  )
  const passed = participants.filter(({ passes }) => passes)
  const waiting = passed.filter(({ certificateId }) => certificateId === null).length
  const made = passed.map(({ certificateId }) => certificateId).find((one) => one !== null) ?? null
  const certify = () =>
    void client.recognition.certificates.ofTraining({ trainingId: id }).then(async (draft) => {
      navigate(paths.certificate(draft.id))
      await refresh()
    }, tellError)
  const close = (next: boolean) =>
    settle(
      client.development.training.close({ id, revision, closed: next }),
      next
        ? planned > 0
          ? `Pelatihan ditutup; ${planned} kegiatan rencana terlaksana.`
          : 'Pelatihan ditutup.'
        : 'Pelatihan dibuka kembali.',
    )
  const remove = () =>
    confirm({
      title: `Hapus ${training.name}`,
      children: 'Pelatihan ini dengan sesi dan pesertanya hilang.',
      verb: 'Hapus pelatihan',
      danger: true,
      onConfirm: () =>
        void client.development.training.remove({ id, revision }).then(async () => {
          navigate(paths.trainings)
          await refresh()
        }, tellError),
    })
  return (
    <Page
      title={training.name}
      purpose={`${wayLabel(training.way)}. ${longSpan({ start: training.startsOn, end: training.endsOn })}${training.place ? `, ${training.place}` : ''}. Penyelenggara: ${training.organiser || 'kantor ini'}. ${hoursOf(sessions)} JP ${hourColumnLabels[training.column].toLowerCase()}, ${rupiah(training.cost)}.`}
      tabs={<DevelopmentTabs shown="trainings" />}
      action={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            component={Link}
            href={paths.print(printed)}
            disabled={sessions.length === 0}
          >
            Cetak daftar hadir
          </Button>
          {waiting === 0 && made !== null ? (
            <Button leftSection={<IconAward size={16} />} component={Link} href={paths.certificate(made)}>
              Buka sertifikat
            </Button>
          ) : (
            <Button leftSection={<IconAward size={16} />} disabled={waiting === 0} onClick={certify}>
              Siapkan {waiting > 0 ? `${waiting} ` : ''}sertifikat
            </Button>
          )}
          <MoreMenu>
            {!closed && (
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
                Ubah pelatihan dan sesi
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconLock size={16} />} onClick={() => close(!closed)}>
              {closed ? 'Buka kembali' : 'Tutup pelatihan'}
            </Menu.Item>
            {!closed && (
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={remove}>
                Hapus pelatihan
              </Menu.Item>
            )}
          </MoreMenu>
        </>
      }
    >
      <Stack gap="md">
        {closed && (
          <Note kind="info">Pelatihan ini sudah ditutup: kehadiran dan nilainya tidak berubah lagi.</Note>
        )}
        <Stack gap={4}>
          <Text fw={600}>Sesi ({sessions.length})</Text>
          {sessions.length === 0 ? (
            <Button variant="default" w="fit-content" disabled={closed} onClick={() => setEditing(true)}>
              Tambah sesi
            </Button>
          ) : (
            <Table verticalSpacing={2} horizontalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={170}>Tanggal</Table.Th>
                  <Table.Th w={130}>Pukul</Table.Th>
                  <Table.Th>Mata pelatihan</Table.Th>
                  <Table.Th>Narasumber</Table.Th>
                  <Table.Th w={56} ta="right">
                    JP
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {sessions.map((session) => (
                  <Table.Tr key={session.id}>
                    <Table.Td>{longDate(session.heldOn)}</Table.Td>
                    <Table.Td>
                      {session.begins} – {session.ends}
                    </Table.Td>
                    <Table.Td>{session.subject}</Table.Td>
                    <Table.Td>{session.speaker || '–'}</Table.Td>
                    <Table.Td ta="right">{session.hours}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Stack>
        <Participants training={training} />
        <Stack gap={4}>
          <Text fw={600}>Yang berubah pada peserta yang kehadirannya cukup</Text>
          {effects.map((effect) => (
            <Text key={effect} size="sm">
              {effect}
            </Text>
          ))}
        </Stack>
      </Stack>
      {editing && (
        <TrainingDialog
          training={training}
          year={Number(training.startsOn.slice(0, 4))}
          onClose={() => setEditing(false)}
        />
      )}
    </Page>
  )
}
