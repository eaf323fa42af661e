import type { Team, TeamInput } from '../../../shared/planning/teams/contract.ts'

/** A team as it is written again: to be changed, or to come back after it was removed. */
export const writtenTeam = ({
  kind,
  name,
  unitId,
  leaderId,
  members,
  startDate,
  endDate,
  decree,
  results,
}: Team): TeamInput => ({
  kind,
  name,
  unitId,
  leaderId,
  members: members.map(({ employeeId, role }) => ({ employeeId, role })),
  startDate,
  endDate,
  decree,
  results,
})
