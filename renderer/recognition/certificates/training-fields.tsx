import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { most } from '../../../shared/kernel/limits.ts'
import type { Training } from '../../../shared/recognition/certificates/certificate.ts'
import { DateField } from '../../components/date-field.tsx'

/** What a sertifikat says of its training, and what its back lists. */
export function TrainingFields({
  training,
  locked,
  onChange,
}: {
  training: Training
  locked: boolean
  onChange: (training: Training) => void
}) {
  const set = (change: Partial<Training>) => onChange({ ...training, ...change })
  const { subjects } = training
  const total = subjects.reduce((sum, { hours }) => sum + hours, 0)
  return (
    <Stack gap="xs">
      <TextInput
        label="Nama pelatihan"
        required
        readOnly={locked}
        maxLength={most.name}
        value={training.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Group grow align="start">
        <TextInput
          label="Penyelenggara"
          placeholder="Kantor ini"
          readOnly={locked}
          maxLength={most.name}
          value={training.organiser}
          onChange={(event) => set({ organiser: event.currentTarget.value })}
        />
        <TextInput
          label="Tempat pelatihan"
          readOnly={locked}
          maxLength={most.name}
          value={training.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="start">
        <DateField
          label="Mulai"
          clearable
          readOnly={locked}
          value={training.startsOn}
          onChange={(startsOn) => set({ startsOn })}
        />
        <DateField
          label="Selesai"
          clearable
          readOnly={locked}
          value={training.endsOn}
          onChange={(endsOn) => set({ endsOn })}
        />
        <NumberInput
          label="JP"
          min={0}
          max={1000}
          allowDecimal={false}
          readOnly={locked}
          value={training.hours}
          onChange={(hours) => set({ hours: Number(hours) || 0 })}
        />
      </Group>
      <Group justify="space-between">
        <Text size="sm" fw={500}>
          Mata pelatihan di halaman belakang{subjects.length > 0 && ` (${total} JP)`}
        </Text>
        {!locked && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => set({ subjects: [...subjects, { name: '', hours: 0 }] })}
          >
            Tambah mata pelatihan
          </Button>
        )}
      </Group>
      {subjects.map((subject, at) => (
        <Group key={at} gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            size="xs"
            aria-label={`Mata pelatihan ${at + 1}`}
            readOnly={locked}
            maxLength={most.name}
            value={subject.name}
            onChange={(event) =>
              set({ subjects: subjects.with(at, { ...subject, name: event.currentTarget.value }) })
            }
          />
          <NumberInput
            w={80}
            size="xs"
            aria-label={`JP mata pelatihan ${at + 1}`}
            min={0}
            max={1000}
            allowDecimal={false}
            readOnly={locked}
            value={subject.hours}
            onChange={(hours) =>
              set({ subjects: subjects.with(at, { ...subject, hours: Number(hours) || 0 }) })
            }
          />
          {!locked && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Hapus mata pelatihan ${at + 1}`}
              onClick={() => set({ subjects: subjects.toSpliced(at, 1) })}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      ))}
    </Stack>
  )
}
