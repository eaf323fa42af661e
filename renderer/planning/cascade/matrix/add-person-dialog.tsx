import { Group, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../../shared/kernel/limits.ts'
import type { Cascade, Matrix } from '../../../../shared/planning/cascade/contract.ts'
import { isOpen } from '../../../../shared/planning/skp/transitions.ts'
import { api, client, refresh } from '../../../app/client.ts'
import { settle, tellWithUndo } from '../../../components/confirm.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { DialogForm } from '../../../components/form-dialog.tsx'
import { LoadGate } from '../../../components/load-gate.tsx'
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
  const cascade = useQuery(api.planning.cascade.get.queryOptions({ input: { year } }))
  return (
    <Dialog onClose={onClose} title="Tambahkan orang dari unit lain" size="lg">
      <LoadGate query={cascade}>
        {(data) => <AddPersonForm year={year} cascade={data} matrix={matrix} onClose={onClose} />}
      </LoadGate>
    </Dialog>
  )
}

function AddPersonForm({
  year,
  cascade,
  matrix,
  onClose,
}: {
  year: number
  cascade: Cascade
  matrix: Matrix
  onClose: () => void
}) {
  const { leader, columns } = matrix
  const teams = cascade.teams.filter(({ leaderId }) => leaderId === leader.employeeId)
  const [way, setWay] = useState<'team' | 'rhk'>(teams.length > 0 ? 'team' : 'rhk')
  const [skpId, setSkpId] = useState<string | null>(null)
  const [teamId, setTeamId] = useState(String(teams[0]?.id ?? ''))
  const [role, setRole] = useState('')
  const [rhkId, setRhkId] = useState(columns[0]?.id ?? '')
  const [text, setText] = useState('')
  const inside = new Set(matrix.rows.map(({ person }) => person.employeeId))
  const choices = cascade.people.filter(
    (person) =>
      person.employeeId !== leader.employeeId &&
      !inside.has(person.employeeId) &&
      (way === 'team' || isOpen(person.state)),
  )
  const person = choices.find((one) => String(one.skpId) === skpId)
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
        data={choices.map((one) => ({
          value: String(one.skpId),
          label: [one.fullName, one.jabatan, one.unitName].filter(Boolean).join(' — '),
        }))}
        value={person ? skpId : null}
        onChange={setSkpId}
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
