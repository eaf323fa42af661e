import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Goal, GoalOfUnit } from '../../../shared/planning/goals/goal.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadUnits } from '../../office/store.ts'
import { bringBackGoalLinks, keepGoalLinks } from './removed.ts'

type Db = Kysely<OfficeSchema>

/** The goals of a year, of one unit or of all, in their order. */
export async function loadGoals(db: Db, year: number, unitId?: number): Promise<GoalOfUnit[]> {
  const units = new Map((await loadUnits(db)).map(({ id, name }) => [id, name]))
  const all = db
    .selectFrom('goal')
    .select(['id', 'unitId', 'text', 'renstra', 'program', 'budget'])
    .where('year', '=', year)
    .orderBy('unitId')
    .orderBy('position')
  const rows = await (unitId === undefined ? all : all.where('unitId', '=', unitId)).execute()
  const indicators = await db
    .selectFrom('goalIndicator')
    .innerJoin('goal', 'goal.id', 'goalIndicator.goalId')
    .select(['goalIndicator.id', 'goalIndicator.goalId', 'goalIndicator.indicator', 'goalIndicator.target'])
    .where('goal.year', '=', year)
    .orderBy('goalIndicator.position')
    .execute()
  const byGoal = Map.groupBy(indicators, (row) => row.goalId)
  return rows.map(({ id, unitId, text, renstra, program, budget }) => ({
    id,
    unitId,
    unitName: units.get(unitId) ?? '-',
    text,
    renstra,
    program,
    budget,
    indicators: (byGoal.get(id) ?? []).map((row) => ({
      id: row.id,
      indicator: row.indicator,
      target: row.target,
    })),
  }))
}

/** How many goals a year has, of all units together. */
export async function countGoals(db: Db, year: number): Promise<number> {
  const { count } = await db
    .selectFrom('goal')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return count
}

/** The goals of the units that an employee heads. */
export async function goalsOfHead(db: Db, employeeId: number, year: number): Promise<Goal[]> {
  const units = await loadUnits(db)
  if (!units.some(({ headEmployeeId }) => headEmployeeId === employeeId)) return []
  return goalsHeadedBy(await loadGoals(db, year), units, employeeId)
}

/** Of the goals of a year those of the units that an employee heads. */
export function goalsHeadedBy(
  goals: readonly GoalOfUnit[],
  units: ReadonlyArray<{ id: number; headEmployeeId: number | null }>,
  employeeId: number,
): Goal[] {
  const headed = new Set(
    units.filter(({ headEmployeeId }) => headEmployeeId === employeeId).map(({ id }) => id),
  )
  return goals.flatMap(({ unitId, unitName: _, ...goal }) => (headed.has(unitId) ? goal : []))
}

/** The goals of a unit and year as its Perjanjian Kinerja has them, in their order. */
export async function goalsOfUnit(db: Db, year: number, unitId: number): Promise<Goal[]> {
  return (await loadGoals(db, year, unitId)).map(({ unitId: _, unitName: __, ...goal }) => goal)
}

/** The fingerprint by which it is known whether goals are still those that were seen; 0 for none. */
export const fingerprintOf = (goals: readonly Goal[]): number =>
  goals.length === 0 ? 0 : createHash('sha256').update(JSON.stringify(goals)).digest().readUIntBE(0, 6)

/** Goals as the log shows them: each with the RHK that carry it. */
export async function withCarriers(
  db: Db,
  goals: readonly Goal[],
): Promise<Array<Goal & { carriedBy: string[] }>> {
  const ids = goals.map(({ id }) => id)
  const links = await db
    .selectFrom('goalRhk')
    .selectAll()
    .where('goalId', 'in', ids)
    .orderBy('rhkId')
    .execute()
  const carriers = Map.groupBy(links, (link) => link.goalId)
  return goals.map((goal) => ({
    ...goal,
    carriedBy: (carriers.get(goal.id) ?? []).map((link) => link.rhkId),
  }))
}

/**
 * Writes the goals of a unit and year over those that stand. Links of RHK to goals that stay are kept; a goal whose
 * removal is undone gets back those it had.
 */
export async function storeGoals(
  db: Db,
  year: number,
  unitId: number,
  goals: readonly Goal[],
): Promise<void> {
  const before = await loadGoals(db, year, unitId)
  const kept = new Set(goals.map(({ id }) => id))
  const own = new Set(before.map(({ id }) => id))
  const gone = [...own].filter((id) => !kept.has(id))
  await keepGoalLinks(db, gone)
  if (gone.length > 0) await db.deleteFrom('goal').where('id', 'in', gone).execute()
  for (const [position, { id, indicators, ...goal }] of goals.entries()) {
    if (own.has(id)) {
      await db
        .updateTable('goal')
        .set({ ...goal, position })
        .where('id', '=', id)
        .execute()
      await db.deleteFrom('goalIndicator').where('goalId', '=', id).execute()
    } else
      await db
        .insertInto('goal')
        .values({ id, year, unitId, position, ...goal })
        .execute()
    if (indicators.length > 0)
      await db
        .insertInto('goalIndicator')
        .values(indicators.map((row, place) => ({ ...row, goalId: id, position: place })))
        .execute()
  }
  await bringBackGoalLinks(
    db,
    [...kept].filter((id) => !own.has(id)),
  )
}

export async function loadGoal(db: Db, id: string): Promise<{ id: string; text: string; year: number }> {
  const row = await db
    .selectFrom('goal')
    .select(['id', 'text', 'year'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw gone('Sasaran itu')
  return row
}

/** @returns the goal that the RHK carried before */
export async function linkGoal(db: Db, rhkId: string, goalId: string | null): Promise<string | null> {
  const before = await db.selectFrom('goalRhk').select('goalId').where('rhkId', '=', rhkId).executeTakeFirst()
  await db.deleteFrom('goalRhk').where('rhkId', '=', rhkId).execute()
  if (goalId !== null) await db.insertInto('goalRhk').values({ rhkId, goalId }).execute()
  return before?.goalId ?? null
}

/** What goals of these ids say; ids of nothing are left out. */
export async function textsOfGoals(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('goal').select(['id', 'text']).where('id', 'in', listed(ids)).execute()
  return new Map(rows.map(({ id, text }) => [id, text]))
}
