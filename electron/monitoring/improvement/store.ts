import type { Kysely, Selectable } from 'kysely'
import { gone } from '../../../shared/kernel/refusal.ts'
import type {
  PlanBasis,
  PlanDecision,
  PlanQuestion,
  PlanRecord,
} from '../../../shared/monitoring/improvement/plan.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

const basisOf = (row: Selectable<OfficeSchema['improvementPlan']>): PlanBasis => ({
  evaluationId: row.evaluationId,
  year: row.year,
  period: row.period,
  predikat: row.predikat,
  evaluatedOn: row.evaluatedOn,
})

/** The rows of plans with all that stands in them, asked for at once. */
async function withParts(
  db: Db,
  rows: ReadonlyArray<Selectable<OfficeSchema['improvementPlan']>>,
): Promise<PlanRecord[]> {
  if (rows.length === 0) return []
  const ids = listed(rows.map(({ id }) => id))
  const ofPlan = ({ planId }: { planId: number }) => planId
  const steps = Map.groupBy(
    await db
      .selectFrom('improvementStep')
      .selectAll()
      .where('planId', 'in', ids)
      .orderBy('position')
      .execute(),
    ofPlan,
  )
  const reviews = Map.groupBy(
    await db
      .selectFrom('improvementReview')
      .selectAll()
      .where('planId', 'in', ids)
      .orderBy('heldOn')
      .orderBy('id')
      .execute(),
    ofPlan,
  )
  const findings = Map.groupBy(
    await db
      .selectFrom('improvementFinding')
      .innerJoin('improvementReview', 'improvementReview.id', 'improvementFinding.reviewId')
      .select(['improvementFinding.reviewId', 'improvementFinding.stepId', 'improvementFinding.result'])
      .where('improvementReview.planId', 'in', ids)
      .execute(),
    ({ reviewId }) => reviewId,
  )
  const decisions = Map.groupBy(
    await db.selectFrom('improvementDecision').selectAll().where('planId', 'in', ids).orderBy('id').execute(),
    ofPlan,
  )
  return rows.map((row) => ({
    id: row.id,
    employeeId: row.employeeId,
    basis: basisOf(row),
    state: row.state,
    beginsOn: row.beginsOn,
    endsOn: row.endsOn,
    question: row.question,
    revision: row.revision,
    steps: (steps.get(row.id) ?? []).map(({ planId: _, position: __, ...step }) => step),
    reviews: (reviews.get(row.id) ?? []).map(({ id, heldOn, result }) => ({
      id,
      heldOn,
      result,
      findings: (findings.get(id) ?? []).map(({ stepId, result: found }) => ({ stepId, result: found })),
    })),
    decisions: (decisions.get(row.id) ?? []).map(({ decidedOn, outcome, reason, endsOn }) => ({
      decidedOn,
      outcome,
      reason,
      endsOn,
    })),
  }))
}

/** The plans of some people, the newest first. */
export const plansOf = async (db: Db, employeeIds: readonly number[]): Promise<PlanRecord[]> =>
  withParts(
    db,
    await db
      .selectFrom('improvementPlan')
      .selectAll()
      .where('employeeId', 'in', listed(employeeIds))
      .orderBy('evaluatedOn', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  )

/** Some plans, by id; those that are gone are not among them. */
export async function plansById(db: Db, ids: readonly number[]): Promise<Map<number, PlanRecord>> {
  const rows = await db.selectFrom('improvementPlan').selectAll().where('id', 'in', listed(ids)).execute()
  return new Map((await withParts(db, rows)).map((plan) => [plan.id, plan]))
}

/** @throws Refusal when it is gone */
export async function loadPlan(db: Db, id: number): Promise<PlanRecord> {
  const plan = (await plansById(db, [id])).get(id)
  if (!plan) throw gone('Rencana perbaikan itu')
  return plan
}

/** The plans that have not ended, of everybody. */
export const openPlans = async (db: Db): Promise<PlanRecord[]> =>
  withParts(
    db,
    await db.selectFrom('improvementPlan').selectAll().where('state', '<>', 'ended').orderBy('id').execute(),
  )

/** Where the newest plan of everybody stands, by employee. */
export async function newestPlans(db: Db): Promise<Map<number, PlanRecord['state']>> {
  const rows = await db
    .selectFrom('improvementPlan')
    .select(['employeeId', 'state'])
    .orderBy('evaluatedOn')
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ employeeId, state }) => [employeeId, state]))
}

