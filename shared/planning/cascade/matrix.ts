import type { Cascade, CascadePerson, CascadeRhk, Matrix, MatrixLeader, MatrixRow } from './contract.ts'
import type { Iki } from '../skp/skp.ts'
import { teamsOf } from '../teams/team.ts'
import { findByText } from '../../kernel/text.ts'

/** An indicator as the matrix tells it, e.g. "Indeks kepuasan: 88 nilai". */
export const measureText = ({ indicator, target }: Pick<Iki, 'indicator' | 'target'>): string =>
  [indicator.trim() || '-', target.trim()].filter(Boolean).join(': ')

const spanOf = ({ periodStart: start, periodEnd: end }: CascadePerson) => ({ start, end })

/** Whether an RHK serves another: linked, or its superior's RHK typed in the same words. */
const serves = ({ superiorRhkId, superiorText }: CascadeRhk, column: CascadeRhk): boolean =>
  superiorRhkId === column.id || (superiorRhkId === null && findByText([column], superiorText) !== undefined)

/**
 * Matriks Peran Hasil of somebody who leads others (PermenPANRB 6/2022, lampiran): RHK across, people down. Down stand
 * those whom the leader appraises, the leaders of teams of the leader's unit, the members of the leader's own teams
 * and whoever has taken up one of the RHK, of whatever unit: staff of other units are recorded in the matrix of the
 * unit where they work.
 */
export function matrixOf({ people, rhk, teams }: Cascade, leaderSkpId: number): Matrix | null {
  const leader = people.find(({ skpId }) => skpId === leaderSkpId)
  if (!leader) return null
  const columns = rhk.filter(({ skpId, kind }) => skpId === leaderSkpId && kind === 'utama')
  const across = new Set(columns.map(({ id }) => id))
  const bySkp = Map.groupBy(rhk, ({ skpId }) => skpId)
  const own = teams.filter(({ leaderId }) => leaderId === leader.employeeId)
  const ofUnit = teams.filter(({ headId }) => headId === leader.employeeId)
  const rows = people.flatMap((person): MatrixRow[] => {
    if (person.employeeId === leader.employeeId) return []
    const direct = person.appraiserId === leader.employeeId
    const memberOf = teamsOf(own, person.employeeId, spanOf(person)).map(({ name }) => name)
    const leads = ofUnit.filter(({ leaderId }) => leaderId === person.employeeId).map(({ name }) => name)
    const theirs = bySkp.get(person.skpId) ?? []
    const linked = theirs.some(({ superiorRhkId }) => superiorRhkId !== null && across.has(superiorRhkId))
    if (!direct && !linked && memberOf.length === 0 && leads.length === 0) return []
    return [
      {
        person,
        cells: columns.map((column) => theirs.filter((row) => serves(row, column))),
        memberOf,
        leads,
        fromUnit: direct || person.unitId === leader.unitId ? null : person.unitName,
      },
    ]
  })
  const present = new Set(people.map(({ employeeId }) => employeeId))
  const without = own.flatMap(({ members }) => members.filter(({ employeeId }) => !present.has(employeeId)))
  return {
    leader,
    teams: own.map(({ name }) => name),
    columns,
    // Whom the leader appraises first; who is from elsewhere below.
    rows: [
      ...rows.filter(({ fromUnit }) => fromUnit === null),
      ...rows.filter(({ fromUnit }) => fromUnit !== null),
    ],
    withoutSkp: [...new Set(without.map(({ fullName }) => fullName))],
  }
}

/**
 * The matrix in two levels: below the leader's own stand those of the people in it who lead others themselves, a team
 * or a unit (PermenPANRB 6/2022: ketua tim first, then the members below the ketua's results).
 */
export function twoLevels(cascade: Cascade, leaderSkpId: number): { top: Matrix; below: Matrix[] } | null {
  const top = matrixOf(cascade, leaderSkpId)
  if (!top) return null
  const leaders = new Set(leadersOf(cascade).map(({ skpId }) => skpId))
  const below = top.rows
    .filter(({ person }) => leaders.has(person.skpId))
    .flatMap(({ person }) => matrixOf(cascade, person.skpId) ?? [])
    .filter(({ rows }) => rows.length > 0)
  return { top, below }
}

/** How many superiors somebody has within the office: none for its head. */
function levelOf(people: ReadonlyMap<number, CascadePerson>, employeeId: number): number {
  const passed = new Set<number>()
  for (let at = people.get(employeeId); at && !passed.has(at.employeeId);) {
    passed.add(at.employeeId)
    at = at.appraiserId === null ? undefined : people.get(at.appraiserId)
  }
  return passed.size
}

/**
 * Those who lead others in a year, as appraisers or as leaders of a team: the choices for a matrix, the head of the
 * office first.
 */
export function leadersOf({ people, teams }: Pick<Cascade, 'people' | 'teams'>): CascadePerson[] {
  const leading = new Set([
    ...people.map(({ appraiserId }) => appraiserId),
    ...teams.filter(({ members }) => members.length > 0).map(({ leaderId }) => leaderId),
  ])
  const known = new Map(people.map((person) => [person.employeeId, person]))
  return people
    .filter(({ employeeId }) => leading.has(employeeId))
    .toSorted((a, b) => levelOf(known, a.employeeId) - levelOf(known, b.employeeId))
}

/** Whose matrices can be chosen: heads first, then those who lead a team only. */
export function matrixLeaders({ people, teams }: Pick<Cascade, 'people' | 'teams'>): MatrixLeader[] {
  const appraising = new Set(people.map(({ appraiserId }) => appraiserId))
  return leadersOf({ people, teams })
    .map(({ skpId, employeeId, fullName, jabatan }) => {
      const appraises = appraising.has(employeeId)
      const team = teams.find(({ leaderId }) => leaderId === employeeId)?.name ?? null
      return { skpId, fullName, appraises, post: appraises ? jabatan : team }
    })
    .toSorted((a, b) => Number(b.appraises) - Number(a.appraises))
}
