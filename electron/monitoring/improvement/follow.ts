import { asksForPlan } from '../../../shared/monitoring/improvement/rules.ts'
import type { PlanBasis, PlanRecord } from '../../../shared/monitoring/improvement/plan.ts'
import type { Call } from '../../app/call.ts'
import { loadSettings } from '../../office/store.ts'
import { deletePlans, hasOpenPlan, insertPlan, planOfEvaluation, updatePlan } from './store.ts'

const entryOf = (planId: number) => ({ subjectType: 'improvement', subjectId: planId })

/** Whether nobody has done anything about a plan since it was proposed. */
const isUntouched = ({ state, steps }: PlanRecord): boolean => state === 'proposed' && steps.length === 0

/**
 * What the signing of an appraisal does to plans of improvement: one is proposed where its predikat asks for it, one
 * that stood in question stands again, and one that is not asked for any more is asked about, or goes where nobody has
 * done anything about it. Called in the transaction of the signing.
 * @returns whether one was proposed
 */
export async function planFollows(call: Call, employeeId: number, basis: PlanBasis): Promise<boolean> {
  const { improvementPeriods: periods } = await loadSettings(call.db)
  const plan = await planOfEvaluation(call.db, basis.evaluationId)
  const asks = asksForPlan({ ...basis, periods })
  const savedAt = call.now.toISOString()
  if (!plan) {
    // One chance to improve at a time: what is under way goes on.
    if (!asks || (await hasOpenPlan(call.db, employeeId))) return false
    const id = await insertPlan(call.db, employeeId, basis, savedAt)
    await call.audit({
      action: 'monitoring.improvement.open',
      ...entryOf(id),
      after: { employeeId, ...basis },
    })
    return true
  }
  if (plan.state === 'ended') return false
  const { predikat, evaluatedOn } = basis
  if (asks) {
    if (plan.question === null && plan.basis.predikat === predikat && plan.basis.evaluatedOn === evaluatedOn)
      return false
    await updatePlan(call.db, plan, { question: null, predikat, evaluatedOn }, savedAt)
    await call.audit({
      action: 'monitoring.improvement.open',
      ...entryOf(plan.id),
      before: { predikat: plan.basis.predikat, evaluatedOn: plan.basis.evaluatedOn },
      after: { employeeId, predikat, evaluatedOn },
    })
    return false
  }
  if (isUntouched(plan)) {
    await deletePlans(call.db, [plan.id])
    await call.audit({
      action: 'monitoring.improvement.withdraw',
      ...entryOf(plan.id),
      before: { employeeId, ...plan.basis },
      after: { predikat },
    })
    return false
  }
  await updatePlan(call.db, plan, { question: 'better' }, savedAt)
  await call.audit({
    action: 'monitoring.improvement.question',
    ...entryOf(plan.id),
    before: { predikat: plan.basis.predikat },
    after: { employeeId, predikat },
  })
  return false
}

/** What the unlocking of an appraisal does: the plan that stands on it is asked about until it is signed again. */
export async function planIsAsked(call: Call, evaluationId: number): Promise<void> {
  const plan = await planOfEvaluation(call.db, evaluationId)
  if (!plan || plan.state === 'ended' || plan.question === 'unlocked') return
  await updatePlan(call.db, plan, { question: 'unlocked' }, call.now.toISOString())
  await call.audit({
    action: 'monitoring.improvement.question',
    ...entryOf(plan.id),
    after: { employeeId: plan.employeeId, predikat: null },
  })
}
