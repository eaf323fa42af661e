import { isDeepStrictEqual } from 'node:util'
import type { EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import { byAppraiser } from '../../shared/evaluation/compare.ts'
import { partOf } from '../../shared/kernel/order.ts'
import { peopleFilter } from '../../shared/employees/people-filter.ts'
import { notAppraised } from '../../shared/evaluation/left-out.ts'
import { lineId } from '../../shared/evaluation/order.ts'
import { mustBeMeant } from '../../shared/office/signing-day.ts'
import { gone, Refusal } from '../../shared/kernel/refusal.ts'
import { type Call, os, streamed } from '../app/call.ts'
import { auditLetGo } from '../app/let-go.ts'
import { planIsAsked } from '../monitoring/improvement/follow.ts'
import { loadSettings, loadUnits } from '../office/store.ts'
import { signingOf } from '../planning/agreement/signer.ts'
import { listSkp } from '../planning/skp/list-store.ts'
import { loadSkp, setSkpState } from '../planning/skp/store.ts'
import { detailOf, unwritten } from './detail.ts'
import { evaluationExcelProcedures } from './excel/procedures.ts'
import { fairnessProcedures } from './fairness/procedures.ts'
import { mutasiProcedures } from './mutasi/procedures.ts'
import { superiorProcedures } from './superior/procedures.ts'
import { objectionProcedures } from './objection/procedures.ts'
import { refuseObjected } from './objection/standing.ts'
import { receiptProcedures } from './receipt/procedures.ts'
import { loadAchievements } from './achievements.ts'
import { distributionOf, settleDistribution } from './distribution.ts'
import { doubtsOfAchievement, doubtsOfPeriod, periodNamed } from './doubts.ts'
import { evaluationLines, listEvaluations, orderedEvaluations } from './list-store.ts'
import { rateEvaluation } from './rate.ts'
import { refuseOtherRhythm, rhythmProcedures } from './rhythm/procedures.ts'
import { doubtsOfSigning, refuseUnready, signable, signEvaluation, signingMany, toSign } from './sign.ts'
import { type EvaluationRecord, evaluationsOfSkp, loadEvaluation } from './store.ts'
import { beginEvaluation, editable, refuseArchived, refuseBeginning, writeContent } from './write.ts'

/** The realisation is the employee's; feedback, ratings and notes are the appraiser's (PermenPANRB 6/2022, Pasal 24). */
async function refuseForeignParts(
  call: Call,
  { skpId }: EvaluationRecord,
  { realisations: _, ...before }: EvaluationContent,
  { realisations: __, ...after }: EvaluationContent,
): Promise<void> {
  const { scope } = call
  const isOwn = scope.rows !== 'office' && (await loadSkp(call.db, skpId)).employeeId === scope.employeeId
  if (isOwn && !isDeepStrictEqual(before, after))
    throw new Refusal('Umpan balik, rating dan catatan diisi pejabat penilai; Anda mengisi realisasi.')
}

export const evaluationProcedures = os.evaluation.router({
  excel: evaluationExcelProcedures,
  fairness: fairnessProcedures,
  mutasi: mutasiProcedures,
  superior: superiorProcedures,
  receipt: receiptProcedures,
  objection: objectionProcedures,
  rhythm: rhythmProcedures,

  list: os.evaluation.list.handler(async ({ input: { offset, limit, ...which }, context: { call } }) =>
    evaluationLines(
      call.db,
      partOf(call.visible(await orderedEvaluations(call.db, which)), { offset, limit }),
      which,
    ),
  ),

  order: os.evaluation.order.handler(async ({ input, context: { call } }) =>
    call.visible(await orderedEvaluations(call.db, input)).map(lineId),
  ),

  leftOut: os.evaluation.leftOut.handler(
    async ({ input: { year, period, ...people }, context: { call } }) => {
      const isMeant = peopleFilter(people, await loadUnits(call.db))
      const listed = call.visible(await listSkp(call.db, year)).filter((row) => isMeant(row))
      const shown = new Set(
        (await listEvaluations(call.db, year, period, listed)).map(({ employeeId }) => employeeId),
      )
      return notAppraised(listed, period, year).filter(({ employeeId }) => !shown.has(employeeId))
    },
  ),

  begin: os.evaluation.begin.handler(async ({ input, context: { call } }) => ({
    id: await beginEvaluation(call, input),
  })),

  look: os.evaluation.look.handler(async ({ input, context: { call } }) => {
    const { skpId, period } = input
    const existing = (await evaluationsOfSkp(call.db, skpId)).find((row) => row.period === period)
    if (existing) return detailOf(call, await loadEvaluation(call.db, existing.id))
    await refuseBeginning(call, skpId, period)
    return detailOf(call, { ...unwritten, skpId, period, updatedAt: call.now.toISOString() })
  }),

  get: os.evaluation.get.handler(async ({ input, context: { call } }) =>
    detailOf(call, await loadEvaluation(call.db, input.id)),
  ),

  saveContent: os.evaluation.saveContent.handler(async ({ input, context: { call } }) => {
    const row = await editable(call, input.id, input.revision)
    const saved = await writeContent(call, row, input.content, (before) =>
      refuseForeignParts(call, row, before, input.content),
    )
    await auditLetGo(call, { subjectType: 'evaluation', subjectId: row.id }, input.letGo)
    return saved
  }),

  rate: os.evaluation.rate.handler(({ input, context: { call } }) => rateEvaluation(call, input)),

  sign: os.evaluation.sign.handler(async ({ input, context: { call } }) => {
    const row = await editable(call, input.id, input.revision)
    const one = (await toSign(call, [row], input)).get(row.id)
    if (!one) throw gone('Penilaian itu')
    await signingOf(call, one.skp, input.onPaper)
    refuseUnready(one)
    const doubts = doubtsOfSigning(call, one, input)
    mustBeMeant(doubts, input.sure)
    const { askReasons } = await loadSettings(call.db)
    return { predikat: await signEvaluation(call, one, input, doubts, askReasons) }
  }),

  signable: os.evaluation.signable.handler(({ input, context: { call } }) => signable(call, input)),

  signMany: os.evaluation.signMany.handler(({ input, context: { call }, signal }) =>
    streamed(call, signingMany(call, input, signal)),
  ),

  unlock: os.evaluation.unlock.handler(async ({ input, context: { call } }) => {
    const row = await loadEvaluation(call.db, input.id)
    if (row.state !== 'signed') throw new Refusal('Penilaian ini tidak terkunci.')
    await refuseArchived(call, row.skpId)
    await refuseObjected(call.db, row.id)
    await call.db
      .updateTable('evaluation')
      .set({
        state: 'draft',
        snapshot: null,
        signedOn: null,
        handedOn: null,
        employeeSignedOn: null,
        revision: row.revision + 1,
        updatedAt: call.now.toISOString(),
      })
      .where('id', '=', input.id)
      .execute()
    if (row.period === 'tahunan') await setSkpState(call.db, row.skpId, 'agreed')
    await call.audit({
      action: 'evaluation.unlock',
      subjectType: 'evaluation',
      subjectId: input.id,
      before: { state: 'signed', predikat: row.predikat, signedOn: row.signedOn },
      after: { state: 'draft' },
      reason: input.reason,
    })
    await planIsAsked(call, input.id)
    return {}
  }),

  achievements: os.evaluation.achievements.handler(async ({ input, context: { call } }) => {
    const { scope } = call
    const all = await loadAchievements(call.db, input.year, input.period)
    return scope.rows === 'unit' ? all.filter(({ unitId }) => scope.unitIds.has(unitId)) : all
  }),

  setAchievement: os.evaluation.setAchievement.handler(async ({ input, context: { call } }) => {
    const { year, period, unitId, achievement, reason, decidedBy, decidedOn } = input
    const unit = (await loadUnits(call.db)).find((candidate) => candidate.id === unitId)
    if (!unit) throw gone('Unit itu')
    await refuseOtherRhythm(call, year, period)
    const before = (await loadAchievements(call.db, year, period)).find((row) => row.unitId === unitId)
    const doubts = [
      ...(decidedOn === null
        ? []
        : doubtsOfPeriod(call, decidedOn, 'Tanggal penetapan', periodNamed(period, year))),
      ...(await doubtsOfAchievement(call, input, { before: before?.achievement, after: achievement })),
    ]
    mustBeMeant(doubts, input.sure, 'Apakah ini benar?')
    const values = { achievement, reason, decidedBy, decidedOn }
    await call.db
      .insertInto('unitAchievement')
      .values({ unitId, year, period, ...values })
      .onConflict((conflict) => conflict.columns(['unitId', 'year', 'period']).doUpdateSet(values))
      .execute()
    await call.audit({
      action: 'evaluation.setAchievement',
      subjectType: 'unit',
      subjectId: unitId,
      before,
      after: {
        ...values,
        unitId,
        year,
        period,
        ...(doubts.length > 0 ? { unusual: doubts.map(({ message }) => message) } : {}),
      },
    })
    return {}
  }),

  removeAchievement: os.evaluation.removeAchievement.handler(async ({ input, context: { call } }) => {
    const { year, period, unitId } = input
    const before = (await loadAchievements(call.db, year, period)).find((row) => row.unitId === unitId)
    if (!before) throw gone('Capaian itu')
    await call.db
      .deleteFrom('unitAchievement')
      .where('unitId', '=', unitId)
      .where('year', '=', year)
      .where('period', '=', period)
      .execute()
    await call.audit({
      action: 'evaluation.removeAchievement',
      subjectType: 'unit',
      subjectId: unitId,
      before,
      after: input,
    })
    return {}
  }),

  distribution: os.evaluation.distribution.handler(async ({ input, context: { call } }) =>
    distributionOf(call, input),
  ),

  compare: os.evaluation.compare.handler(
    async ({ input: { year, period, ...people }, context: { call } }) => {
      const isMeant = peopleFilter(people, await loadUnits(call.db))
      const rows = call.visible(await listEvaluations(call.db, year, period))
      return byAppraiser(rows.filter((row) => isMeant(row)))
    },
  ),

  settleDistribution: os.evaluation.settleDistribution.handler(async ({ input, context: { call } }) => {
    await settleDistribution(call, input)
    return {}
  }),
})
