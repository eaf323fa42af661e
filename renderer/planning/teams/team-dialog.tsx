import { Button, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { teamKindLabels } from '../../../shared/planning/teams/team.ts'
import type { Team, TeamInput } from '../../../shared/planning/teams/contract.ts'
import { api, client, refresh } from '../../app/client.ts'
import { settle, tell, tellError, tellWithUndo } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useFields } from '../../components/use-fields.ts'
import { UnitSelect } from '../../office/unit-select.tsx'
import { EmployeeSelect, MemberFields } from './member-fields.tsx'
import { writtenTeam } from './written-team.ts'

/** As it is written in the window: a result a line. */
type Draft = Omit<TeamInput, 'results'> & { results: string }

function draftOf(team: Team | null, year: number): Draft {
  if (!team)
    return {
      kind: 'tim',
      name: '',
      unitId: null,
      leaderId: null,
      members: [],
      startDate: `${year}-01-01`,
      endDate: `${year}-12-31`,
      decree: '',
      results: '',
    }
  const written = writtenTeam(team)
  return { ...written, results: written.results.join('\n') }
}

const labels = {
  name: 'Nama',
  leaderId: 'Ketua',
  unitId: 'Unit',
  members: 'Anggota',
  startDate: 'Mulai',
  endDate: 'Sampai',
  decree: 'Dasar',
  results: 'Hasil tim',
}

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
  const people = useQuery(api.employees.list.queryOptions({ input: { includeInactive: true } }))
  const save = useMutation({
    ...api.planning.teams.save.mutationOptions(),
    onSuccess: async () => {
      tell(team ? `${value.name} disimpan.` : `${value.name} ditambahkan.`)
      onClose()
      await refresh()
    },
  })
  const {
    values: value,
    errors,
    field,
    isDirty,
    setFieldValue,
  } = useFields<Draft>({ initialValues: draftOf(team, year), labels, error: save.error })
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
  const day = (name: 'startDate' | 'endDate') => (
    <DateField {...field(name)} referenceYear={year} onChange={(date) => date && setFieldValue(name, date)} />
  )
  return (
    <FormDialog
      title={team ? team.name : 'Tim atau proyek baru'}
      size="xl"
      closeOnClickOutside={false}
      // What is typed is not lost by a key.
      closeOnEscape={!isDirty()}
      verb={`Simpan ${teamKindLabels[value.kind].toLowerCase()}`}
      saving={save}
      remark={
        team ? (
          <Button
            variant="subtle"
            color="red.8"
            loading={remove.isPending}
            onClick={() => remove.mutate({ id: team.id })}
          >
            Hapus {teamKindLabels[team.kind].toLowerCase()}
          </Button>
        ) : (
          'Ketua dan anggota dapat diganti kemudian.'
        )
      }
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          ...value,
          members: value.members.filter(({ employeeId }) => employeeId !== 0),
          results: value.results
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
          year,
          ...(team ? { id: team.id } : {}),
        })
      }
    >
      <Group align="end" wrap="nowrap">
        <SegmentedControl
          aria-label="Jenis"
          data={Object.entries(teamKindLabels).map(([kind, label]) => ({ value: kind, label }))}
          value={value.kind}
          onChange={(kind) => setFieldValue('kind', kind as TeamInput['kind'])}
        />
        <TextInput required data-autofocus style={{ flex: 1 }} {...field('name')} />
      </Group>
      <Group grow align="start">
        <EmployeeSelect
          people={people.data ?? []}
          hidden={value.members.map(({ employeeId }) => employeeId)}
          {...field('leaderId')}
        />
        <UnitSelect placeholder="Lintas unit" {...field('unitId')} />
      </Group>
      <MemberFields
        people={people.data ?? []}
        chosen={chosen}
        members={value.members}
        error={errors['members']}
        onChange={(members) => setFieldValue('members', members)}
      />
      <Group grow align="start">
        {day('startDate')}
        {day('endDate')}
        <TextInput placeholder="Surat keputusan atau surat tugas" {...field('decree')} />
      </Group>
      <Textarea description="Satu baris satu hasil." autosize minRows={2} maxRows={8} {...field('results')} />
    </FormDialog>
  )
}
