import type { ObjectionState } from '../../../shared/evaluation/evaluation.ts'
import type { Period } from '../../../shared/office/period.ts'
import type { Call } from '../../app/call.ts'
import { OfficeOnce } from '../../office/once.ts'
import { loadSkps } from '../../planning/skp/store.ts'
import { evaluationDocuments } from '../documents.ts'
import { loadEvaluations } from '../store.ts'

/** An objection that waits for somebody. */
interface WaitingObjection {
  evaluationId: number
  fullName: string
  year: number
  period: Period
  state: ObjectionState
  submittedOn: string
  /** The appraiser, or then his superior; null where the office does not know one. */
  waitsFor: string | null
}

/** The objections of all years that are not decided, as far as the operator sees them, the oldest first. */
export async function waitingObjections(call: Call): Promise<WaitingObjection[]> {
  const rows = await call.db
    .selectFrom('objection')
    .select(['evaluationId', 'state', 'submittedOn'])
    .where('state', 'in', ['diajukan', 'ditanggapi'])
    .orderBy('submittedOn')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map(({ evaluationId }) => evaluationId)
  const evaluations = new Map((await loadEvaluations(call.db, ids)).map((one) => [one.id, one]))
  const skps = await loadSkps(
    call.db,
    [...evaluations.values()].map(({ skpId }) => skpId),
  )
  const seen = call.visible(
    rows.flatMap((row) => {
      const { skpId, period } = evaluations.get(row.evaluationId) ?? {}
      const skp = skpId === undefined ? undefined : skps.get(skpId)
      return skp && period
        ? [{ ...row, period, year: skp.year, employeeId: skp.employeeId, skpId: skp.id }]
        : []
    }),
  )
  const documents = await evaluationDocuments(
    new OfficeOnce(call.db),
    seen.map(({ evaluationId }) => evaluationId),
  )
  return seen.map(({ evaluationId, year, period, state, submittedOn }) => {
    const { skp, appraiserSuperior } = documents.get(evaluationId) ?? {}
    return {
      evaluationId,
      fullName: skp?.employee.name ?? '-',
      year,
      period,
      state,
      submittedOn,
      waitsFor: (state === 'diajukan' ? skp?.appraiser.name : appraiserSuperior?.name) ?? null,
    }
  })
}
