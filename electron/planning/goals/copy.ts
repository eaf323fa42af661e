import { type Kysely, sql } from 'kysely'
import type { OfficeSchema } from '../../office-file/schema.ts'

/**
 * RHK of a year without a goal whose person carried a goal with an RHK of the same text in the year before.
 * @returns each with the goal of the year before
 */
export function formerLinks(db: Kysely<OfficeSchema>, year: number, unitId: number) {
  const plain = (column: 'then.text' | 'now.text') => sql<string>`lower(trim(${sql.ref(column)}))`
  return db
    .selectFrom('goalRhk as link')
    .innerJoin('goal', 'goal.id', 'link.goalId')
    .innerJoin('rhk as then', 'then.id', 'link.rhkId')
    .innerJoin('skp as former', 'former.id', 'then.skpId')
    .innerJoin('skp', (join) =>
      join.onRef('skp.employeeId', '=', 'former.employeeId').on('skp.year', '=', year),
    )
    .innerJoin('rhk as now', 'now.skpId', 'skp.id')
    .leftJoin('goalRhk as present', 'present.rhkId', 'now.id')
    .where('goal.year', '=', year - 1)
    .where('goal.unitId', '=', unitId)
    .where('former.year', '=', year - 1)
    .where('present.rhkId', 'is', null)
    .where(plain('now.text'), '=', plain('then.text'))
    .groupBy('now.id')
    .select(['now.id as rhkId', 'goal.id as goalId'])
    .execute()
}
