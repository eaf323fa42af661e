import type { Team } from '../../../shared/planning/teams/contract.ts'
import type { Call } from '../../app/call.ts'

/** The teams in which somebody leads or works whom this call may see. */
export const visibleTeams = (call: Call, teams: readonly Team[]): Team[] =>
  teams.filter(({ leaderId, members }) => {
    const people = [...members, ...(leaderId === null ? [] : [{ employeeId: leaderId }])]
    return call.visible(people).length > 0
  })
