import {
  Button,
  Group,
  NumberInput,
  Select,
  Stack,
  Table,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fateLabels, type RetentionLine, yearsLabel } from '../../shared/privacy/retention.ts'
import { fates } from '../../shared/regulations/retention.ts'
import { api, refresh } from '../app/client.ts'
import { May } from '../app/session.tsx'
import { tell, tellError } from '../components/confirm.tsx'
import { FormDialog } from '../components/form-dialog.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { useFields } from '../components/use-fields.ts'

/** How long each archive is kept, and what becomes of it then. */
export function Retention() {
  const lines = useQuery(api.privacy.retention.queryOptions())
  const [editing, setEditing] = useState<RetentionLine | null>(null)
  const reset = useMutation({
    ...api.privacy.resetRetention.mutationOptions(),
    onError: tellError,
    onSuccess: async () => {
      tell('Masa simpan kembali seperti yang diusulkan.')
      await refresh()
    },
  })
  return (
    <section className="kk-card" aria-labelledby="masa-simpan">
      <Title order={2} id="masa-simpan">
        Masa simpan
      </Title>
      <Text c="dimmed" mb={6}>
        Usulan awal dari jadwal retensi arsip (JRA) sebuah kabupaten, diperpanjang karena predikat beberapa
        tahun masih diperlukan. Sesuaikan dengan jadwal retensi arsip (JRA) instansi Anda. Masa dihitung dari
        akhir tahunnya.
      </Text>
      <LoadGate query={lines}>
        {(rows) => (
          <Table verticalSpacing={6} withTableBorder aria-label="Masa simpan">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={110}>Kode</Table.Th>
                <Table.Th>Arsip dan yang termasuk</Table.Th>
                <Table.Th w={190}>Disimpan</Table.Th>
                <Table.Th w={110}>Nasib akhir</Table.Th>
                <Table.Th w={240}>Dasar</Table.Th>
                <May call="privacy.saveRetention">
                  <Table.Th w={150}>
                    <span className="kk-visually-hidden">Tindakan</span>
                  </Table.Th>
                </May>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.series}>
                  <Table.Td>{row.code}</Table.Td>
                  <Table.Td>
                    {row.name}
                    <Text size="xs" c="dimmed">
                      {row.covers}
                    </Text>
                  </Table.Td>
                  <Table.Td>{yearsLabel(row)}</Table.Td>
                  <Table.Td>{fateLabels[row.fate]}</Table.Td>
                  <Table.Td>
                    <Text size="xs">{row.source || 'Ditetapkan kantor ini'}</Text>
                    {row.reason && <Text size="xs">Alasan: {row.reason}</Text>}
                  </Table.Td>
                  <May call="privacy.saveRetention">
                    <Table.Td>
                      <Group gap={6}>
                        <Button size="compact-sm" variant="default" onClick={() => setEditing(row)}>
                          Ubah
                        </Button>
                        {row.own && (
                          <Button
                            size="compact-sm"
                            variant="subtle"
                            loading={reset.isPending}
                            onClick={() => reset.mutate({ series: row.series })}
                          >
                            Usulan
                          </Button>
                        )}
                      </Group>
                    </Table.Td>
                  </May>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </LoadGate>
      {editing && <RetentionDialog line={editing} onClose={() => setEditing(null)} />}
    </section>
  )
}

const labels = {
  code: 'Kode klasifikasi',
  activeYears: 'Tahun aktif',
  inactiveYears: 'Tahun inaktif',
  fate: 'Nasib akhir',
  source: 'Dasar',
  reason: 'Alasan',
}

function RetentionDialog({ line, onClose }: { line: RetentionLine; onClose: () => void }) {
  const save = useMutation({
    ...api.privacy.saveRetention.mutationOptions(),
    onSuccess: async () => {
      onClose()
      tell('Masa simpan tersimpan.')
      await refresh()
    },
  })
  const { series, code, activeYears, inactiveYears, fate, source, reason } = line
  const { values, field } = useFields({
    initialValues: { code, activeYears, inactiveYears, fate, source: line.own ? source : '', reason },
    labels,
    error: save.error,
  })
  const total = values.activeYears + values.inactiveYears
  return (
    <FormDialog
      title={`Masa simpan: ${line.name}`}
      size="lg"
      explanation={
        <Text size="sm">
          Sedikitnya {line.leastYears} tahun. Kurang dari {line.proposedYears} tahun hanya dengan alasan.
        </Text>
      }
      verb="Simpan masa simpan"
      saving={save}
      onClose={onClose}
      onSubmit={() => save.mutate({ ...values, series })}
    >
      <Stack gap="sm">
        <TextInput required {...field('code')} />
        <Group grow align="start">
          <NumberInput min={0} max={100} allowDecimal={false} data-autofocus {...field('activeYears')} />
          <NumberInput min={0} max={100} allowDecimal={false} {...field('inactiveYears')} />
          <Select
            allowDeselect={false}
            data={fates.map((value) => ({ value, label: fateLabels[value] }))}
            {...field('fate')}
          />
        </Group>
        <TextInput placeholder="Peraturan Bupati 12/2021 tentang JRA" {...field('source')} />
        <Textarea autosize minRows={2} required={total < line.proposedYears} {...field('reason')} />
      </Stack>
    </FormDialog>
  )
}
