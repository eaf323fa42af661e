import { teamProblems } from '../../../shared/planning/teams/team.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { os } from '../../app/call.ts'
import { visibleTeams } from './visible.ts'
import { listPosts } from '../../employees/store.ts'
import { loadUnits } from '../../office/store.ts'
import { deleteTeam, loadTeam, loadTeams, storeTeam, writtenTeam } from './store.ts'

export const teamsProcedures = {
  /** Whoever works in a team sees who works with him. */
  list: os.planning.teams.list.handler(async ({ input, context: { call } }) =>
    visibleTeams(call, await loadTeams(call.db, input.year)),
  ),

  save: os.planning.teams.save.handler(async ({ input: { id, ...team }, context: { call } }) => {
    const before = id === undefined ? undefined : writtenTeam(await loadTeam(call.db, id))
    const people = new Map((await listPosts(call.db)).map((person) => [person.id, person.fullName]))
    const named = [
      ...(team.leaderId === null ? [] : [team.leaderId]),
      ...team.members.map((m) => m.employeeId),
    ]
    if (named.some((employeeId) => !people.has(employeeId)))
      throw new Refusal(
        'Ada orang dalam tim ini yang tidak ada lagi. Muat ulang halaman, lalu pilih orang lain.',
      )
    if (team.unitId !== null && !(await loadUnits(call.db)).some((unit) => unit.id === team.unitId))
      throw new Refusal('Unit itu tidak ada lagi. Muat ulang halaman, lalu pilih unit lain.')
    const problems = teamProblems(team, team.year, (employeeId) => people.get(employeeId) ?? '-')
    if (problems.length > 0)
      throw new Refusal('Tim ini belum dapat disimpan. Perbaiki yang disebut di sini.', problems)
    const teamId = await storeTeam(call.db, id, team)
    await call.audit({
      action: 'planning.teams.save',
      subjectType: 'team',
      subjectId: teamId,
      ...(before ? { before } : {}),
      after: team,
    })
    return { id: teamId }
  }),

  remove: os.planning.teams.remove.handler(async ({ input: { id }, context: { call } }) => {
    const before = writtenTeam(await loadTeam(call.db, id))
    await deleteTeam(call.db, id)
    await call.audit({ action: 'planning.teams.remove', subjectType: 'team', subjectId: id, before })
    return {}
  }),
}
