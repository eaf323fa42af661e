import { Group, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortMoment } from '../../shared/kernel/dates.ts'
import { RESTRICTED_FIELDS } from '../../shared/employees/employee.ts'
import type { PersonChoice } from '../../shared/kernel/party.ts'
import { api } from '../app/client.ts'
import { DateField } from '../components/date-field.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { PersonSelect } from '../components/person-select.tsx'

/** Who was shown or exported restricted data, of whom and when. */
export function Accesses() {
  const [person, setPerson] = useState<PersonChoice | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const accesses = useQuery(
    api.privacy.accesses.queryOptions({
      input: {
        ...(person && 'employeeId' in person ? { employeeId: person.employeeId } : {}),
        ...(from === null ? {} : { from }),
        ...(until === null ? {} : { until }),
      },
    }),
  )
  return (
    <Stack gap="sm">
      <Text c="dimmed">
        Siapa melihat atau mengekspor data terbatas ({RESTRICTED_FIELDS.map(({ label }) => label).join(', ')}
        ). Melihat pegawai yang sama berulang kali dicatat sekali sampai operatornya keluar. Data sendiri
        tidak dicatat.
      </Text>
      <Group align="end">
        <PersonSelect w={340} label="Pegawai" officials={false} value={person} onChange={setPerson} />
        <DateField w={150} clearable label="Dari tanggal" value={from} onChange={setFrom} />
        <DateField w={150} clearable label="Sampai tanggal" value={until} onChange={setUntil} />
      </Group>
      <LoadGate query={accesses}>
        {(rows) =>
          rows.length === 0 ? (
            <Text>Tidak ada yang tercatat untuk pilihan itu.</Text>
          ) : (
            <Table verticalSpacing={4} withTableBorder aria-label="Akses data terbatas">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={150}>Waktu</Table.Th>
                  <Table.Th w={240}>Oleh</Table.Th>
                  <Table.Th w={280}>Tindakan</Table.Th>
                  <Table.Th>Data siapa</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map(({ seq, at, operator, action, whose }) => (
                  <Table.Tr key={seq}>
                    <Table.Td>{shortMoment(at)}</Table.Td>
                    <Table.Td>{operator}</Table.Td>
                    <Table.Td>{action}</Table.Td>
                    <Table.Td>{whose}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </LoadGate>
    </Stack>
  )
}
