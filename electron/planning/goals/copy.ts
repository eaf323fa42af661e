import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Goal } from '../../../shared/planning/cascade/contract.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { os } from '../../app/call.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { fingerprintOf, linkGoal, loadAgreement, storeGoals, withCarriers } from './store.ts'

type Db = Kysely<OfficeSchema>

/**
 * RHK of a year without a goal whose person carried a goal with an RHK of the same text in the year before.
 * @returns each with the goal of the year before
 */
function formerLinks(db: Db, year: number, unitId: number) {
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

export const goalsCopyProcedures = {
  goalsToCopy: os.planning.goalsToCopy.handler(async ({ input: { year, unitId }, context: { call } }) => ({
    goals: (await loadAgreement(call.db, year - 1, unitId)).length,
    links: (await formerLinks(call.db, year, unitId)).length,
  })),

  copyGoals: os.planning.copyGoals.handler(async ({ input: { year, unitId }, context: { call } }) => {
    const former = await loadAgreement(call.db, year - 1, unitId)
    if (former.length === 0) throw new Refusal(`Unit ini belum mempunyai sasaran tahun ${year - 1}.`)
    if ((await loadAgreement(call.db, year, unitId)).length > 0)
      throw new Refusal(
        `Unit ini sudah mempunyai sasaran tahun ${year}. Hapus lebih dahulu bila ingin menyalin yang lama.`,
      )
    const copies = new Map(
      former.map((goal): [string, Goal] => [
        goal.id,
        {
          ...goal,
          id: randomUUID(),
          indicators: goal.indicators.map((row) => ({ ...row, id: randomUUID() })),
        },
      ]),
    )
    const goals = [...copies.values()]
    await storeGoals(call.db, year, unitId, goals)
    const links = await formerLinks(call.db, year, unitId)
    for (const { rhkId, goalId } of links) await linkGoal(call.db, rhkId, copies.get(goalId)?.id ?? null)
    await call.audit({
      action: 'planning.copyGoals',
      subjectType: 'goals',
      subjectId: `${year}/${unitId}`,
      before: [],
      after: { goals, links },
    })
    const copied = await withCarriers(call.db, await loadAgreement(call.db, year, unitId))
    return { goals: goals.length, links: links.length, copy: fingerprintOf(copied) }
  }),

  undoCopyGoals: os.planning.undoCopyGoals.handler(async ({ input, context: { call } }) => {
    const { year, unitId, copy } = input
    const before = await withCarriers(call.db, await loadAgreement(call.db, year, unitId))
    if (fingerprintOf(before) !== copy)
      throw new Refusal(
        'Sasaran itu sudah diubah atau dikaitkan sesudah disalin, jadi penyalinan tidak dapat diurungkan sekaligus. Hapus yang tidak perlu satu per satu.',
      )
    await storeGoals(call.db, year, unitId, [])
    await call.audit({
      action: 'planning.undoCopyGoals',
      subjectType: 'goals',
      subjectId: `${year}/${unitId}`,
      before,
      after: [],
    })
    return { removed: before.length }
  }),
}
