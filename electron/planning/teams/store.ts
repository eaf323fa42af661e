import type { Kysely } from 'kysely'
import type { Team, TeamInput } from '../../../shared/planning/teams/contract.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import { listPosts } from '../../employees/store.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadUnits } from '../../office/store.ts'

type Db = Kysely<OfficeSchema>

const teamNames = [
  'id',
  'year',
  'kind',
  'name',
  'unitId',
  'leaderEmployeeId',
  'startDate',
  'endDate',
  'decree',
] as const

interface Known {
  id: number
  fullName: string
  unitName: string | null
}

/**
 * The teams and projects of a year by name, members by name.
 * @param known everybody, where the caller has them already
 */
export async function loadTeams(db: Db, year: number, known?: Iterable<Known>): Promise<Team[]> {
  const rows = await db.selectFrom('team').select(teamNames).where('year', '=', year).orderBy('id').execute()
  if (rows.length === 0) return []
  const people = new Map([...(known ?? (await listPosts(db)))].map((person) => [person.id, person]))
  const units = new Map((await loadUnits(db)).map((unit) => [unit.id, unit]))
  const ids = rows.map(({ id }) => id)
  const members = Map.groupBy(
    await db
      .selectFrom('teamMember')
      .select(['teamId', 'employeeId', 'role'])
      .where('teamId', 'in', ids)
      .execute(),
    (row) => row.teamId,
  )
  const results = Map.groupBy(
    await db
      .selectFrom('teamResult')
      .select(['teamId', 'text'])
      .where('teamId', 'in', ids)
      .orderBy('position')
      .execute(),
    (row) => row.teamId,
  )
  const byName = <T>(list: readonly T[], nameOf: (item: T) => string) =>
    list.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'id'))
  return byName(
    rows.map((row) => {
      const unit = row.unitId === null ? undefined : units.get(row.unitId)
      const leader = row.leaderEmployeeId === null ? undefined : people.get(row.leaderEmployeeId)
      return {
        id: row.id,
        year: row.year,
        kind: row.kind,
        name: row.name,
        unitId: row.unitId,
        unitName: unit?.name ?? null,
        headId: unit?.headEmployeeId ?? null,
        leaderId: row.leaderEmployeeId,
        leaderName: leader?.fullName ?? null,
        startDate: row.startDate,
        endDate: row.endDate,
        decree: row.decree,
        members: byName(
          (members.get(row.id) ?? []).map(({ employeeId, role }) => ({
            employeeId,
            role,
            fullName: people.get(employeeId)?.fullName ?? '-',
            unitName: people.get(employeeId)?.unitName ?? null,
          })),
          ({ fullName }) => fullName,
        ),
        results: (results.get(row.id) ?? []).map(({ text }) => text),
      }
    }),
    ({ name }) => name,
  )
}

/** @throws Refusal when it is gone */
export async function loadTeam(db: Db, id: number): Promise<Team> {
  const row = await db.selectFrom('team').select('year').where('id', '=', id).executeTakeFirst()
  const team = row && (await loadTeams(db, row.year)).find((one) => one.id === id)
  if (!team) throw gone('Tim itu')
  return team
}

/** A team as it was written, without what is only read along with it. */
export const writtenTeam = ({
  unitName: _,
  headId: __,
  leaderName: ___,
  id: ____,
  members,
  ...team
}: Team): TeamInput & { year: number } => ({
  ...team,
  members: members.map(({ employeeId, role }) => ({ employeeId, role })),
})

/**
 * Writes a whole team over the one that stands, or a new one.
 * @returns its id
 */
export async function storeTeam(
  db: Db,
  id: number | undefined,
  { members, results, ...team }: TeamInput & { year: number },
): Promise<number> {
  const row = {
    year: team.year,
    kind: team.kind,
    name: team.name,
    unitId: team.unitId,
    leaderEmployeeId: team.leaderId,
    startDate: team.startDate,
    endDate: team.endDate,
    decree: team.decree,
  }
  const teamId = id ?? (await db.insertInto('team').values(row).returning('id').executeTakeFirstOrThrow()).id
  if (id !== undefined) {
    await db.updateTable('team').set(row).where('id', '=', id).execute()
    await db.deleteFrom('teamMember').where('teamId', '=', id).execute()
    await db.deleteFrom('teamResult').where('teamId', '=', id).execute()
  }
  if (members.length > 0)
    await db
      .insertInto('teamMember')
      .values(members.map(({ employeeId, role }) => ({ teamId, employeeId, role })))
      .execute()
  if (results.length > 0)
    await db
      .insertInto('teamResult')
      .values(results.map((text, position) => ({ teamId, position, text })))
      .execute()
  return teamId
}

export async function deleteTeam(db: Db, id: number): Promise<void> {
  await db.deleteFrom('team').where('id', '=', id).execute()
}
