import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import {
  ObjectionAbout,
  type ObjectionPaper,
  type ObjectionState,
} from '../../../shared/evaluation/evaluation.ts'
import { isRunning } from '../../../shared/evaluation/objection/rules.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>
export type ObjectionRow = Selectable<OfficeSchema['objection']>

/** What was ever objected to these evaluations, also what was taken back, the oldest first. */
export const loadObjections = (db: Db, evaluationIds: readonly number[]): Promise<ObjectionRow[]> =>
  db
    .selectFrom('objection')
    .selectAll()
    .where('evaluationId', 'in', listed(evaluationIds))
    .orderBy('id')
    .execute()

/** How far the objections have come that stand against evaluations, by the evaluation's id. */
export async function standingStates(
  db: Db,
  evaluationIds: readonly number[],
): Promise<Map<number, ObjectionState>> {
  const rows = await db
    .selectFrom('objection')
    .select(['evaluationId', 'state'])
    .where('state', '<>', 'ditarik')
    .where('evaluationId', 'in', listed(evaluationIds))
    .execute()
  return new Map(rows.map(({ evaluationId, state }) => [evaluationId, state]))
}

/** What an objection says before it is decided. */
export const runningPaper = (row: ObjectionRow): ObjectionPaper => ({
  receivedOn: row.receivedOn,
  submittedOn: row.submittedOn,
  about: z.array(ObjectionAbout).parse(JSON.parse(row.about)),
  reasons: row.reasons,
  explanation: row.explainedOn === null ? null : { text: row.explanation, on: row.explainedOn },
  decision: null,
})

/** What the objections say that run against evaluations, by the evaluation's id. */
export async function runningPapers(
  db: Db,
  evaluationIds: readonly number[],
): Promise<Map<number, ObjectionPaper>> {
  const rows = await loadObjections(db, evaluationIds)
  return new Map(
    rows.filter(({ state }) => isRunning(state)).map((row) => [row.evaluationId, runningPaper(row)]),
  )
}

/** Decided objections with the paper of before and when the employee had signed it. */
export const earlierPapers = (db: Db, evaluationIds: readonly number[]) =>
  db
    .selectFrom('objection')
    .innerJoin('evaluation', 'evaluation.id', 'objection.evaluationId')
    .select(['objection.evaluationId', 'objection.earlier', 'objection.decidedOn'])
    .select('evaluation.employeeSignedOn')
    .where('objection.earlier', 'is not', null)
    .where('objection.evaluationId', 'in', listed(evaluationIds))
    .execute()

/** Changes an objection, and counts that it was changed. */
export async function updateObjection(
  db: Db,
  { id, revision }: ObjectionRow,
  values: Partial<Omit<ObjectionRow, 'id' | 'evaluationId' | 'revision'>>,
  updatedAt: string,
): Promise<number> {
  await db
    .updateTable('objection')
    .set({ ...values, revision: revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  return revision + 1
}
