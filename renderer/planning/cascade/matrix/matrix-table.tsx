import { Fragment, memo, useMemo } from 'react'
import { Link } from 'wouter'
import { shortDate } from '../../../../shared/kernel/dates.ts'
import type { CascadeRhk, Matrix, MatrixRow } from '../../../../shared/planning/cascade/contract.ts'
import { isOpen } from '../../../../shared/planning/skp/transitions.ts'
import { StateBadge } from '../../../components/badges.tsx'
import { Marked } from '../../../components/find.tsx'
import { useStable } from '../../../components/use-stable.ts'
import type { MatrixActions } from './actions.ts'
import type { MatrixHit } from './hits.ts'
import { type Undo, useHistory } from './history.ts'
import { MeasuresRow } from './measures-row.tsx'
import { RoleCell } from './role-cell.tsx'
import { addRole, changeRole, pasteRoles } from './write-roles.ts'
import { paths } from '../../../app/paths.ts'

/** The leader's results across, the people down, each cell the roles that are the person's RHK. */
export function MatrixTable({
  year,
  matrix,
  label,
  texts,
  words,
  hits,
  hit,
}: {
  year: number
  matrix: Matrix
  label: string
  /** Two lines of each text, or all of it. */
  texts: 'short' | 'whole'
  /** What is looked for, where it is in this matrix, and which of it is shown. */
  words: readonly string[]
  hits: readonly MatrixHit[]
  hit: MatrixHit | null
}) {
  const history = useHistory()
  const noted = async (undo: Promise<Undo | null>) => {
    history.add(undo)
    return (await undo) !== null
  }
  const actions = useStable<MatrixActions>({
    add: (column, person, text) => noted(addRole(year, column, person, text)),
    change: (column, person, role, text) => noted(changeRole(year, column, person, role, text)),
    paste: (at, block) => void noted(pasteRoles(year, matrix, at, block)),
    undo: () => void history.undo(),
  })
  const found = useMemo(() => Map.groupBy(hits, ({ row }) => row), [hits])
  return (
    // Focus makes a wide matrix scroll by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="kk-matrix" data-texts={texts} tabIndex={0} role="region" aria-label={label}>
      <table className="kk-sheet" style={{ minWidth: 320 + matrix.columns.length * 195 }}>
        <colgroup>
          <col style={{ width: 320 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Pegawai</th>
            {matrix.columns.map((column) => (
              <th key={column.id} scope="col">
                {/* The head stays in sight; one of a page's length would leave no room for the people. */}
                <div className="kk-clamp" title={column.text}>
                  {column.text}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <MeasuresRow leader={matrix.leader} columns={matrix.columns} />
          {matrix.rows.map((row, at) => (
            <PersonRow
              key={row.person.skpId}
              year={year}
              row={row}
              at={at}
              columns={matrix.columns}
              manyTeams={matrix.teams.length > 1}
              words={found.has(at) ? words : noWords}
              found={found.get(at)?.map(placeOf).join(' ') ?? ''}
              here={hit?.row === at ? placeOf(hit) : null}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const noWords: readonly string[] = []

/** The column of a hit, or the head of its row, as a word. */
const placeOf = ({ column }: Pick<MatrixHit, 'column'>): string =>
  column === null ? 'person' : String(column)

/** A person with all roles, drawn anew only when something of it changes. */
const PersonRow = memo(function PersonRow({
  year,
  row,
  at,
  columns,
  manyTeams,
  words,
  found,
  here,
  actions,
}: {
  year: number
  row: MatrixRow
  at: number
  columns: readonly CascadeRhk[]
  manyTeams: boolean
  words: readonly string[]
  /** Places of this row where something was found, with a space between. */
  found: string
  /** The place that is shown. */
  here: string | null
  actions: MatrixActions
}) {
  const places = new Set(found.split(' '))
  const markOf = (place: string) => (here === place ? 'here' : places.has(place) ? 'also' : undefined)
  return (
    <tr>
      <PersonHead
        year={year}
        row={row}
        at={at}
        manyTeams={manyTeams}
        words={places.has('person') ? words : noWords}
        found={markOf('person')}
      />
      {columns.map((column, place) => (
        <RoleCell
          key={column.id}
          column={column}
          person={row.person}
          roles={row.cells[place] ?? []}
          open={isOpen(row.person.state)}
          at={at}
          place={place}
          words={places.has(String(place)) ? words : noWords}
          found={markOf(String(place))}
          actions={actions}
        />
      ))}
    </tr>
  )
})

/** Who it is, from where, and in which part. */
function PersonHead({
  year,
  row,
  at,
  manyTeams,
  words,
  found,
}: {
  year: number
  row: MatrixRow
  at: number
  manyTeams: boolean
  words: readonly string[]
  found: 'here' | 'also' | undefined
}) {
  const { person, leads, memberOf, fromUnit } = row
  const { periodStart, periodEnd } = person
  const wholeYear = periodStart === `${year}-01-01` && periodEnd === `${year}-12-31`
  const remarks = [
    person.jabatan,
    fromUnit === null ? null : `Dari unit lain: ${fromUnit}`,
    ...leads.map((name) => `Ketua ${name}`),
    ...(manyTeams ? memberOf.map((name) => `Anggota ${name}`) : []),
    wholeYear ? null : `SKP ${shortDate(periodStart)} – ${shortDate(periodEnd)}`,
  ].filter((remark) => remark !== null)
  return (
    <th scope="row" data-row={at} data-found={found}>
      <Link href={paths.skp(person.skpId)}>
        <Marked text={person.fullName} words={words} />
      </Link>
      <div className="kk-matrix-post">
        <StateBadge state={person.state} bare />
        {remarks.map((remark) => (
          <Fragment key={remark}>
            {' · '}
            <span>
              <Marked text={remark} words={words} />
            </span>
          </Fragment>
        ))}
      </div>
    </th>
  )
}
