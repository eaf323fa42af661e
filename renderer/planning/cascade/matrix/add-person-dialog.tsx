import { Group, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../../shared/kernel/limits.ts'
import type { CascadePerson, Matrix } from '../../../../shared/planning/cascade/contract.ts'
import type { Team } from '../../../../shared/planning/teams/contract.ts'
import { isOpen } from '../../../../shared/planning/skp/transitions.ts'
import { api, client, refresh } from '../../../app/client.ts'
import { settle, tellWithUndo } from '../../../components/confirm.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { DialogForm } from '../../../components/form-dialog.tsx'
import { LoadGate } from '../../../components/load-gate.tsx'
import { personOptions } from '../../../components/person-options.ts'
import { useTakers } from '../use-takers.ts'
import { writtenTeam } from '../../teams/written-team.ts'
import { unwrite } from './write-roles.ts'

/** Puts somebody of another unit into a matrix: into the leader's team, or by handing a result down directly. */
export function AddPersonDialog({
  year,
  matrix,
  onClose,
}: {
  year: number
  matrix: Matrix
  onClose: () => void
}) {
  const teams = useQuery(api.planning.teams.list.queryOptions({ input: { year } }))
  return (
    <Dialog onClose={onClose} title="Tambahkan orang dari unit lain" size="lg">
      <LoadGate query={teams}>
        {(data) => <AddPersonForm year={year} all={data} matrix={matrix} onClose={onClose} />}
      </LoadGate>
    </Dialog>
  )
}

const labelOf = ({ fullName, jabatan, unitName }: CascadePerson) =>
  [fullName, jabatan, unitName].filter(Boolean).join(' — ')

function AddPersonForm({
  year,
  all,
  matrix,
  onClose,
}: {
  year: number
  /** Teams of the year. */
  all: readonly Team[]
  matrix: Matrix
  onClose: () => void
}) {
  const { leader, columns } = matrix
  const teams = all.filter(({ leaderId }) => leaderId === leader.employeeId)
  const [way, setWay] = useState<'team' | 'rhk'>(teams.length > 0 ? 'team' : 'rhk')
  const [chosen, setChosen] = useState<CascadePerson | null>(null)
  const [teamId, setTeamId] = useState(String(teams[0]?.id ?? ''))
  const [role, setRole] = useState('')
  const [rhkId, setRhkId] = useState(columns[0]?.id ?? '')
  const [text, setText] = useState('')
  const inside = new Set(matrix.rows.map(({ person }) => person.employeeId))
  const { people, typed, setTyped } = useTakers(year, {
    open: way === 'rhk',
    apart: inside.size + 1,
    chosen: chosen ? labelOf(chosen) : undefined,
  })
  const person = chosen && (way === 'team' || isOpen(chosen.state)) ? chosen : undefined
  const found = people.filter(({ employeeId }) => employeeId !== leader.employeeId && !inside.has(employeeId))
  const byId = new Map([...found, ...(person ? [person] : [])].map((one) => [String(one.skpId), one]))
  const filter = personOptions(byId)
  const team = teams.find(({ id }) => String(id) === teamId)
  const add = useMutation({
    mutationFn: async () => {
      if (!person) return
      const { employeeId, fullName } = person
      if (way === 'team' && team) {
        const before = { ...writtenTeam(team), year, id: team.id }
        await client.planning.teams.save({ ...before, members: [...before.members, { employeeId, role }] })
        tellWithUndo(`${fullName} menjadi anggota ${team.name}.`, () =>
          settle(client.planning.teams.save(before), `${fullName} keluar dari ${team.name}.`),
        )
        return
      }
      const { rhkIds } = await client.planning.cascade.handDown({
        year,
        from: { rhkId },
        to: [{ employeeId, skpId: person.skpId, text }],
      })
      tellWithUndo(`Satu RHK diturunkan kepada ${fullName}.`, () =>
        unwrite(year, rhkIds, 'RHK itu ditarik kembali.'),
      )
    },
    onSuccess: async () => {
      onClose()
      await refresh()
    },
  })
  return (
    <DialogForm
      verb="Tambahkan orang"
      saving={add}
      ready={person !== undefined}
      onClose={onClose}
      onSubmit={() => add.mutate()}
    >
      {teams.length > 0 && (
        <Radio.Group
          label={`Cara masuk ke matriks ${leader.fullName}`}
          value={way}
          onChange={(next) => setWay(next === 'team' ? 'team' : 'rhk')}
        >
          <Group mt={4}>
            <Radio value="team" label="Menjadi anggota tim" />
            <Radio value="rhk" label="Menerima satu RHK langsung" disabled={columns.length === 0} />
          </Group>
        </Radio.Group>
      )}
      <Select
        label="Pegawai"
        description={
          way === 'team'
            ? 'Pegawai yang sudah mempunyai SKP tahun ini; yang belum dapat ditambahkan di Tim dan proyek.'
            : 'Pegawai dengan SKP yang masih disusun.'
        }
        required
        searchable
        data-autofocus
        nothingFoundMessage="Tidak ada pegawai dengan nama itu"
        data={[...byId].map(([value, one]) => ({ value, label: labelOf(one) }))}
        // What stands in the field once somebody is chosen is not looked for.
        filter={(given) => (chosen && given.search === labelOf(chosen) ? given.options : filter(given))}
        searchValue={typed}
        onSearchChange={setTyped}
        value={person ? String(person.skpId) : null}
        onChange={(id) => setChosen(byId.get(id ?? '') ?? null)}
      />
      {way === 'team' ? (
        <Group grow align="start">
          <Select
            label="Tim"
            allowDeselect={false}
            data={teams.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={teamId}
            onChange={(next) => next && setTeamId(next)}
          />
          <TextInput
            label="Peran dalam tim"
            maxLength={most.name}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value)}
          />
        </Group>
      ) : (
        <>
          <Select
            label={`RHK ${leader.fullName} yang didukung`}
            allowDeselect={false}
            data={columns.map((column) => ({ value: column.id, label: column.text }))}
            value={rhkId}
            onChange={(next) => next && setRhkId(next)}
          />
          <Textarea
            label="Peran, ditulis sebagai hasil"
            required
            autosize
            minRows={1}
            maxLength={most.text}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </>
      )}
    </DialogForm>
  )
}
