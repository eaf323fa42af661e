import { isDeepStrictEqual } from 'node:util'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import { evaluationGaps } from '../../shared/evaluation/completeness.ts'
import { checkDistribution } from '../../shared/evaluation/distribution.ts'
import type { EvaluationContent, Predikat } from '../../shared/evaluation/evaluation.ts'
import { periodRange } from '../../shared/office/period.ts'
import { endOf } from '../../shared/planning/timeline/split.ts'
import { partOf } from '../../shared/kernel/order.ts'
import { peopleFilter } from '../../shared/employees/people-filter.ts'
import { notAppraised } from '../../shared/evaluation/left-out.ts'
import { lineId } from '../../shared/evaluation/order.ts'
import { doubtsOfReceipt, mustBeMeant } from '../../shared/office/signing-day.ts'
import { gone, Refusal } from '../../shared/kernel/refusal.ts'
import { type Call, os } from '../app/call.ts'
import { keepDocument } from '../office-file/documents.ts'
import { freezePaper } from '../office/paper.ts'
import { loadSettings, loadUnits } from '../office/store.ts'
import { signingOf } from '../planning/agreement/signer.ts'
import { listSkp } from '../planning/skp/list-store.ts'
import { loadSkp, setSkpState } from '../planning/skp/store.ts'
import { detailOf, unwritten } from './detail.ts'
import { evaluationExcelProcedures } from './excel/procedures.ts'
import { mutasiProcedures } from './mutasi/procedures.ts'
import { achievementOf, loadAchievements } from './achievements.ts'
import { doubtsOfAchievement, doubtsOfPeriod, periodNamed } from './doubts.ts'
import { composeEvaluation } from './documents.ts'
import { listEvaluations, orderedEvaluations } from './list-store.ts'
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
  mutasi: mutasiProcedures,

  list: os.evaluation.list.handler(async ({ input: { offset, limit, ...which }, context: { call } }) =>
    partOf(call.visible(await orderedEvaluations(call.db, which)), { offset, limit }),
  ),

  order: os.evaluation.order.handler(async ({ input, context: { call } }) =>
    call.visible(await orderedEvaluations(call.db, input)).map(lineId),
  ),

  leftOut: os.evaluation.leftOut.handler(
    async ({ input: { year, period, ...people }, context: { call } }) => {
      const isMeant = peopleFilter(people, await loadUnits(call.db))
      const listed = call.visible(await listSkp(call.db, year)).filter((row) => isMeant(row))
      return notAppraised(listed, period, year)
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
    return writeContent(call, row, input.content, (before) =>
      refuseForeignParts(call, row, before, input.content),
    )
  }),

  sign: os.evaluation.sign.handler(async ({ input, context: { call } }) => {
    const row = await editable(call, input.id, input.revision)
    const signing = await signingOf(call, await loadSkp(call.db, row.skpId), input.onPaper)
    const settings = await loadSettings(call.db)
    const document = await composeEvaluation(
      call.db,
      { ...row, signedOn: input.signedOn, employeeSignedOn: input.employeeSignedOn },
      settings,
    )
    if (document.skp.signedOn === null)
      throw new Refusal('SKP penilaian ini sedang dibuka kembali. Tandatangani SKP lebih dahulu.')
    const gaps = evaluationGaps(document.skp.content, document.content, document.achievement, row.period)
    const { predikat } = document
    if (gaps.length > 0 || !predikat)
      throw new Refusal(
        `Penilaian belum lengkap: ${gaps.length} hal perlu diisi.`,
        gaps.map(({ field, message }) => ({ ...(field === undefined ? {} : { field }), message })),
      )
    const skp = await loadSkp(call.db, row.skpId)
    const of = periodNamed(row.period, skp.year, endOf(skp))
    const { signedOn, employeeSignedOn } = input
    const field = 'Tanggal tanda tangan pegawai'
    const doubts = [
      ...doubtsOfPeriod(call, signedOn, 'Tanggal tanda tangan pejabat penilai', of),
      ...(employeeSignedOn === null
        ? []
        : [
            ...doubtsOfPeriod(call, employeeSignedOn, field, of),
            ...doubtsOfReceipt(employeeSignedOn, signedOn).map((message) => ({ field, message })),
          ]),
    ]
    mustBeMeant(doubts, input.sure)
    const kept = await keepDocument(
      call.db,
      { ...document, place: input.place, paper: await freezePaper(call.db) },
      skp.snapshot,
    )
    await call.db
      .updateTable('evaluation')
      .set({
        state: 'signed',
        predikat,
        signedOn: input.signedOn,
        employeeSignedOn: input.employeeSignedOn,
        place: input.place,
        snapshot: kept.id,
        revision: row.revision + 1,
        updatedAt: call.now.toISOString(),
      })
      .where('id', '=', input.id)
      .execute()
    if (row.period === 'tahunan') await setSkpState(call.db, row.skpId, 'evaluated')
    await call.audit({
      action: 'evaluation.sign',
      subjectType: 'evaluation',
      subjectId: input.id,
      before: { state: row.state },
      after: {
        state: 'signed',
        predikat,
        signedOn: input.signedOn,
        achievement: document.achievement,
        signing,
        digest: kept.digest,
        ...(doubts.length > 0 ? { unusualDay: doubts.map(({ message }) => message) } : {}),
      },
    })
    return { predikat }
  }),

  unlock: os.evaluation.unlock.handler(async ({ input, context: { call } }) => {
    const row = await loadEvaluation(call.db, input.id)
    if (row.state !== 'signed') throw new Refusal('Penilaian ini tidak terkunci.')
    await refuseArchived(call, row.skpId)
    await call.db
      .updateTable('evaluation')
      .set({
        state: 'draft',
        snapshot: null,
        signedOn: null,
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

  distribution: os.evaluation.distribution.handler(async ({ input, context: { call } }) => {
    const units = await loadUnits(call.db)
    const inside = input.unitId === undefined ? null : withDescendants(units, input.unitId)
    const counts: Record<Predikat, number> = {
      'sangat-baik': 0,
      baik: 0,
      'butuh-perbaikan': 0,
      kurang: 0,
      'sangat-kurang': 0,
    }
    let total = 0
    let drafts = 0
    for (const row of call.visible(await listEvaluations(call.db, input.year, input.period))) {
      if (!row.predikat || (inside && !(row.unitId !== null && inside.has(row.unitId)))) continue
      counts[row.predikat] += 1
      total += 1
      if (row.state !== 'signed') drafts += 1
    }
    const unitId = input.unitId ?? topUnitOfPeople(units)
    const found = unitId === null ? null : await achievementOf(call.db, unitId, input.year, input.period)
    const achievement = found?.achievement ?? null
    return {
      achievement,
      counts,
      total,
      drafts,
      departures: achievement
        ? checkDistribution(achievement, counts, periodRange(input.period, input.year).end)
        : [],
    }
  }),
})

/** The unit that stands for the whole office: the highest one with an own head among the employees. */
function topUnitOfPeople(
  units: readonly { id: number; parentId: number | null; headEmployeeId: number | null }[],
): number | null {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const depth = (unit: { parentId: number | null }): number => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId)
    return parent ? depth(parent) + 1 : 0
  }
  const led = units.filter((unit) => unit.headEmployeeId !== null)
  const candidates = led.length > 0 ? led : units
  return candidates.toSorted((a, b) => depth(a) - depth(b))[0]?.id ?? null
}
