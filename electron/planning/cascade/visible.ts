import type { Cascade } from '../../../shared/planning/cascade/contract.ts'
import type { Call } from '../../app/call.ts'
import { visibleTeams } from '../teams/visible.ts'

/**
 * Of the cascade what this call may see. Whoever sees a part is not shown the goals of the office: they would seem to be
 * carried by nobody.
 */
export function visibleCascade(call: Call, { goals, people, rhk, teams }: Cascade): Cascade {
  if (call.scope.rows === 'office') return { goals, people, rhk, teams }
  const seen = call.visible(people)
  const skpIds = new Set(seen.map(({ skpId }) => skpId))
  return {
    goals: [],
    people: seen,
    rhk: rhk.filter(({ skpId }) => skpIds.has(skpId)),
    teams: visibleTeams(call, teams),
  }
}
