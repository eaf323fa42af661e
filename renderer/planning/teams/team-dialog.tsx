import { Button, Group, Modal, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { teamKindLabels } from '../../../shared/planning/teams/team.ts'
import type { Team, TeamInput } from '../../../shared/planning/teams/contract.ts'
import { api, client, refresh } from '../../app/client.ts'
import { settle, tell, tellError, tellWithUndo } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { UnitSelect } from '../../office/unit-select.tsx'
import { EmployeeSelect, MemberFields } from './member-fields.tsx'
import { writtenTeam } from './written-team.ts'

const emptyTeam = (year: number): TeamInput => ({
  kind: 'tim',
  name: '',
  unitId: null,
  leaderId: null,
  members: [],
  startDate: `${year}-01-01`,
  endDate: `${year}-12-31`,
  decree: '',
  results: [],
})

/** Adds, changes or removes a team; the whole of it is one form. */
export function TeamDialog({
  year,
  team,
  onClose,
}: {
  year: number
  team: Team | null
  onClose: () => void
}) {
  const [initial] = useState<TeamInput>(() => (team ? writtenTeam(team) : emptyTeam(year)))
  const [value, setValue] = useState(initial)
  const [results, setResults] = useState(initial.results.join('\n'))
  const untouched = value === initial && results === initial.results.join('\n')
  const people = useQuery(api.employees.list.queryOptions({ input: { includeInactive: true } }))
  const set = (change: Partial<TeamInput>) => setValue((now) => ({ ...now, ...change }))
  const save = useMutation({
    ...api.planning.teams.save.mutationOptions(),
    onSuccess: async () => {
      tell(team ? `${value.name} disimpan.` : `${value.name} ditambahkan.`)
      onClose()
      await refresh()
    },
  })
  const remove = useMutation({
    ...api.planning.teams.remove.mutationOptions(),
    onError: tellError,
    onSuccess: async () => {
      onClose()
      if (team)
        tellWithUndo(`${team.name} dihapus. RHK yang sudah ditulis dalam SKP anggota tetap ada.`, () =>
          settle(client.planning.teams.save({ ...writtenTeam(team), year }), `${team.name} dikembalikan.`),
        )
      await refresh()
    },
  })
  const chosen = [value.leaderId, ...value.members.map(({ employeeId }) => employeeId)]
  return (
    <Modal
      opened
      onClose={onClose}
      title={team ? team.name : 'Tim atau proyek baru'}
      size="xl"
      closeOnClickOutside={false}
      // What is typed is not lost by a key.
      closeOnEscape={untouched}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({
            ...value,
            members: value.members.filter(({ employeeId }) => employeeId !== 0),
            results: results
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
            year,
            ...(team ? { id: team.id } : {}),
          })
        }}
      >
        <Stack gap="sm">
          <ErrorNote error={save.error} />
          <Group align="end" wrap="nowrap">
            <SegmentedControl
              aria-label="Jenis"
              data={Object.entries(teamKindLabels).map(([kind, label]) => ({ value: kind, label }))}
              value={value.kind}
              onChange={(kind) => set({ kind: kind as TeamInput['kind'] })}
            />
            <TextInput
              label="Nama"
              required
              data-autofocus
              style={{ flex: 1 }}
              value={value.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
          </Group>
          <Group grow align="start">
            <EmployeeSelect
              label="Ketua"
              people={people.data ?? []}
              hidden={value.members.map(({ employeeId }) => employeeId)}
              value={value.leaderId}
              onChange={(leaderId) => set({ leaderId })}
            />
            <UnitSelect
              label="Unit"
              placeholder="Lintas unit"
              value={value.unitId}
              onChange={(unitId) => set({ unitId })}
            />
          </Group>
          <MemberFields
            people={people.data ?? []}
            chosen={chosen}
            members={value.members}
            onChange={(members) => set({ members })}
          />
          <Group grow align="start">
            <DateField
              label="Mulai"
              value={value.startDate}
              referenceYear={year}
              onChange={(date) => date && set({ startDate: date })}
            />
            <DateField
              label="Sampai"
              value={value.endDate}
              referenceYear={year}
              onChange={(date) => date && set({ endDate: date })}
            />
            <TextInput
              label="Dasar"
              placeholder="Surat keputusan atau surat tugas"
              value={value.decree}
              onChange={(event) => set({ decree: event.currentTarget.value })}
            />
          </Group>
          <Textarea
            label="Hasil tim"
            description="Satu baris satu hasil."
            autosize
            minRows={2}
            maxRows={8}
            value={results}
            onChange={(event) => setResults(event.currentTarget.value)}
          />
          <Group justify="space-between">
            {team ? (
              <Button
                variant="subtle"
                color="red.8"
                loading={remove.isPending}
                onClick={() => remove.mutate({ id: team.id })}
              >
                Hapus {teamKindLabels[team.kind].toLowerCase()}
              </Button>
            ) : (
              <Text size="xs" c="dimmed">
                Ketua dan anggota dapat diganti kemudian.
              </Text>
            )}
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                Batal
              </Button>
              <Button type="submit" loading={save.isPending}>
                Simpan {teamKindLabels[value.kind].toLowerCase()}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
