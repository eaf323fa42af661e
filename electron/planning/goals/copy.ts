import type { Kysely } from 'kysely'
import { sameText } from '../../../shared/kernel/text.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

/**
 * RHK of a year without a goal whose person carried a goal with an RHK of the same text in the year before.
 * @returns each once, with the goal of the year before
 */
export async function formerLinks(
  db: Kysely<OfficeSchema>,
  year: number,
  unitId: number,
): Promise<Array<{ rhkId: string; goalId: string }>> {
  const pairs = await db
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
    .select(['now.id as rhkId', 'now.text as now', 'goal.id as goalId', 'then.text as then'])
    .orderBy('goal.position')
    .orderBy('then.position')
    .execute()
  const links = new Map<string, string>()
  for (const { rhkId, goalId, now, then } of pairs)
    if (!links.has(rhkId) && sameText(now, then)) links.set(rhkId, goalId)
  return [...links].map(([rhkId, goalId]) => ({ rhkId, goalId }))
}
