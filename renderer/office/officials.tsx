import { Button, Checkbox, Group, Modal, Select, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfficialInput } from '../../shared/office/contract.ts'
import { api } from '../app/client.ts'
import { Empty } from '../components/empty.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { ErrorNote } from '../components/problem-list.tsx'

const newOfficial: OfficialInput = {
  name: '',
  nip: null,
  nipLabel: 'NIP',
  pangkat: '',
  jabatan: '',
  unit: '',
  unitLabel: 'INSTANSI',
  active: true,
}

/** Officials from outside the office who appraise somebody in it, e.g. the Sekretaris Daerah. */
export function Officials() {
  const officials = useQuery(api.office.officials.queryOptions())
  const [editing, setEditing] = useState<OfficialInput | null>(null)
  const save = useMutation(api.office.saveOfficial.mutationOptions())
  return (
    <LoadGate query={officials}>
      {(all) => (
        <Stack>
          <Group justify="space-between">
            <Text c="dimmed">
              Misalnya Sekretaris Daerah yang menilai Camat. Tercetak seperti tertulis di sini, dengan gelar.
            </Text>
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing(newOfficial)}>
              Tambah pejabat
            </Button>
          </Group>
          {all.length === 0 ? (
            <Empty>Di sini berdiri pejabat dari luar kantor yang menilai pimpinan kantor Anda.</Empty>
          ) : (
            <Table verticalSpacing={4} withTableBorder>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Nama</Table.Th>
                  <Table.Th>NIP</Table.Th>
                  <Table.Th>Jabatan</Table.Th>
                  <Table.Th>Unit atau instansi</Table.Th>
                  <Table.Th w={80}>
                    <span className="kk-visually-hidden">Tindakan</span>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {all.map((official) => (
                  <Table.Tr key={official.id}>
                    <Table.Td>
                      {official.name}
                      {!official.active && ' (tidak dipakai lagi)'}
                    </Table.Td>
                    <Table.Td>{official.nip ?? '–'}</Table.Td>
                    <Table.Td>{official.jabatan}</Table.Td>
                    <Table.Td>{official.unit || '–'}</Table.Td>
                    <Table.Td>
                      <Button size="compact-xs" variant="default" onClick={() => setEditing(official)}>
                        Ubah
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          {editing && (
            <OfficialDialog
              initial={editing}
              busy={save.isPending}
              error={save.error}
              onClose={() => {
                save.reset()
                setEditing(null)
              }}
              onSave={(official) => save.mutate(official, { onSuccess: () => setEditing(null) })}
            />
          )}
        </Stack>
      )}
    </LoadGate>
  )
}

function OfficialDialog({
  initial,
  busy,
  error,
  onClose,
  onSave,
}: {
  initial: OfficialInput
  busy: boolean
  error: unknown
  onClose: () => void
  onSave: (official: OfficialInput) => void
}) {
  const [official, setOfficial] = useState(initial)
  const set = (change: Partial<OfficialInput>) => setOfficial({ ...official, ...change })
  return (
    <Modal
      opened
      onClose={onClose}
      title={official.id === undefined ? 'Tambah pejabat dari luar' : `Ubah ${initial.name}`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSave(official)
        }}
      >
        <Stack gap="sm">
          <ErrorNote error={error} />
          <TextInput
            label="Nama dengan gelar"
            required
            data-autofocus
            value={official.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Group grow align="start">
            <Select
              label="Jenis nomor"
              data={['NIP', 'NI PPPK', 'NRP']}
              allowDeselect={false}
              value={official.nipLabel}
              onChange={(nipLabel) => nipLabel && set({ nipLabel })}
            />
            <TextInput
              label="Nomor"
              description="Boleh kosong, misalnya untuk kepala daerah."
              value={official.nip ?? ''}
              onChange={(event) => set({ nip: event.currentTarget.value || null })}
            />
          </Group>
          <TextInput
            label="Pangkat/golongan"
            placeholder="Pembina Utama Muda, IV/c"
            value={official.pangkat}
            onChange={(event) => set({ pangkat: event.currentTarget.value })}
          />
          <TextInput
            label="Jabatan"
            required
            value={official.jabatan}
            onChange={(event) => set({ jabatan: event.currentTarget.value })}
          />
          <Group grow align="start">
            <Select
              label="Sebutan tempat kerja"
              data={[
                { value: 'UNIT KERJA', label: 'Unit kerja' },
                { value: 'INSTANSI', label: 'Instansi' },
              ]}
              allowDeselect={false}
              value={official.unitLabel}
              onChange={(unitLabel) => unitLabel && set({ unitLabel })}
            />
            <TextInput
              label="Unit kerja atau instansi"
              value={official.unit}
              onChange={(event) => set({ unit: event.currentTarget.value })}
            />
          </Group>
          <Checkbox
            label="Masih dipakai"
            checked={official.active}
            onChange={(event) => set({ active: event.currentTarget.checked })}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button type="submit" loading={busy}>
              Simpan pejabat
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
