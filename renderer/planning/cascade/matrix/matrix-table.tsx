import { Text } from '@mantine/core'
import { Link } from 'wouter'
import { shortDate } from '../../../../shared/kernel/dates.ts'
import type { CascadeRhk } from '../../../../shared/planning/cascade/contract.ts'
import type { Matrix, MatrixRow } from '../../../../shared/planning/cascade/matrix.ts'
import { isOpen } from '../../../../shared/planning/skp/transitions.ts'
import { StateBadge } from '../../../components/badges.tsx'
import { type History, type Undo, useHistory } from './history.ts'
import { MeasuresRow } from './measures-row.tsx'
import { moveFocus, RoleField } from './role-field.tsx'
import { addRole, changeRole, pasteRoles } from './write-roles.ts'
import { paths } from '../../../app/paths.ts'

/** The leader's results across, the people down, each cell the roles that are the person's RHK. */
export function MatrixTable({ year, matrix, label }: { year: number; matrix: Matrix; label: string }) {
  const history = useHistory()
  return (
    // Focus makes a wide matrix scroll by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="kk-matrix" tabIndex={0} role="region" aria-label={label}>
      <table className="kk-sheet" style={{ minWidth: 260 + matrix.columns.length * 210 }}>
        <colgroup>
          <col style={{ width: 250 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Pegawai</th>
            {matrix.columns.map((column) => (
              <th key={column.id} scope="col">
                {/* The head stays in sight; one of a page's length would leave no room for the people. */}
                <Text size="sm" fw={600} lineClamp={6} title={column.text}>
                  {column.text}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <MeasuresRow leader={matrix.leader} columns={matrix.columns} />
          {matrix.rows.map((row, at) => (
            <tr key={row.person.skpId}>
              <PersonHead year={year} row={row} manyTeams={matrix.teams.length > 1} />
              {matrix.columns.map((column, place) => (
                <RoleCell key={column.id} {...{ year, matrix, history, row, column, at, place }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Who it is, from where, and in which part. */
function PersonHead({ year, row, manyTeams }: { year: number; row: MatrixRow; manyTeams: boolean }) {
  const { person, leads, memberOf, fromUnit } = row
  const { periodStart, periodEnd } = person
  const wholeYear = periodStart === `${year}-01-01` && periodEnd === `${year}-12-31`
  const remarks = [
    fromUnit === null ? null : `Dari unit lain: ${fromUnit}`,
    ...leads.map((name) => `Ketua ${name}`),
    ...(manyTeams ? memberOf.map((name) => `Anggota ${name}`) : []),
    wholeYear ? null : `SKP ${shortDate(periodStart)} – ${shortDate(periodEnd)}`,
  ].filter((remark) => remark !== null)
  return (
    <th scope="row" style={{ fontWeight: 400 }}>
      <Link href={paths.skp(person.skpId)}>{person.fullName}</Link>
      <Text size="xs" c="dimmed">
        {person.jabatan}
      </Text>
      {remarks.map((remark) => (
        <Text key={remark} size="xs">
          {remark}
        </Text>
      ))}
      <StateBadge state={person.state} />
    </th>
  )
}

function RoleCell({
  year,
  matrix,
  history,
  row,
  column,
  at,
  place,
}: {
  year: number
  matrix: Matrix
  history: History
  row: MatrixRow
  column: CascadeRhk
  at: number
  place: number
}) {
  const { person } = row
  const roles = row.cells[place] ?? []
  const label = `Peran ${person.fullName} dalam ${column.text}`
  const noted = async (undo: Promise<Undo | null>) => {
    history.add(undo)
    return (await undo) !== null
  }
  const paste = (role: CascadeRhk | null) => (block: string[][]) =>
    void noted(pasteRoles(year, matrix, { row: at, column: place, role }, block))
  const undo = () => void history.undo()
  return (
    <td data-row={at} data-column={place}>
      {isOpen(person.state) ? (
        <>
          {roles.map((role) => (
            <RoleField
              key={role.id}
              label={label}
              initial={role.text}
              onDone={(text) => noted(changeRole(year, column, person, role, text))}
              onMove={moveFocus}
              onUndo={undo}
              onPasteBlock={paste(role)}
            />
          ))}
          <RoleField
            label={`${label}, peran baru`}
            initial=""
            onDone={(text) => noted(addRole(year, column, person, text))}
            onMove={moveFocus}
            onUndo={undo}
            onPasteBlock={paste(null)}
          />
        </>
      ) : (
        roles.map(({ id, text }) => (
          <div key={id} style={{ paddingBottom: 4 }}>
            {text}
          </div>
        ))
      )}
    </td>
  )
}
