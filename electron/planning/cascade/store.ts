import type { Kysely } from 'kysely'
import { gone } from '../../../shared/kernel/refusal.ts'
import type { GoalOfUnit } from '../../../shared/planning/goals/goal.ts'
import type { Cascade } from '../../../shared/planning/cascade/contract.ts'
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
  const people = new Map((known.posts ?? (await listPosts(db))).map((person) => [person.id, person]))
  const units = new Map((await loadUnits(db)).map(({ id, name }) => [id, name]))
  const skp = await db
    .selectFrom('skp')
    .select(['id', 'employeeId', 'state', 'unitId', 'appraiserEmployeeId', 'periodStart', 'periodEnd'])
    .where('year', '=', year)
    .orderBy('id')
    .execute()
  const rhk = await db
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
    .where('skp.year', '=', year)
    .orderBy('rhk.skpId')
    .orderBy('rhk.position')
    .execute()
  return {
    goals: known.goals ?? (await loadGoals(db, year)),
    people: skp.map((row) => {
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
    }),
    rhk,
    teams: await loadTeams(db, year, people.values()),
  }
}
