import { Group, Select, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { leadersOf, matrixOf } from '../../shared/planning/matrix.ts'
import type { Cascade, CascadePerson, CascadeRhk } from '../../shared/planning/cascade-contract.ts'
import { api } from '../app/client.ts'
import { StateBadge } from '../components/badges.tsx'
import { tellError } from '../components/confirm.tsx'
import { Empty } from '../components/empty.tsx'

/** Matriks Peran Hasil: the leader's results across, the people down, each cell a role that is the person's RHK. */
export function RoleMatrix({ year, cascade }: { year: number; cascade: Cascade }) {
  const leaders = useMemo(() => leadersOf(cascade), [cascade])
  const [chosen, setChosen] = useState<string | null>(null)
  const leaderId = chosen === null ? (leaders[0]?.skpId ?? null) : Number(chosen)
  const matrix = leaderId === null ? null : matrixOf(cascade, leaderId)
  const handDown = useMutation({ ...api.planning.handDown.mutationOptions(), onError: tellError })
  const setRole = useMutation({ ...api.planning.setRole.mutationOptions(), onError: tellError })
  if (!matrix)
    return <Empty>Matriks tersedia bila ada pimpinan yang menilai pegawai lain pada tahun {year}.</Empty>
  return (
    <>
      <Group>
        <Select
          label="Pimpinan"
          w={420}
          searchable
          allowDeselect={false}
          data={leaders.map(({ skpId, fullName, jabatan }) => ({
            value: String(skpId),
            label: jabatan ? `${fullName} — ${jabatan}` : fullName,
          }))}
          value={String(matrix.leader.skpId)}
          onChange={setChosen}
        />
        <Text size="sm" c="dimmed" mt={22}>
          Yang ditulis dalam sel menjadi RHK pegawai itu, terkait dengan RHK pimpinan di atasnya.
        </Text>
      </Group>
      {matrix.columns.length === 0 ? (
        <Empty>
          SKP {matrix.leader.fullName} belum mempunyai RHK utama.{' '}
          <Link href={`/perencanaan/skp/${matrix.leader.skpId}`}>Tulis RHK-nya lebih dahulu</Link>.
        </Empty>
      ) : (
        // Focus makes a wide matrix scroll by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div style={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label="Matriks peran hasil">
          <table className="kk-sheet" style={{ minWidth: 260 + matrix.columns.length * 210 }}>
            <colgroup>
              <col style={{ width: 240 }} />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">Pegawai</th>
                {matrix.columns.map((column) => (
                  <th key={column.id} scope="col">
                    {column.text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matrix.rows.map(({ person, cells }) => (
                <tr key={person.skpId}>
                  <th scope="row">
                    <Link href={`/perencanaan/skp/${person.skpId}`}>{person.fullName}</Link>
                    <Text size="xs" c="dimmed">
                      {person.jabatan}
                    </Text>
                    <StateBadge state={person.state} />
                  </th>
                  {cells.map((roles, index) => {
                    const column = matrix.columns[index]
                    return column ? (
                      <RoleCell
                        key={column.id}
                        person={person}
                        column={column}
                        roles={roles}
                        onAdd={(text) =>
                          handDown.mutate({
                            year,
                            from: { rhkId: column.id },
                            to: [{ employeeId: person.employeeId, text }],
                          })
                        }
                        onChange={(rhkId, text) => setRole.mutate({ rhkId, text })}
                      />
                    ) : null
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function RoleCell({
  person,
  column,
  roles,
  onAdd,
  onChange,
}: {
  person: CascadePerson
  column: CascadeRhk
  roles: readonly CascadeRhk[]
  onAdd: (text: string) => void
  onChange: (rhkId: string, text: string) => void
}) {
  const open = person.state === 'draft' || person.state === 'proposed' || person.state === 'returned'
  const label = `Peran ${person.fullName} dalam ${column.text}`
  if (!open)
    return (
      <td>
        {roles.map(({ id, text }) => (
          <div key={id}>{text}</div>
        ))}
      </td>
    )
  return (
    <td>
      {roles.map(({ id, text }) => (
        <RoleField key={`${id} ${text}`} label={label} initial={text} onDone={(next) => onChange(id, next)} />
      ))}
      <RoleField
        key={`new ${roles.length}`}
        label={`${label}, peran baru`}
        initial=""
        onDone={(next) => next && onAdd(next)}
      />
    </td>
  )
}

/** Written when it is left or with Enter; Escape gives back what was there. */
function RoleField({
  label,
  initial,
  onDone,
}: {
  label: string
  initial: string
  onDone: (text: string) => void
}) {
  const [text, setText] = useState(initial)
  const finish = () => {
    if (text.trim() !== initial) onDone(text.trim())
  }
  return (
    <textarea
      className="kk-field"
      rows={1}
      aria-label={label}
      placeholder={initial === '' ? 'Tulis peran' : undefined}
      maxLength={2000}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault()
          event.currentTarget.blur()
        }
        if (event.key === 'Escape') setText(initial)
      }}
    />
  )
}
