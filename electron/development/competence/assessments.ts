import type { Kysely } from 'kysely'
import type { AssessedLevel, Assessor } from '../../../shared/development/competence/assessment.ts'
import type { ShownAssessment } from '../../../shared/development/competence/contract.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** An assessment as the file keeps it. */
export interface StoredAssessment extends ShownAssessment {
  id: number
  employeeId: number
  year: number
  standardId: number
}

/** Assessments by person and year, the newest first. @param year only of it @param employeeIds only of these people */
export async function loadAssessments(
  db: Db,
  { year, employeeIds }: { year?: number; employeeIds?: readonly number[] },
): Promise<StoredAssessment[]> {
  const rows = await db
    .selectFrom('competenceAssessment')
    .selectAll()
    .$if(year !== undefined, (all) => all.where('year', '=', year ?? 0))
    .$if(employeeIds !== undefined, (all) => all.where('employeeId', 'in', listed(employeeIds ?? [])))
    .orderBy('employeeId')
    .orderBy('year', 'desc')
    .execute()
  const levels = Map.groupBy(
    await db
      .selectFrom('competenceAssessmentLevel')
      .selectAll()
      .where('assessmentId', 'in', listed(rows.map(({ id }) => id)))
      .orderBy('assessmentId')
      .orderBy('competenceId')
      .execute(),
    ({ assessmentId }) => assessmentId,
  )
  return rows.map(({ updatedAt: _, ...row }) => ({
    ...row,
    levels: (levels.get(row.id) ?? []).map(({ assessmentId: __, ...level }) => level),
  }))
}

/** The one of a person, a year and a side; null where there is none. */
export async function loadAssessment(
  db: Db,
  employeeId: number,
  year: number,
  assessor: Assessor,
): Promise<StoredAssessment | null> {
  const all = await loadAssessments(db, { year, employeeIds: [employeeId] })
  return all.find((one) => one.assessor === assessor) ?? null
}

/** Writes an assessment over the one of the same person, year and side. @returns its new revision */
export async function storeAssessment(
  db: Db,
  { levels, ...assessment }: Omit<StoredAssessment, 'id'> & { updatedAt: string },
): Promise<number> {
  const { id, revision } = await db
    .insertInto('competenceAssessment')
    .values(assessment)
    .onConflict((conflict) => conflict.columns(['employeeId', 'year', 'assessor']).doUpdateSet(assessment))
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow()
  await storeLevels(db, id, levels)
  return revision
}

async function storeLevels(db: Db, assessmentId: number, levels: readonly AssessedLevel[]): Promise<void> {
  await db.deleteFrom('competenceAssessmentLevel').where('assessmentId', '=', assessmentId).execute()
  if (levels.length > 0)
    await db
      .insertInto('competenceAssessmentLevel')
      .values(levels.map((level) => ({ ...level, assessmentId })))
      .execute()
}

/** Makes a final assessment a draft again. @returns its new revision */
export async function reopen(
  db: Db,
  { id, revision }: Pick<StoredAssessment, 'id' | 'revision'>,
  updatedAt: string,
): Promise<number> {
  await db
    .updateTable('competenceAssessment')
    .set({ state: 'draft', revision: revision + 1, updatedAt })
    .where('id', '=', id)
    .execute()
  return revision + 1
}

/** Destroys assessments and mentors of people whose record goes. */
export async function destroyCompetence(db: Db, employeeIds: readonly number[]): Promise<void> {
  const ids = listed(employeeIds)
  await db.deleteFrom('competenceAssessment').where('employeeId', 'in', ids).execute()
  await db
    .deleteFrom('mentor')
    .where((where) => where.or([where('employeeId', 'in', ids), where('mentorId', 'in', ids)]))
    .execute()
}
