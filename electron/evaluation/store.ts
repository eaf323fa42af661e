import { type Kysely, type Selectable, sql } from 'kysely'
import {
  type Achievement,
  type EvaluationContent,
  EvaluationDocument,
} from '../../shared/evaluation/evaluation.ts'
import { isSigned } from '../../shared/planning/skp/transitions.ts'
import type { EvaluationRow, UnitAchievement } from '../../shared/evaluation/contract.ts'
import { predikatFor } from '../../shared/evaluation/predikat.ts'
import { Period, periodRange } from '../../shared/office/period.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { gone, Refusal } from '../../shared/kernel/refusal.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { loadOffice, loadUnits } from '../office/store.ts'
import { loadContent } from '../planning/skp/content.ts'
import type { PlanningRow } from '../../shared/planning/skp/contract.ts'
import { listSkp, loadSkp, partyOf, skpDocument, skpIdsFor, superiorOf } from '../planning/skp/store.ts'

type Db = Kysely<OfficeSchema>
export type EvaluationRecord = Selectable<OfficeSchema['evaluation']>

export async function loadEvaluation(db: Db, id: number): Promise<EvaluationRecord> {
  const row = await db.selectFrom('evaluation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw gone('Penilaian itu')
  return row
}

export async function evaluationsOfSkp(db: Db, skpId: number) {
  const rows = await db
    .selectFrom('evaluation')
    .select(['id', 'period', 'state', 'predikat'])
    .where('skpId', '=', skpId)
    .execute()
  return rows.toSorted((a, b) => Period.options.indexOf(a.period) - Period.options.indexOf(b.period))
}

/** Realisations, feedback, ratings and notes of an evaluation. */
export async function loadEvaluationContent(db: Db, row: EvaluationRecord): Promise<EvaluationContent> {
  const realisations = await db
    .selectFrom('realisation')
    .select(['ikiId', 'text'])
    .where('evaluationId', '=', row.id)
    .execute()
  const feedback = await db
    .selectFrom('evaluationFeedback')
    .select(['rhkId', 'value', 'text'])
    .where('evaluationId', '=', row.id)
    .execute()
  const behaviour = new Map(feedback.map((entry) => [entry.value, entry.text]))
  return {
    realisations: Object.fromEntries(realisations.map((entry) => [entry.ikiId, entry.text])),
    feedback: Object.fromEntries(
      feedback.flatMap((entry) => (entry.rhkId === null ? [] : [[entry.rhkId, entry.text]])),
    ),
    behaviourFeedback: Array.from({ length: 7 }, (_, index) => behaviour.get(index + 1) ?? ''),
    ratingResult: row.ratingResult,
    ratingBehaviour: row.ratingBehaviour,
    notes: row.notes,
  }
}

/**
 * Writes a content over the one that stands. Empty texts are not kept.
 * @throws Refusal when something is told of a row that is not in the SKP
 */
export async function storeEvaluationContent(
  db: Db,
  { id, skpId }: EvaluationRecord,
  content: EvaluationContent,
): Promise<void> {
  const skp = await loadContent(db, skpId)
  const rhkIds = new Set(skp.rhk.map((rhk) => rhk.id))
  const ikiIds = new Set(skp.rhk.flatMap((rhk) => rhk.indicators.map((iki) => iki.id)))
  await db.deleteFrom('realisation').where('evaluationId', '=', id).execute()
  await db.deleteFrom('evaluationFeedback').where('evaluationId', '=', id).execute()
  const realisations = Object.entries(content.realisations)
    .filter(([, text]) => text.trim())
    .map(([ikiId, text]) => ({ evaluationId: id, ikiId, text }))
  const feedback = [
    ...Object.entries(content.feedback).map(([rhkId, text]) => ({ rhkId, value: null, text })),
    ...content.behaviourFeedback.map((text, index) => ({ rhkId: null, value: index + 1, text })),
  ]
    .filter((entry) => entry.text.trim())
    .map((entry) => ({ evaluationId: id, ...entry }))
  if (
    realisations.some(({ ikiId }) => !ikiIds.has(ikiId)) ||
    feedback.some(({ rhkId }) => rhkId !== null && !rhkIds.has(rhkId))
  )
    throw new Refusal(
      'Ada realisasi atau umpan balik untuk baris yang tidak ada lagi dalam SKP. Muat ulang halaman.',
    )
  if (realisations.length > 0) await db.insertInto('realisation').values(realisations).execute()
  if (feedback.length > 0) await db.insertInto('evaluationFeedback').values(feedback).execute()
  await db
    .updateTable('evaluation')
    .set({
      ratingResult: content.ratingResult,
      ratingBehaviour: content.ratingBehaviour,
      predikat: predikatFor(content.ratingResult, content.ratingBehaviour),
      notes: content.notes,
    })
    .where('id', '=', id)
    .execute()
}

export async function loadAchievements(db: Db, year: number, period: Period): Promise<UnitAchievement[]> {
  const rows = await db
    .selectFrom('unitAchievement')
    .selectAll()
    .where('year', '=', year)
    .where('period', '=', period)
    .execute()
  return rows.map((row) => ({
    unitId: row.unitId,
    achievement: row.achievement,
    reason: row.reason,
    decidedBy: row.decidedBy,
    decidedOn: row.decidedOn,
  }))
}

/** The achievement of a unit, or of the nearest unit above for which one is set. */
export async function achievementOf(
  db: Db,
  unitId: number | null,
  year: number,
  period: Period,
): Promise<{ achievement: Achievement; unitId: number; unitName: string } | null> {
  const set = new Map((await loadAchievements(db, year, period)).map((row) => [row.unitId, row.achievement]))
  const units = new Map((await loadUnits(db)).map((unit) => [unit.id, unit]))
  for (let unit = unitId === null ? undefined : units.get(unitId); unit;) {
    const achievement = set.get(unit.id)
    if (achievement) return { achievement, unitId: unit.id, unitName: unit.name }
    unit = unit.parentId === null ? undefined : units.get(unit.parentId)
  }
  return null
}

/** The evaluation as it would be printed today. */
export async function composeEvaluation(
  db: Db,
  row: EvaluationRecord,
  settings: OfficeSettings,
): Promise<EvaluationDocument> {
  const skp = await loadSkp(db, row.skpId)
  const document = await skpDocument(db, row.skpId, settings)
  const content = await loadEvaluationContent(db, row)
  const office = await loadOffice(db)
  return {
    // What was signed stays as it was; what is appraised ends with the closing.
    skp: skp.closedOn === null ? document : { ...document, periodEnd: skp.closedOn },
    period: row.period,
    appraiserSuperior: await partyOf(
      db,
      superiorOf(skp),
      row.signedOn ?? periodRange(row.period, skp.year).end,
      settings,
    ),
    achievement: (await achievementOf(db, skp.unitId, skp.year, row.period))?.achievement ?? null,
    content,
    predikat: predikatFor(content.ratingResult, content.ratingBehaviour),
    place: row.place || office.city,
    signedOn: row.signedOn,
    employeeSignedOn: row.employeeSignedOn,
  }
}

/** What the prints of an evaluation say: the snapshot when it is signed, what stands now while it is a draft. */
export async function evaluationDocument(
  db: Db,
  id: number,
  settings: OfficeSettings,
): Promise<EvaluationDocument> {
  const row = await loadEvaluation(db, id)
  if (row.snapshot !== null) return EvaluationDocument.parse(JSON.parse(row.snapshot))
  return composeEvaluation(db, row, settings)
}

/** Many ids as one parameter: a thousand take longer to be bound than the query itself. */
const listed = (ids: readonly number[]) => sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** The evaluations of a period that belong to one of these SKP, by the SKP's id. */
async function evaluationsBySkp(db: Db, period: Period, skpIds: readonly number[]) {
  const rows = await db
    .selectFrom('evaluation')
    .select(['id', 'skpId', 'state', 'ratingResult', 'ratingBehaviour', 'predikat', 'updatedAt'])
    .where('period', '=', period)
    .where('skpId', 'in', listed(skpIds))
    .execute()
  return new Map(rows.map((row) => [row.skpId, row]))
}

/** A signed SKP that touches the period. */
const isAppraised = (row: PlanningRow, { start, end }: { start: string; end: string }): row is AppraisedSkp =>
  isSigned(row.state) &&
  row.periodStart !== null &&
  row.periodEnd !== null &&
  row.periodStart <= end &&
  (row.closedOn ?? row.periodEnd) >= start
type AppraisedSkp = PlanningRow & { skpId: number; periodStart: string; periodEnd: string }

const idsOf = (planned: readonly PlanningRow[]): number[] => planned.flatMap(({ skpId }) => skpId ?? [])

/**
 * Every signed SKP that touches the period, with its evaluation or without.
 * @param known the SKP of the year, where the caller has them already
 */
export async function listEvaluations(
  db: Db,
  year: number,
  period: Period,
  known?: readonly PlanningRow[],
): Promise<EvaluationRow[]> {
  const range = periodRange(period, year)
  const planned = known ?? (await listSkp(db, year))
  const bySkp = await evaluationsBySkp(db, period, idsOf(planned))
  return planned
    .filter((row) => isAppraised(row, range))
    .map((row): EvaluationRow => {
      const evaluation = bySkp.get(row.skpId)
      return {
        skpId: row.skpId,
        employeeId: row.employeeId,
        nip: row.nip,
        fullName: row.fullName,
        jabatan: row.jabatan,
        unitId: row.unitId,
        unitName: row.unitName,
        periodStart: row.periodStart,
        periodEnd: row.closedOn ?? row.periodEnd,
        closedOn: row.closedOn,
        evaluationId: evaluation?.id ?? null,
        state: evaluation?.state ?? null,
        ratingResult: evaluation?.ratingResult ?? null,
        ratingBehaviour: evaluation?.ratingBehaviour ?? null,
        predikat: evaluation?.predikat ?? null,
        updatedAt: evaluation?.updatedAt ?? null,
      }
    })
}

/**
 * How far each period of the year has come: the SKP that touch it, and those of them whose evaluation is signed.
 * @param planned the SKP of the year
 */
export async function evaluationProgress(
  db: Db,
  year: number,
  planned: readonly PlanningRow[],
): Promise<ReadonlyMap<Period, { done: number; total: number }>> {
  const rows = await db
    .selectFrom('evaluation')
    .select(['skpId', 'period'])
    .where('skpId', 'in', listed(idsOf(planned)))
    .where('state', '=', 'signed')
    .execute()
  const signed = new Map(Period.options.map((period) => [period, new Set<number>()]))
  for (const row of rows) signed.get(row.period)?.add(row.skpId)
  return new Map(
    Period.options.map((period) => {
      const range = periodRange(period, year)
      const appraised = planned.filter((row) => isAppraised(row, range))
      const done = appraised.filter(({ skpId }) => signed.get(period)?.has(skpId)).length
      return [period, { done, total: appraised.length }]
    }),
  )
}

/** Evaluations of a period in the order of the SKP they belong to. */
export async function evaluationIdsFor(
  db: Db,
  filter: {
    year: number
    period: Period
    employeeIds?: readonly number[]
    unitIds?: readonly number[]
  },
): Promise<number[]> {
  const { period, ...who } = filter
  const skpIds = await skpIdsFor(db, who)
  const bySkp = await evaluationsBySkp(db, period, skpIds)
  return skpIds.flatMap((skpId) => bySkp.get(skpId)?.id ?? [])
}
