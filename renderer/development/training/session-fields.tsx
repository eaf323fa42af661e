import { ActionIcon, NumberInput, Table, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { SessionInput } from '../../../shared/development/training/training.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { DateField } from '../../components/date-field.tsx'

/** A session while it is written. */
export type DraftSession = SessionInput & { key: string }

/** The sessions of a training, a line each. */
export function SessionFields({
  sessions,
  onChange,
}: {
  sessions: readonly DraftSession[]
  onChange: (sessions: readonly DraftSession[]) => void
}) {
  if (sessions.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Belum ada sesi. Daftar hadir, JP dan sertifikat mengikuti sesinya.
      </Text>
    )
  const set = (at: number, change: Partial<SessionInput>) =>
    onChange(sessions.map((session, index) => (index === at ? { ...session, ...change } : session)))
  return (
    <Table verticalSpacing={2} horizontalSpacing={4} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={128}>Tanggal</Table.Th>
          <Table.Th w={72}>Mulai</Table.Th>
          <Table.Th w={72}>Selesai</Table.Th>
          <Table.Th>Mata pelatihan</Table.Th>
          <Table.Th w={150}>Narasumber</Table.Th>
          <Table.Th w={62}>JP</Table.Th>
          <Table.Th w={36} aria-label="Tindakan" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sessions.map((session, at) => (
          <Table.Tr key={session.key}>
            <Table.Td>
              <DateField
                size="xs"
                aria-label={`Tanggal sesi ${at + 1}`}
                value={session.heldOn}
                onChange={(heldOn) => heldOn && set(at, { heldOn })}
              />
            </Table.Td>
            {(['begins', 'ends'] as const).map((field) => (
              <Table.Td key={field}>
                <TextInput
                  size="xs"
                  aria-label={`${field === 'begins' ? 'Mulai' : 'Selesai'} sesi ${at + 1}`}
                  value={session[field]}
                  onChange={(event) => set(at, { [field]: event.currentTarget.value.replace('.', ':') })}
                />
              </Table.Td>
            ))}
            <Table.Td>
              <TextInput
                size="xs"
                aria-label={`Mata pelatihan sesi ${at + 1}`}
                maxLength={most.name}
                value={session.subject}
                onChange={(event) => set(at, { subject: event.currentTarget.value })}
              />
            </Table.Td>
            <Table.Td>
              <TextInput
                size="xs"
                aria-label={`Narasumber sesi ${at + 1}`}
                maxLength={most.name}
                value={session.speaker}
                onChange={(event) => set(at, { speaker: event.currentTarget.value })}
              />
            </Table.Td>
            <Table.Td>
              <NumberInput
                size="xs"
                aria-label={`JP sesi ${at + 1}`}
                min={0}
                max={1000}
                allowDecimal={false}
                hideControls
                value={session.hours}
                onChange={(hours) => set(at, { hours: Number(hours) || 0 })}
              />
            </Table.Td>
            <Table.Td>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Hapus sesi ${at + 1}`}
                onClick={() => onChange(sessions.filter(({ key }) => key !== session.key))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
