import { longDate } from '../../kernel/dates.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { sameText } from '../../kernel/text.ts'
import type { Team, TeamInput, TeamKind } from './contract.ts'

export const teamKindLabels: Readonly<Record<TeamKind, string>> = { tim: 'Tim kerja', proyek: 'Proyek' }

/**
 * What is wrong with a team as it is written.
 * @param nameOf how somebody is called, for the sentence
 */
export function teamProblems(
  team: Pick<TeamInput, 'leaderId' | 'members' | 'startDate' | 'endDate'>,
  year: number,
  nameOf: (employeeId: number) => string,
): Problem[] {
  const problems: Problem[] = []
  if (team.endDate < team.startDate)
    problems.push({ field: 'Sampai', message: 'Tanggal akhir mendahului tanggal mulai.' })
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  for (const [field, date] of [
    ['Mulai', team.startDate],
    ['Sampai', team.endDate],
  ] as const)
    if (date < first || date > last)
      problems.push({ field, message: `${longDate(date)} di luar tahun ${year}.` })
  const seen = new Set<number>()
  for (const { employeeId } of team.members) {
    if (employeeId === team.leaderId)
      problems.push({
        field: 'Anggota',
        message: `${nameOf(employeeId)} adalah ketua, jadi tidak ditulis juga sebagai anggota.`,
      })
    else if (seen.has(employeeId))
      problems.push({ field: 'Anggota', message: `${nameOf(employeeId)} tertulis dua kali.` })
    seen.add(employeeId)
  }
  return problems
}

interface Span {
  start: string
  end: string
}

/** Whether a team works on some day of a period. */
export const worksIn = ({ startDate, endDate }: Pick<Team, 'startDate' | 'endDate'>, { start, end }: Span) =>
  startDate <= end && endDate >= start

/** The teams in which somebody is a member during a period; not those that this person leads. */
export const teamsOf = <T extends Pick<Team, 'leaderId' | 'startDate' | 'endDate'>>(
  teams: ReadonlyArray<T & { members: ReadonlyArray<{ employeeId: number }> }>,
  employeeId: number,
  period: Span,
) =>
  teams.filter(
    (team) =>
      team.leaderId !== employeeId &&
      worksIn(team, period) &&
      team.members.some((member) => member.employeeId === employeeId),
  )

/**
 * The tim kerja of a year that go on in the next one: those that lasted to its end and are not there yet, with
 * whoever is still in service. A project ends; an assignment letter (surat keputusan) is written anew each year.
 * @param present the teams of the next year
 */
export function continuedTeams(
  teams: readonly Team[],
  present: ReadonlyArray<Pick<Team, 'name'>>,
  year: number,
  inService: (employeeId: number) => boolean,
): Array<TeamInput & { year: number }> {
  return teams
    .filter(
      ({ kind, endDate, name }) =>
        kind === 'tim' &&
        endDate === `${year - 1}-12-31` &&
        !present.some((team) => sameText(team.name, name)),
    )
    .map(({ kind, name, unitId, leaderId, members, results }) => ({
      year,
      kind,
      name,
      unitId,
      leaderId: leaderId !== null && inService(leaderId) ? leaderId : null,
      members: members
        .filter(({ employeeId }) => inService(employeeId))
        .map(({ employeeId, role }) => ({ employeeId, role })),
      startDate: `${year}-01-01`,
      endDate: `${year}-12-31`,
      decree: '',
      results,
    }))
}
