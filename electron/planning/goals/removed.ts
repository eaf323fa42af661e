import type { Kysely } from 'kysely'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** Keeps which RHK carry goals that are about to be removed. */
export async function keepGoalLinks(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const links = await db.selectFrom('goalRhk').selectAll().where('goalId', 'in', ids).execute()
  for (const [id, rows] of Map.groupBy(links, (link) => link.goalId))
    await db
      .replaceInto('removedGoal')
      .values({ id, carriedBy: JSON.stringify(rows.map((row) => row.rhkId)) })
      .execute()
}

/** Gives goals that stand again the RHK that carried them, as far as these do not carry another goal by now. */
export async function bringBackGoalLinks(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const kept = await db.selectFrom('removedGoal').selectAll().where('id', 'in', ids).execute()
  for (const row of kept) await carry(db, row.id, JSON.parse(row.carriedBy) as string[])
  await db.deleteFrom('removedGoal').where('id', 'in', ids).execute()
}

/** Links RHK to a goal, where both are still there and the RHK carries no goal. */
export async function carry(db: Db, goalId: string, rhkIds: readonly string[]): Promise<void> {
  await db
    .insertInto('goalRhk')
    .columns(['rhkId', 'goalId'])
    .expression((from) =>
      from
        .selectFrom('rhk')
        .innerJoin('goal', (join) => join.on('goal.id', '=', goalId))
        .select(['rhk.id', 'goal.id as goal'])
        .where('rhk.id', 'in', rhkIds),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
