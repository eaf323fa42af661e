import { teamProblems } from '../../../shared/planning/teams/team.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { os } from '../../app/call.ts'
import { listPosts } from '../../employees/store.ts'
import { loadUnits } from '../../office/store.ts'
import { deleteTeam, loadTeam, loadTeams, storeTeam, writtenTeam } from './store.ts'

export const teamProcedures = {
  teams: os.planning.teams.handler(({ input, context: { call } }) => loadTeams(call.db, input.year)),

  saveTeam: os.planning.saveTeam.handler(async ({ input: { id, ...team }, context: { call } }) => {
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
      action: 'planning.saveTeam',
      subjectType: 'team',
      subjectId: teamId,
      ...(before ? { before } : {}),
      after: team,
    })
    return { id: teamId }
  }),

  removeTeam: os.planning.removeTeam.handler(async ({ input: { id }, context: { call } }) => {
    const before = writtenTeam(await loadTeam(call.db, id))
    await deleteTeam(call.db, id)
    await call.audit({ action: 'planning.removeTeam', subjectType: 'team', subjectId: id, before })
    return {}
  }),
}
