import type { Kysely } from 'kysely'
import { gone } from '../../../shared/kernel/refusal.ts'
import type { GoalOfUnit } from '../../../shared/planning/goals/goal.ts'
import type { Cascade, CascadePerson } from '../../../shared/planning/cascade/contract.ts'
import { listPosts, type Post } from '../../employees/store.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadUnits } from '../../office/store.ts'
import { loadGoals } from '../goals/store.ts'
import { loadTeams } from '../teams/store.ts'

type Db = Kysely<OfficeSchema>

/** An RHK with the SKP in which it stands. */
export async function loadRhk(
  db: Db,
  id: string,
): Promise<{ id: string; text: string; skpId: number; employeeId: number; year: number }> {
  const row = await db
    .selectFrom('rhk')
    .innerJoin('skp', 'skp.id', 'rhk.skpId')
    .select(['rhk.id', 'rhk.text', 'skp.id as skpId', 'skp.employeeId', 'skp.year'])
    .where('rhk.id', '=', id)
    .executeTakeFirst()
  if (!row) throw gone('RHK itu')
  return row
}

/** RHK of some SKP that have an indicator which says something. */
export async function measuredRhk(db: Db, skpIds: readonly number[]): Promise<string[]> {
  const rows = await db
    .selectFrom('rhk')
    .innerJoin('iki', 'iki.rhkId', 'rhk.id')
    .select('iki.rhkId')
    .distinct()
    .where('rhk.skpId', 'in', listed(skpIds))
    .where((is) => is.or([is('indicator', '<>', ''), is('target', '<>', '')]))
    .execute()
  return rows.map(({ rhkId }) => rhkId)
}

/**
 * Goals, SKP and RHK of a year, ready to be put together.
 * @param known everybody and the goals of the year, where the caller has them already
 */
export async function loadCascade(
  db: Db,
  year: number,
  known: { posts?: readonly Post[]; goals?: GoalOfUnit[] } = {},
): Promise<Cascade> {
  const posts = known.posts ?? (await listPosts(db))
  const skp = await skpsOf(db).where('year', '=', year).execute()
  return {
    goals: known.goals ?? (await loadGoals(db, year)),
    people: await peopleOf(db, skp, posts),
    rhk: await rhkOf(db).where('skp.year', '=', year).execute(),
    teams: await loadTeams(db, year, posts),
  }
}

/** Some RHK of a year with their people; no goals and no teams. */
export async function loadSome(db: Db, year: number, rhkIds: readonly string[]): Promise<Cascade> {
  const rhk = await rhkOf(db).where('skp.year', '=', year).where('rhk.id', 'in', listed(rhkIds)).execute()
  const skp = await skpsOf(db)
    .where('id', 'in', listed(rhk.map(({ skpId }) => skpId)))
    .execute()
  const posts = await listPosts(db, { employeeIds: skp.map(({ employeeId }) => employeeId) })
  return { goals: [], people: await peopleOf(db, skp, posts), rhk, teams: [] }
}

const skpsOf = (db: Db) =>
  db
    .selectFrom('skp')
    .select(['id', 'employeeId', 'state', 'unitId', 'appraiserEmployeeId', 'periodStart', 'periodEnd'])
    .orderBy('id')

const rhkOf = (db: Db) =>
  db
    .selectFrom('rhk')
    .innerJoin('skp', 'skp.id', 'rhk.skpId')
    .leftJoin('goalRhk', 'goalRhk.rhkId', 'rhk.id')
    .select([
      'rhk.id',
      'rhk.skpId',
      'rhk.kind',
      'rhk.text',
      'rhk.superiorRhkId',
      'rhk.superiorText',
      'goalRhk.goalId',
    ])
    .orderBy('rhk.skpId')
    .orderBy('rhk.position')

/** SKP with whose they are. */
async function peopleOf(
  db: Db,
  skp: ReadonlyArray<Awaited<ReturnType<ReturnType<typeof skpsOf>['execute']>>[number]>,
  posts: readonly Post[],
): Promise<CascadePerson[]> {
  const people = new Map(posts.map((person) => [person.id, person]))
  const units = new Map((await loadUnits(db)).map(({ id, name }) => [id, name]))
  return skp.map((row) => {
    const person = people.get(row.employeeId)
    const unitId = row.unitId ?? person?.unitId ?? null
    return {
      skpId: row.id,
      employeeId: row.employeeId,
      fullName: person?.fullName ?? '-',
      jabatan: person?.jabatan ?? null,
      unitId,
      unitName: unitId === null ? null : (units.get(unitId) ?? null),
      state: row.state,
      appraiserId: row.appraiserEmployeeId,
      periodStart: row.periodStart,
      periodEnd: row.periodEnd,
    }
  })
}
