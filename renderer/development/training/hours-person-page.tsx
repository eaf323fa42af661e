import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { RecordRow } from '../../../shared/development/training/contract.ts'
import { targetText } from '../../../shared/development/training/hours.ts'
import { shortDate, shortSpan } from '../../../shared/kernel/dates.ts'
import { hourColumnLabels } from '../../../shared/regulations/development.ts'
import { api, client } from '../../app/client.ts'
import { May, useSession } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { confirm, settle } from '../../components/confirm.tsx'
import { DevelopmentTabs } from '../../components/development-tabs.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'
import { EvidenceButton } from '../../monitoring/evidence/evidence-button.tsx'
import { EvidenceDialog } from '../../monitoring/evidence/evidence-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { Verdict } from './verdict.tsx'

/** What somebody's JP of a year are made of, and the certificates from elsewhere with their evidence. */
export default function PersonHoursPage() {
  const employeeId = Number(useParams<{ id: string }>().id)
  const { year } = useYearPeriod()
  const { can } = useSession()
  const person = useQuery(api.development.training.hoursOf.queryOptions({ input: { employeeId, year } }))
  const [editing, setEditing] = useState<RecordRow | 'new' | null>(null)
  const [proving, setProving] = useState<number | null>(null)
  const remove = (record: RecordRow) =>
    confirm({
      title: `Hapus sertifikat ${record.name}`,
      children: `${record.hours} JP tidak dihitung lagi, dan buktinya ikut terhapus.`,
      verb: 'Hapus sertifikat',
      danger: true,
      onConfirm: () =>
        settle(
          client.development.training.removeRecord({ id: record.id, revision: record.revision }),
          'Sertifikat dihapus.',
        ),
    })
  return (
    <LoadGate query={person}>
      {({ line, earned, records }) => {
        const proved = records.find(({ id }) => id === proving)
        return (
          <Page
            title={`JP ${line?.fullName ?? ''}`}
            purpose={line ? `${line.total} JP tahun ${year}; ${targetText(line)}.` : `Tahun ${year}`}
            tabs={<DevelopmentTabs shown="hours" />}
            action={
              <May call="development.training.saveRecord">
                <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
                  Catat sertifikat
                </Button>
              </May>
            }
          >
            <Stack gap="md">
              {line && (
                <Group>
                  <Verdict {...line} />
                </Group>
              )}
              <Stack gap={4}>
                <Text fw={600}>Yang dihitung ({earned.length})</Text>
                {earned.length === 0 ? (
                  <Text size="sm" c="dimmed">
                    Belum ada JP tahun {year}. Pelatihan kantor dihitung bila kehadirannya cukup; sertifikat
                    dari luar dicatat di sini.
                  </Text>
                ) : (
                  <Table verticalSpacing={3} horizontalSpacing="xs">
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th>Pelatihan</Table.Th>
                        <Table.Th w={200}>Waktu</Table.Th>
                        <Table.Th w={180}>Jenis JP</Table.Th>
                        <Table.Th w={60} ta="right">
                          JP
                        </Table.Th>
                        <Table.Th w={150}>Dari</Table.Th>
                        <Table.Th w={256} aria-label="Tindakan" />
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {earned.map((one) => {
                        const record =
                          one.from === 'luar' ? records.find(({ id }) => id === one.id) : undefined
                        return (
                          <Table.Tr key={`${one.from} ${one.id}`}>
                            <Table.Td>
                              {one.name}
                              {one.number !== '' && (
                                <Text size="xs" c="dimmed">
                                  Nomor {one.number}
                                </Text>
                              )}
                            </Table.Td>
                            <Table.Td>
                              {one.startsOn === one.endsOn
                                ? shortDate(one.startsOn)
                                : shortSpan(one.startsOn, one.endsOn)}
                            </Table.Td>
                            <Table.Td>{hourColumnLabels[one.column]}</Table.Td>
                            <Table.Td ta="right">{one.hours}</Table.Td>
                            <Table.Td>{one.from === 'kantor' ? 'Pelatihan kantor' : 'Sertifikat'}</Table.Td>
                            <Table.Td>
                              {record && (
                                <Group gap={4} wrap="nowrap">
                                  <EvidenceButton
                                    count={record.files.length}
                                    of={record.name}
                                    onOpen={() => setProving(record.id)}
                                  />
                                  <May call="development.training.saveRecord">
                                    <Button
                                      size="compact-xs"
                                      variant="subtle"
                                      leftSection={<IconPencil size={13} />}
                                      onClick={() => setEditing(record)}
                                    >
                                      Ubah
                                    </Button>
                                    <Button
                                      size="compact-xs"
                                      variant="subtle"
                                      leftSection={<IconTrash size={13} />}
                                      onClick={() => remove(record)}
                                    >
                                      Hapus
                                    </Button>
                                  </May>
                                </Group>
                              )}
                            </Table.Td>
                          </Table.Tr>
                        )
                      })}
                    </Table.Tbody>
                  </Table>
                )}
              </Stack>
            </Stack>
            {editing && (
              <RecordDialog
                employeeId={employeeId}
                record={editing === 'new' ? null : editing}
                onClose={() => setEditing(null)}
              />
            )}
            {proved && (
              <EvidenceDialog
                target={{ of: 'record', employeeId, recordId: proved.id }}
                proves={`Sertifikat: ${proved.name}`}
                items={proved.files}
                locked={
                  can('monitoring.evidence.addFile') ? null : 'Bukti dilampirkan pengelola atau pegawainya.'
                }
                onClose={() => setProving(null)}
              />
            )}
          </Page>
        )
      }}
    </LoadGate>
  )
}
