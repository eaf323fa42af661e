import { longDate } from '../../../shared/kernel/dates.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Plan } from '../../../shared/monitoring/improvement/contract.ts'
import type { PlanRecord, PlanStep } from '../../../shared/monitoring/improvement/plan.ts'
import {
  doubtsOfOutcome,
  endOfPlan,
  nextReview,
  problemsOfSteps,
} from '../../../shared/monitoring/improvement/rules.ts'
import { periodRange } from '../../../shared/office/period.ts'
import { doubtsOfPast, mustBeMeant } from '../../../shared/office/signing-day.ts'
import { improvementRule } from '../../../shared/regulations/improvement.ts'
import { type Call, os } from '../../app/call.ts'
import { loadSettings } from '../../office/store.ts'
import { decidesBy } from '../../planning/skp/decides.ts'
import {
  insertDecision,
  loadPlan,
  plansOf,
  plansOfSteps,
  storeReview,
  storeSteps,
  updatePlan,
} from './store.ts'

type At = { id: number; revision: number }

/** A plan that nobody has changed meanwhile. @throws Refusal when somebody has, or when it has ended */
async function open(call: Call, { id, revision }: At): Promise<PlanRecord> {
  const plan = await loadPlan(call.db, id)
  if (plan.revision !== revision)
    throw new Refusal('Rencana perbaikan ini baru saja diubah di jendela lain. Muat ulang halaman.')
  if (plan.state === 'ended')
    throw new Refusal('Rencana perbaikan ini sudah selesai, jadi tidak berubah lagi.')
  return plan
}

/** The same of a plan that runs, with its first and last day. */
async function running(call: Call, at: At): Promise<PlanRecord & { beginsOn: string; endsOn: string }> {
  const plan = await open(call, at)
  const { state, beginsOn, endsOn } = plan
  if (state !== 'running' || beginsOn === null || endsOn === null)
    throw new Refusal('Rencana perbaikan ini belum ditetapkan. Tulis langkahnya, lalu tetapkan lebih dahulu.')
  return { ...plan, beginsOn, endsOn }
}

const subject = ({ id }: Pick<PlanRecord, 'id'>) => ({ subjectType: 'improvement', subjectId: id }) as const

/** @throws Refusal with what keeps the steps from being those of a plan that runs */
function refuseIncomplete(steps: readonly PlanStep[], days: { beginsOn: string; endsOn: string }): void {
  const problems = problemsOfSteps(steps, days)
  if (problems.length > 0)
    throw new Refusal(`Rencana belum lengkap: ${problems.length} hal perlu diperbaiki.`, problems)
}

/** @throws Refusal where a day is before the plan begins */
function refuseBefore(day: string, beginsOn: string, field: string): void {
  if (day < beginsOn)
    throw new Refusal(`${field} ${longDate(day)} sebelum rencana ini mulai, ${longDate(beginsOn)}.`, [
      { field, message: 'Perbaiki tanggalnya.' },
    ])
}

const savedAt = (call: Call): string => call.now.toISOString()
const asDoubts = (field: string, messages: readonly string[]) =>
  messages.map((message) => ({ field, message }))

