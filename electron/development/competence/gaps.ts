import type { Kysely } from 'kysely'
import { type CompetenceGap, gapOf } from '../../../shared/development/competence/gap.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { competencesById } from './dictionary.ts'

type Db = Kysely<OfficeSchema>

/**
 * The gaps of people in a year, out of the superior's final assessments against the standard for which they were made;
 * by person, then by competence. What was not assessed is not among them: it is no gap, and no zero.
 * @param employeeIds only these people; everybody where it is left out
 */
export async function gapsOf(
  db: Db,
  { year, employeeIds }: { year: number; employeeIds?: readonly number[] },
): Promise<CompetenceGap[]> {
  const rows = await db
    .selectFrom('competenceAssessment as assessment')
    .innerJoin('competenceAssessmentLevel as assessed', 'assessed.assessmentId', 'assessment.id')
    .innerJoin('competenceStandardLevel as required', (join) =>
      join
        .onRef('required.standardId', '=', 'assessment.standardId')
        .onRef('required.competenceId', '=', 'assessed.competenceId'),
    )
    .select([
      'assessment.employeeId',
      'assessed.competenceId',
      'required.level as required',
      'assessed.level as assessed',
    ])
    .where('assessment.year', '=', year)
    .where('assessment.assessor', '=', 'superior')
    .where('assessment.state', '=', 'final')
    .$if(employeeIds !== undefined, (all) =>
      all.where('assessment.employeeId', 'in', listed(employeeIds ?? [])),
    )
    .orderBy('assessment.employeeId')
    .orderBy('assessed.competenceId')
    .execute()
  const names = await competencesById(db, `${year}-12-31`)
  return rows.map((row) => ({
    ...row,
    name: names.get(row.competenceId)?.name ?? '-',
    gap: gapOf(row.required, row.assessed),
  }))
}
