import type { PlanRecord } from '../../../../shared/monitoring/improvement/plan.ts'
import type { SkpDocument } from '../../../../shared/planning/skp/skp.ts'

/** Rencana perbaikan kinerja: the people as the appraisal names them on which it stands. */
export interface PlanDocument {
  skp: Pick<SkpDocument, 'agency' | 'employee' | 'appraiser' | 'place'>
  plan: PlanRecord
  /** Of the register; absent before it is issued. */
  number?: string
}