export const improvementProcedures = {
  ofPerson: os.monitoring.improvement.ofPerson.handler(
    async ({ input, context: { call } }): Promise<Plan[]> => {
      const { improvementMonths: months } = await loadSettings(call.db)
      const writes = (await decidesBy('monitoring.improvement.confirm', call))(input.employeeId)
      return (await plansOf(call.db, [input.employeeId])).map((plan) => ({
        ...plan,
        nextReview: nextReview(plan),
        source: improvementRule(periodRange(plan.basis.period, plan.basis.year).end).source,
        months,
        writes,
      }))
    },
  ),

  saveSteps: os.monitoring.improvement.saveSteps.handler(async ({ input, context: { call } }) => {
    const plan = await open(call, input)
    const { steps } = input
    const ids = steps.map(({ id }) => id)
    const known = await plansOfSteps(call.db, ids)
    if (new Set(ids).size < ids.length || [...known.values()].some((id) => id !== plan.id))
      throw new Refusal('Sebuah langkah tercatat dua kali. Muat ulang halaman.')
    if (plan.state === 'running') {
      refuseIncomplete(steps, await running(call, input))
      const found = plan.reviews.flatMap(({ findings }) => findings.map(({ stepId }) => stepId))
      const gone = plan.steps.findIndex(({ id }) => !ids.includes(id) && found.includes(id))
      if (gone >= 0)
        throw new Refusal(
          `Langkah ${gone + 1} sudah ditinjau, jadi tidak dihapus. Ubah isinya, atau tandai selesai.`,
        )
    }
    await storeSteps(call.db, plan.id, steps)
    const revision = await updatePlan(call.db, plan, {}, savedAt(call))
    await call.audit({
      action: 'monitoring.improvement.saveSteps',
      ...subject(plan),
      before: { steps: plan.steps },
      after: { employeeId: plan.employeeId, steps },
    })
    return { revision }
  }),

  confirm: os.monitoring.improvement.confirm.handler(async ({ input, context: { call } }) => {
    const plan = await open(call, input)
    if (plan.state !== 'proposed') throw new Refusal('Rencana perbaikan ini sudah ditetapkan.')
    if (plan.question !== null)
      throw new Refusal('Dasar rencana ini sedang dipertanyakan. Putuskan dahulu apakah rencana dilanjutkan.')
    const { beginsOn, endsOn } = input
    if (endsOn <= beginsOn)
      throw new Refusal('Rencana berakhir sesudah mulai.', [
        { field: 'Sampai', message: 'Isi tanggal sesudah tanggal mulai.' },
      ])
    refuseIncomplete(plan.steps, { beginsOn, endsOn })
    const { months } = improvementRule(periodRange(plan.basis.period, plan.basis.year).end).value
    mustBeMeant(
      [
        ...(beginsOn < plan.basis.evaluatedOn
          ? asDoubts('Mulai', [
              `${longDate(beginsOn)} sebelum penilaiannya ditandatangani, ${longDate(plan.basis.evaluatedOn)}.`,
            ])
          : []),
        ...(endsOn < endOfPlan(beginsOn, months)
          ? asDoubts('Sampai', [`Kesempatan memperbaiki kurang dari ${months} bulan menurut PP 30/2019.`])
          : []),
      ],
      input.sure,
    )
    const revision = await updatePlan(call.db, plan, { state: 'running', beginsOn, endsOn }, savedAt(call))
    await call.audit({
      action: 'monitoring.improvement.confirm',
      ...subject(plan),
      after: { employeeId: plan.employeeId, beginsOn, endsOn },
    })
    return { revision }
  }),

  review: os.monitoring.improvement.review.handler(async ({ input, context: { call } }) => {
    const plan = await running(call, input)
    const { reviewId, heldOn, result, findings, done, sure } = input
    refuseBefore(heldOn, plan.beginsOn, 'Tanggal tinjauan')
    const before = plan.reviews.find(({ id }) => id === reviewId)
    if (reviewId !== undefined && !before)
      throw new Refusal('Tinjauan itu tidak ada lagi. Muat ulang halaman.')
    const steps = new Set(plan.steps.map(({ id }) => id))
    if ([...findings.map(({ stepId }) => stepId), ...done].some((id) => !steps.has(id)))
      throw new Refusal('Sebuah langkah sudah dihapus di jendela lain. Muat ulang halaman.')
    mustBeMeant(asDoubts('Tanggal tinjauan', doubtsOfPast(heldOn, call.today)), sure)
    await storeReview(call.db, plan.id, { id: reviewId, heldOn, result, findings })
    await storeSteps(
      call.db,
      plan.id,
      plan.steps.map((step) => ({
        ...step,
        doneOn: done.includes(step.id) ? (step.doneOn ?? heldOn) : null,
      })),
    )
    const revision = await updatePlan(call.db, plan, {}, savedAt(call))
    await call.audit({
      action: 'monitoring.improvement.review',
      ...subject(plan),
      before: before && { heldOn: before.heldOn, result: before.result, findings: before.findings },
      after: { employeeId: plan.employeeId, heldOn, result, findings, done },
    })
    return { revision }
  }),

  decide: os.monitoring.improvement.decide.handler(async ({ input, context: { call } }) => {
    const plan = await running(call, input)
    const { outcome, decidedOn, reason, endsOn, sure } = input
    refuseBefore(decidedOn, plan.beginsOn, 'Tanggal putusan')
    const isExtended = outcome === 'diperpanjang'
    if (isExtended && (endsOn === null || endsOn <= plan.endsOn))
      throw new Refusal(`Perpanjangan berakhir sesudah ${longDate(plan.endsOn)}.`, [
        { field: 'Diperpanjang sampai', message: 'Isi tanggal yang lebih kemudian.' },
      ])
    mustBeMeant(
      [
        ...asDoubts('Tanggal putusan', doubtsOfPast(decidedOn, call.today)),
        ...(isExtended ? [] : asDoubts('Hasil', doubtsOfOutcome(outcome, decidedOn, plan))),
      ],
      sure,
      'Apakah ini benar?',
    )
    const until = isExtended ? endsOn : null
    await insertDecision(call.db, plan.id, { outcome, decidedOn, reason, endsOn: until })
    const revision = await updatePlan(
      call.db,
      plan,
      until === null ? { state: 'ended', question: null } : { endsOn: until },
      savedAt(call),
    )
    await call.audit({
      action: 'monitoring.improvement.decide',
      ...subject(plan),
      before: { endsOn: plan.endsOn },
      after: { employeeId: plan.employeeId, outcome, decidedOn, endsOn: until },
      reason,
    })
    return { revision }
  }),

  settle: os.monitoring.improvement.settle.handler(async ({ input, context: { call } }) => {
    const plan = await open(call, input)
    if (plan.question === null) throw new Refusal('Dasar rencana ini tidak dipertanyakan.')
    const { goesOn, reason } = input
    const outcome = goesOn ? 'dilanjutkan' : 'dibatalkan'
    await insertDecision(call.db, plan.id, { outcome, decidedOn: call.today, reason, endsOn: null })
    const revision = await updatePlan(
      call.db,
      plan,
      goesOn ? { question: null } : { question: null, state: 'ended' },
      savedAt(call),
    )
    await call.audit({
      action: 'monitoring.improvement.settle',
      ...subject(plan),
      after: { employeeId: plan.employeeId, outcome },
      reason,
    })
    return { revision }
  }),
}
