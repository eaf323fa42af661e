import { Button, Checkbox, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfficialInput } from '../../shared/office/contract.ts'
import { api } from '../app/client.ts'
import { Empty } from '../components/empty.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { FormDialog, type Saving } from '../components/form-dialog.tsx'
import { useFields } from '../components/use-fields.ts'

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
            <Empty>Di sini akan tampil pejabat dari luar kantor yang menilai pimpinan kantor Anda.</Empty>
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
              saving={save}
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

const labels = {
  name: 'Nama dengan gelar',
  nipLabel: 'Jenis nomor',
  nip: 'Nomor',
  pangkat: 'Pangkat/golongan',
  jabatan: 'Jabatan',
  unitLabel: 'Sebutan tempat kerja',
  unit: 'Unit kerja atau instansi',
  active: 'Masih dipakai',
}

function OfficialDialog({
  initial,
  saving,
  onClose,
  onSave,
}: {
  initial: OfficialInput
  saving: Saving
  onClose: () => void
  onSave: (official: OfficialInput) => void
}) {
  const { values, field, getInputProps } = useFields({
    initialValues: { ...initial, nip: initial.nip ?? '' },
    labels,
    error: saving.error,
  })
  return (
    <FormDialog
      title={initial.id === undefined ? 'Tambah pejabat dari luar' : `Ubah ${initial.name}`}
      verb="Simpan pejabat"
      saving={saving}
      onClose={onClose}
      onSubmit={() => onSave({ ...values, nip: values.nip || null })}
    >
      <TextInput required data-autofocus {...field('name')} />
      <Group grow align="start">
        <Select data={['NIP', 'NI PPPK', 'NRP']} allowDeselect={false} {...field('nipLabel')} />
        <TextInput description="Boleh kosong, misalnya untuk kepala daerah." {...field('nip')} />
      </Group>
      <TextInput placeholder="Pembina Utama Muda, IV/c" {...field('pangkat')} />
      <TextInput required {...field('jabatan')} />
      <Group grow align="start">
        <Select
          data={[
            { value: 'UNIT KERJA', label: 'Unit kerja' },
            { value: 'INSTANSI', label: 'Instansi' },
          ]}
          allowDeselect={false}
          {...field('unitLabel')}
        />
        <TextInput {...field('unit')} />
      </Group>
      <Checkbox label={labels.active} {...getInputProps('active', { type: 'checkbox' })} />
    </FormDialog>
  )
}