/** The plan that an appraisal has opened. */
export async function planOfEvaluation(db: Db, evaluationId: number): Promise<PlanRecord | undefined> {
  const row = await db
    .selectFrom('improvementPlan')
    .selectAll()
    .where('evaluationId', '=', evaluationId)
    .executeTakeFirst()
  return row && (await withParts(db, [row]))[0]
}

/** Whether a plan of somebody is proposed or under way. */
export const hasOpenPlan = async (db: Db, employeeId: number): Promise<boolean> =>
  (await db
    .selectFrom('improvementPlan')
    .select('id')
    .where('employeeId', '=', employeeId)
    .where('state', '<>', 'ended')
    .executeTakeFirst()) !== undefined

export async function insertPlan(
  db: Db,
  employeeId: number,
  basis: PlanBasis,
  updatedAt: string,
): Promise<number> {
  const { id } = await db
    .insertInto('improvementPlan')
    .values({ employeeId, ...basis, updatedAt, beginsOn: null, endsOn: null, question: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What of a plan itself is changed. */
type Change = Partial<
  Pick<PlanRecord, 'state' | 'beginsOn' | 'endsOn'> & { question: PlanQuestion | null } & Pick<
      PlanBasis,
      'predikat' | 'evaluatedOn'
    >
>

/** Changes a plan and counts the change. @returns its new revision */
export async function updatePlan(
  db: Db,
  { id, revision }: Pick<PlanRecord, 'id' | 'revision'>,
  change: Change,
  updatedAt: string,
): Promise<number> {
  await db
    .updateTable('improvementPlan')
    .set({ ...change, revision: revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  return revision + 1
}

/** Writes the steps in their order; what was found of a step stays with it, and goes with one that is taken away. */
export async function storeSteps(db: Db, planId: number, steps: PlanRecord['steps']): Promise<void> {
  await db
    .deleteFrom('improvementStep')
    .where('planId', '=', planId)
    .where('id', 'not in', listed(steps.map(({ id }) => id)))
    .execute()
  for (const [position, step] of steps.entries())
    await db
      .insertInto('improvementStep')
      .values({ ...step, planId, position })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...step, position }))
      .execute()
}

/** To which plans steps of these ids belong, by id. */
export async function plansOfSteps(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('improvementStep')
    .select(['id', 'planId'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, planId }) => [id, planId]))
}

/** Writes a review with what was found; over the one that stands where its id is told. */
export async function storeReview(
  db: Db,
  planId: number,
  { id, heldOn, result, findings }: Omit<PlanRecord['reviews'][number], 'id'> & { id?: number | undefined },
): Promise<void> {
  const reviewId =
    id ??
    (
      await db
        .insertInto('improvementReview')
        .values({ planId, heldOn, result })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  if (id !== undefined)
    await db.updateTable('improvementReview').set({ heldOn, result }).where('id', '=', id).execute()
  await db.deleteFrom('improvementFinding').where('reviewId', '=', reviewId).execute()
  const found = findings.filter((finding) => finding.result !== '')
  if (found.length > 0)
    await db
      .insertInto('improvementFinding')
      .values(found.map((finding) => ({ reviewId, ...finding })))
      .execute()
}

export async function insertDecision(db: Db, planId: number, decision: PlanDecision): Promise<void> {
  await db
    .insertInto('improvementDecision')
    .values({ planId, ...decision })
    .execute()
}

/** Takes plans away with all that stands in them. */
export async function deletePlans(db: Db, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('improvementPlan').where('id', 'in', listed(ids)).execute()
}
