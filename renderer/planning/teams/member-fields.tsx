import { ActionIcon, Button, Fieldset, Group, Input, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { personOptions } from '../../components/person-options.ts'
import type { TeamInput } from '../../../shared/planning/teams/contract.ts'

interface Person {
  id: number
  fullName: string
  nip: string
  jabatan: string | null
  unitName: string | null
  legalPosition: string
}

const labelOf = ({ fullName, jabatan, unitName }: Person) =>
  [fullName, jabatan, unitName].filter(Boolean).join(' — ')

const focus = (field: HTMLInputElement | null) => field?.focus()

/** An employee of the office, of any unit. @param hidden who can't be chosen here */
export function EmployeeSelect({
  label,
  ariaLabel,
  people,
  hidden,
  value,
  focused = false,
  error,
  onChange,
}: {
  label?: string
  ariaLabel?: string
  people: readonly Person[]
  hidden: ReadonlyArray<number | null>
  value: number | null
  /** Whether it takes the focus when it appears. */
  focused?: boolean
  error?: ReactNode
  onChange: (id: number | null) => void
}) {
  return (
    <Select
      label={label}
      aria-label={ariaLabel}
      placeholder="Pilih pegawai"
      searchable
      filter={personOptions(new Map(people.map((person) => [String(person.id), person])))}
      clearable={label !== undefined}
      ref={focused ? focus : undefined}
      error={error}
      nothingFoundMessage="Tidak ada pegawai dengan nama itu"
      data={people
        .filter(
          ({ id, legalPosition }) => id === value || (isInService(legalPosition) && !hidden.includes(id)),
        )
        .map((person) => ({ value: String(person.id), label: labelOf(person) }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  )
}

type Member = TeamInput['members'][number]

/** The members with their roles in the team; a row whose person is not chosen yet has the number 0. */
export function MemberFields({
  people,
  chosen,
  members,
  error,
  onChange,
}: {
  people: readonly Person[]
  /** Everybody who is in the team already. */
  chosen: ReadonlyArray<number | null>
  members: readonly Member[]
  error?: ReactNode
  onChange: (members: Member[]) => void
}) {
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  const replace = (at: number, change: Partial<Member>) =>
    onChange(members.map((member, index) => (index === at ? { ...member, ...change } : member)))
  return (
    <Fieldset legend={`Anggota (${members.filter(({ employeeId }) => employeeId !== 0).length})`} p="xs">
      <Stack gap={6}>
        {members.length === 0 && (
          <Text size="sm" c="dimmed">
            Belum ada anggota. Pegawai dari unit lain juga boleh.
          </Text>
        )}
        {members.map(({ employeeId, role }, index) => {
          const name = names.get(employeeId) ?? `anggota ${index + 1}`
          return (
            <Group key={employeeId === 0 ? `new ${index}` : employeeId} gap="xs" wrap="nowrap">
              <div style={{ flex: 2, minWidth: 0 }}>
                <EmployeeSelect
                  ariaLabel={`Anggota ${index + 1}`}
                  people={people}
                  hidden={chosen}
                  value={employeeId === 0 ? null : employeeId}
                  focused={employeeId === 0}
                  onChange={(id) => id !== null && replace(index, { employeeId: id })}
                />
              </div>
              <TextInput
                style={{ flex: 1 }}
                aria-label={`Peran ${name} dalam tim`}
                placeholder="Peran dalam tim"
                maxLength={200}
                value={role}
                onChange={(event) => replace(index, { role: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Keluarkan ${name}`}
                onClick={() => onChange(members.filter((_, at) => at !== index))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          )
        })}
        <Input.Error>{error}</Input.Error>
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            disabled={members.some(({ employeeId }) => employeeId === 0)}
            onClick={() => onChange([...members, { employeeId: 0, role: '' }])}
          >
            Tambah anggota
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  )
}
