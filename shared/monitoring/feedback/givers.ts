import type { TreeUnit } from '../../office/unit-tree.ts'
import { teamsOf } from '../../planning/teams/team.ts'
import type { AskedRole, FeedbackRole } from './entry.ts'

/** Who stands to whom and how, on a day. */
export interface Relations {
  /** Everybody in service. */
  people: ReadonlyArray<{ id: number; unitId: number | null }>
  units: readonly TreeUnit[]
  teams: ReadonlyArray<{
    leaderId: number | null
    startDate: string
    endDate: string
    members: ReadonlyArray<{ employeeId: number }>
  }>
  /** Who appraises somebody by the SKP that holds on that day; nobody of the office where it is missing. */
  appraiserOf: ReadonlyMap<number, number>
  day: string
}

/** Whether somebody heads the unit in which another is, or one above it. */
function heads({ people, units }: Relations, headId: number, employeeId: number): boolean {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const seen = new Set<number>()
  let at = people.find(({ id }) => id === employeeId)?.unitId ?? null
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    const unit = byId.get(at)
    if (unit?.headEmployeeId === headId) return true
    at = unit?.parentId ?? null
  }
  return false
}

const isSuperior = (relations: Relations, superiorId: number, employeeId: number): boolean =>
  relations.appraiserOf.get(employeeId) === superiorId || heads(relations, superiorId, employeeId)

const teamsWith = ({ teams, day }: Relations, employeeId: number) =>
  teamsOf(teams, employeeId, { start: day, end: day })

/**
 * In which role an employee gives feedback to another (PermenPANRB 6/2022; domain section 3.5): whoever appraises him or
 * heads his unit as pimpinan, the leader of one of his teams as ketua tim, whom he appraises or heads as bawahan, all
 * others as rekan.
 */
export function roleOf(relations: Relations, giverId: number, employeeId: number): FeedbackRole {
  if (isSuperior(relations, giverId, employeeId)) return 'pimpinan'
  if (teamsWith(relations, employeeId).some(({ leaderId }) => leaderId === giverId)) return 'ketua-tim'
  return isSuperior(relations, employeeId, giverId) ? 'bawahan' : 'rekan'
}

/** So many of each role are asked at most; nobody has to write about everybody. */
export const mostAsked = 5

/** Who is proposed in a role, and of how many. */
export interface Proposed {
  role: AskedRole
  ids: number[]
  candidates: number
}

/** A number that has nothing to do with who somebody is, the same every time. */
function lot(...parts: readonly number[]): number {
  let mixed = 0x9e3779b9
  for (const part of parts) {
    mixed = Math.imul(mixed ^ part, 0x85ebca6b)
    mixed ^= mixed >>> 13
  }
  return mixed >>> 0
}

/**
 * Who is asked for feedback about somebody, role by role: all of them where they are few, otherwise those who were asked
 * least so far this year, and of equals by a lot that is the same every time. Nobody's liking plays a part.
 * Peers are those with the same appraiser, without one those of the same unit, and those of the same team; subordinates
 * are those whom the person appraises or heads.
 * @param asked how often each was asked about others this year
 */
export function proposeGivers(
  relations: Relations,
  employeeId: number,
  year: number,
  asked: ReadonlyMap<number, number>,
): Proposed[] {
  const { people, appraiserOf } = relations
  const own = people.find(({ id }) => id === employeeId)
  const appraiser = appraiserOf.get(employeeId)
  const inTeam = new Set(
    teamsWith(relations, employeeId).flatMap(({ members }) => members.map((member) => member.employeeId)),
  )
  const isNear = (person: { id: number; unitId: number | null }) =>
    inTeam.has(person.id) ||
    (appraiser === undefined
      ? own !== undefined && own.unitId !== null && person.unitId === own.unitId
      : appraiserOf.get(person.id) === appraiser)
  const others = people.filter(({ id }) => id !== employeeId)
  const of = (role: AskedRole) =>
    others
      .filter(
        (person) =>
          (role === 'bawahan' || isNear(person)) && roleOf(relations, person.id, employeeId) === role,
      )
      .map(({ id }) => id)
  const turn = (id: number) => [asked.get(id) ?? 0, lot(year, employeeId, id)] as const
  return (['rekan', 'bawahan'] as const).map((role) => {
    const candidates = of(role)
    const ids = candidates
      .toSorted((a, b) => {
        const [[timesA, lotA], [timesB, lotB]] = [turn(a), turn(b)]
        return timesA - timesB || lotA - lotB
      })
      .slice(0, mostAsked)
    return { role, ids, candidates: candidates.length }
  })
}

const words: Readonly<Record<AskedRole, string>> = { rekan: 'rekan setingkat', bawahan: 'bawahan' }

/** How the proposal came about, in a sentence. */
export function sayProposal({ role, ids, candidates }: Proposed): string {
  if (candidates === 0) return `Tidak ada ${words[role]} menurut susunan unit dan tim.`
  return candidates === ids.length
    ? `Semua ${candidates} ${words[role]} diusulkan.`
    : `${ids.length} dari ${candidates} ${words[role]}: yang paling jarang diminta tahun ini lebih dahulu, selebihnya undian tetap; kedekatan tidak dilihat.`
}
