import type { Team } from './contract.ts'
import { teamsOf } from './team.ts'

/** Somebody who gives umpan balik berkelanjutan to an employee. */
export interface FeedbackGiver {
  name: string
  role: 'penilai' | 'ketua-tim'
  /** The appraiser must; others add to it (PermenPANRB 6/2022: pimpinan wajib memberi umpan balik). */
  mandatory: boolean
  /** The names of the teams that this person leads and the employee works in. */
  teams: string[]
}

/**
 * Who gives feedback to an employee: the appraiser, who must, and the leaders of the teams in which the employee is
 * a member during the period of the SKP, each of them once. An appraiser who leads such a team gives it as
 * appraiser only. Feedback is evidence, it has no weight (domain sections 1.4 and 3.5).
 * @param appraiser null while none is chosen; without an id an official from outside
 */
export function feedbackGivers(
  {
    employeeId,
    periodStart,
    periodEnd,
    appraiser,
  }: {
    employeeId: number
    periodStart: string
    periodEnd: string
    appraiser: { employeeId: number | null; name: string } | null
  },
  teams: readonly Team[],
): FeedbackGiver[] {
  const own = teamsOf(teams, employeeId, { start: periodStart, end: periodEnd })
  const led = (leaderId: number) => own.filter((team) => team.leaderId === leaderId).map(({ name }) => name)
  const givers: FeedbackGiver[] = []
  if (appraiser)
    givers.push({
      name: appraiser.name,
      role: 'penilai',
      mandatory: true,
      teams: appraiser.employeeId === null ? [] : led(appraiser.employeeId),
    })
  const leaders = new Map(
    own.flatMap(({ leaderId, leaderName }) => (leaderId === null ? [] : [[leaderId, leaderName ?? '-']])),
  )
  for (const [leaderId, name] of leaders)
    if (leaderId !== appraiser?.employeeId)
      givers.push({ name, role: 'ketua-tim', mandatory: false, teams: led(leaderId) })
  return givers
}
