import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type OperatorRecord, roleNames } from '../../../shared/office/operators/operator.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Note } from '../../components/note.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { ChangePassword, RemovePassword, ResetPassword } from './password-dialogs.tsx'
import { LockMinutes } from './lock-minutes.tsx'
import { OperatorDialog } from './operator-dialog.tsx'
import { RecoveryPaper } from './recovery-paper.tsx'

/** Who may sit down at this computer: names, roles, passwords. */
export function Operators() {
  const operators = useQuery(api.office.operators.list.queryOptions())
  const people = useQuery(api.employees.list.queryOptions({ input: { includeInactive: true } }))
  const names = new Map((people.data ?? []).map(({ id, fullName }) => [id, fullName]))
  const { operator: self } = useSession()
  const [editing, setEditing] = useState<OperatorRecord | 'new' | null>(null)
  const [resetting, setResetting] = useState<OperatorRecord | null>(null)
  const [changing, setChanging] = useState(false)
  const [removing, setRemoving] = useState(false)
  const renew = useMutation(api.office.operators.renewRecoveryKey.mutationOptions())
  const office = useQuery(api.office.get.queryOptions())
  return (
    <LoadGate query={operators}>
      {(all) => (
        <Stack>
          {!self.hasPassword && (
            <Note kind="info" title="Kantor ini terbuka tanpa kata sandi">
              <Text size="sm" mb="xs">
                Siapa pun yang menyalakan komputer ini dapat mengubah isinya atas nama Anda. Pasang kata
                sandi; sesudah itu operator lain dapat ditambahkan.
              </Text>
              <Button size="xs" onClick={() => setChanging(true)}>
                Pasang kata sandi
              </Button>
            </Note>
          )}
          <Group justify="space-between" align="start" wrap="nowrap">
            <Text c="dimmed">
              Yang dilihat seorang operator mengikuti perannya, susunan unit, dan siapa yang dinilainya.
              Operator yang pergi dinonaktifkan, tidak dihapus: namanya berdiri dalam catatan perubahan.
            </Text>
            <Button
              flex="none"
              leftSection={<IconPlus size={16} />}
              disabled={!self.hasPassword}
              onClick={() => setEditing('new')}
            >
              Tambah operator
            </Button>
          </Group>
          <Table verticalSpacing={4} withTableBorder>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Nama</Table.Th>
                <Table.Th>Peran</Table.Th>
                <Table.Th>Pegawai</Table.Th>
                <Table.Th>Data terbatas</Table.Th>
                <Table.Th>Kata sandi</Table.Th>
                <Table.Th w={210}>
                  <span className="kk-visually-hidden">Tindakan</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.map((operator) => (
                <Table.Tr key={operator.id}>
                  <Table.Td>
                    {operator.name}
                    {operator.id === self.id && ' (Anda)'}
                    {!operator.active && (
                      <Badge ml="xs" color="gray" variant="outline" style={{ textTransform: 'none' }}>
                        nonaktif
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td>{roleNames[operator.role].label}</Table.Td>
                  <Table.Td>
                    {operator.employeeId === null ? '–' : (names.get(operator.employeeId) ?? '')}
                  </Table.Td>
                  <Table.Td>{operator.restricted ? 'boleh' : 'tidak'}</Table.Td>
                  <Table.Td>{operator.hasPassword ? 'ada' : 'belum ada'}</Table.Td>
                  <Table.Td>
                    <Group gap={4} justify="end" wrap="nowrap">
                      <Button size="compact-xs" variant="default" onClick={() => setEditing(operator)}>
                        Ubah
                      </Button>
                      {operator.id === self.id ? (
                        self.hasPassword && (
                          <Button size="compact-xs" variant="default" onClick={() => setChanging(true)}>
                            Ganti kata sandi
                          </Button>
                        )
                      ) : (
                        <Button size="compact-xs" variant="default" onClick={() => setResetting(operator)}>
                          Setel ulang kata sandi
                        </Button>
                      )}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {self.hasPassword && (
            <>
              <LockMinutes />
              <ErrorNote error={renew.error} />
              <Group>
                <Button
                  variant="default"
                  leftSection={<IconKey size={16} />}
                  loading={renew.isPending}
                  onClick={() => renew.mutate({})}
                >
                  Buat kunci pemulihan baru
                </Button>
                <Text size="sm" c="dimmed">
                  Bila kertasnya hilang atau dibaca orang. Kunci yang lama tidak berlaku lagi.
                </Text>
              </Group>
              {all.filter(({ active }) => active).length === 1 && (
                <Group>
                  <Button variant="default" onClick={() => setRemoving(true)}>
                    Lepas kata sandi
                  </Button>
                  <Text size="sm" c="dimmed">
                    Selama hanya ada satu operator, kantor boleh terbuka tanpa kata sandi.
                  </Text>
                </Group>
              )}
            </>
          )}
          {renew.data && (
            <Dialog title="Kunci pemulihan" size="lg" closeOnClickOutside={false} onClose={renew.reset}>
              <RecoveryPaper
                recoveryKey={renew.data.recoveryKey}
                office={office.data?.name ?? ''}
                verb="Sudah saya simpan"
                onDone={renew.reset}
              />
            </Dialog>
          )}
          {editing && (
            <OperatorDialog initial={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
          )}
          {resetting && <ResetPassword operator={resetting} onClose={() => setResetting(null)} />}
          {removing && <RemovePassword onClose={() => setRemoving(false)} />}
          {changing && (
            <ChangePassword
              first={!self.hasPassword}
              office={office.data?.name ?? ''}
              onClose={() => setChanging(false)}
            />
          )}
        </Stack>
      )}
    </LoadGate>
  )
}
