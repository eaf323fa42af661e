import { type Kysely, sql } from 'kysely'
import type { OfficeSchema } from '../../office-file/schema.ts'

/**
 * RHK of a year without a goal whose person carried a goal with an RHK of the same text in the year before.
 * @returns each with the goal of the year before
 */
export function formerLinks(db: Kysely<OfficeSchema>, year: number, unitId: number) {
  const plain = (column: 'then.text' | 'now.text') => sql<string>`lower(trim(${sql.ref(column)}))`
  return db
    .selectFrom('goal_rhk as link')
    .innerJoin('goal', 'goal.id', 'link.goal_id')
    .innerJoin('rhk as then', 'then.id', 'link.rhk_id')
    .innerJoin('skp as former', 'former.id', 'then.skp_id')
    .innerJoin('skp', (join) =>
      join.onRef('skp.employee_id', '=', 'former.employee_id').on('skp.year', '=', year),
    )
    .innerJoin('rhk as now', 'now.skp_id', 'skp.id')
    .leftJoin('goal_rhk as present', 'present.rhk_id', 'now.id')
    .where('goal.year', '=', year - 1)
    .where('goal.unit_id', '=', unitId)
    .where('former.year', '=', year - 1)
    .where('present.rhk_id', 'is', null)
    .where(plain('now.text'), '=', plain('then.text'))
    .groupBy('now.id')
    .select(['now.id as rhkId', 'goal.id as goalId'])
    .execute()
}
