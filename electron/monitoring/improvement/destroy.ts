import type { Kysely } from 'kysely'
import type { PlanState } from '../../../shared/monitoring/improvement/plan.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** A plan as the lists of what an office holds need it. */
export interface HeldPlan {
  id: number
  employeeId: number
  evaluationId: number
  state: PlanState
}

/** The plans of some people, the oldest first. */
export const plansHeld = (db: Db, employeeIds: readonly number[]): Promise<HeldPlan[]> =>
  db
    .selectFrom('improvementPlan')
    .select(['id', 'employeeId', 'evaluationId', 'state'])
    .where('employeeId', 'in', listed(employeeIds))
    .orderBy('evaluatedOn')
    .orderBy('id')
    .execute()
