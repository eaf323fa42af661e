import type { Kysely } from 'kysely'
import type { SuperiorRhk } from '../../../shared/planning/sheet/contract.ts'
import { teamsOf } from '../../../shared/planning/teams/team.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadContent } from '../skp/content.ts'
import { type SkpRow, skpOfEmployee } from '../skp/store.ts'
import { loadTeams } from '../teams/store.ts'

type Db = Kysely<OfficeSchema>

/**
 * What can be chosen as "RHK pimpinan yang diintervensi": the RHK of the appraiser, then those of the leaders of the
 * teams in which the person works during the SKP, named after the team.
 */
export async function servableRhk(db: Db, row: SkpRow): Promise<SuperiorRhk[]> {
  const span = { start: row.periodStart, end: row.periodEnd }
  const leaders = new Map<number, string | null>()
  if (row.appraiserEmployeeId !== null) leaders.set(row.appraiserEmployeeId, null)
  for (const { leaderId, leaderName, name } of teamsOf(await loadTeams(db, row.year), row.employeeId, span))
    if (leaderId !== null && !leaders.has(leaderId)) leaders.set(leaderId, `Ketua ${name}: ${leaderName}`)
  const choices: SuperiorRhk[] = []
  for (const [leaderId, from] of leaders) {
    const skp = await skpOfEmployee(db, leaderId, row.year, row.periodStart)
    if (!skp) continue
    const { rhk } = await loadContent(db, skp.id)
    choices.push(...rhk.map(({ id, text }, index) => ({ id, number: index + 1, text, from })))
  }
  return choices
}
