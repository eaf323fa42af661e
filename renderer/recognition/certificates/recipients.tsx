import { ActionIcon, Button, Group, Menu, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconChevronDown, IconTrash, IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { Guest, Recipient } from '../../../shared/recognition/certificates/certificate.ts'
import { api, client } from '../../app/client.ts'
import { tellError } from '../../components/confirm.tsx'
import { PersonSelect } from '../../components/person-select.tsx'
import { newRecipient } from './draft.ts'
import { GuestDialog } from './guest-dialog.tsx'
import { PredikatDialog } from './predikat-dialog.tsx'

/** Who gets one: employees by name or by their predikat, and guests. */
export function Recipients({
  people,
  achievement,
  locked,
  shownAt,
  onShow,
  onChange,
}: {
  people: readonly Recipient[]
  /** For what everybody gets it who has no reason of his own. */
  achievement: string
  locked: boolean
  shownAt: number
  onShow: (at: number) => void
  onChange: (people: readonly Recipient[]) => void
}) {
  const employees = useQuery(api.employees.list.queryOptions({ input: { includeInactive: true } }))
  const names = new Map((employees.data ?? []).map(({ id, fullName }) => [id, fullName]))
  const [asks, setAsks] = useState<'guest' | 'predikat' | null>(null)
  const known = new Set(people.flatMap(({ who }) => ('employeeId' in who ? who.employeeId : [])))
  const add = (ids: readonly number[]) =>
    onChange([
      ...people,
      ...ids.filter((id) => !known.has(id)).map((employeeId) => newRecipient({ employeeId })),
    ])
  const addActive = async () => add((await client.employees.list({})).map(({ id }) => id))
  const addGuest = (guest: Guest) => onChange([...people, newRecipient({ guest })])
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600}>Penerima ({people.length})</Text>
        {!locked && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} />}>
                Tambah banyak
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setAsks('predikat')}>Menurut predikat</Menu.Item>
              <Menu.Item onClick={() => void addActive().catch(tellError)}>Semua pegawai aktif</Menu.Item>
              <Menu.Item onClick={() => setAsks('guest')}>Orang dari luar kantor</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {!locked && (
        <PersonSelect
          key={people.length}
          aria-label="Tambah penerima"
          placeholder="Tambah penerima: ketik nama"
          leftSection={<IconUserPlus size={16} />}
          officials={false}
          value={null}
          onChange={(choice) => choice && 'employeeId' in choice && add([choice.employeeId])}
        />
      )}
      {people.length > 0 && (
        <Table verticalSpacing={2} horizontalSpacing="xs" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={36}>No</Table.Th>
              <Table.Th>Nama</Table.Th>
              <Table.Th>{locked ? 'Nomor' : 'Prestasi sendiri'}</Table.Th>
              {!locked && <Table.Th w={40} aria-label="Tindakan" />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((one, at) => {
              const name = 'guest' in one.who ? one.who.guest.name : (names.get(one.who.employeeId) ?? '…')
              return (
                <Table.Tr key={one.id} data-active={at === shownAt || undefined}>
                  <Table.Td>{at + 1}</Table.Td>
                  <Table.Td>
                    <Button size="compact-xs" variant="subtle" onClick={() => onShow(at)}>
                      {name}
                    </Button>
                  </Table.Td>
                  <Table.Td>
                    {locked ? (
                      one.number || '–'
                    ) : (
                      <TextInput
                        size="xs"
                        aria-label={`Prestasi ${name}`}
                        placeholder={achievement || 'sama untuk semua'}
                        maxLength={most.short}
                        value={one.achievement}
                        onChange={(event) =>
                          onChange(people.with(at, { ...one, achievement: event.currentTarget.value }))
                        }
                      />
                    )}
                  </Table.Td>
                  {!locked && (
                    <Table.Td>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={`Keluarkan ${name}`}
                        onClick={() => onChange(people.filter(({ id }) => id !== one.id))}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    </Table.Td>
                  )}
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
      {asks === 'guest' && <GuestDialog onClose={() => setAsks(null)} onAdd={addGuest} />}
      {asks === 'predikat' && <PredikatDialog onClose={() => setAsks(null)} onAdd={add} />}
    </Stack>
  )
}
