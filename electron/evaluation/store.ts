import type { Kysely, Selectable } from 'kysely'
import {
  type Achievement,
  type EvaluationContent,
  EvaluationDocument,
} from '../../shared/evaluation/evaluation.ts'
import { coreValueCount } from '../../shared/regulations/berakhlak.ts'
import { isSigned } from '../../shared/planning/skp/transitions.ts'
import type { EvaluationRow, UnitAchievement } from '../../shared/evaluation/contract.ts'
import { peopleFilter } from '../../shared/employees/people-filter.ts'
import { type EvaluationOrder, shownBy, sortEvaluations } from '../../shared/evaluation/order.ts'
import { predikatFor } from '../../shared/evaluation/predikat.ts'
import { Period, periodRange } from '../../shared/office/period.ts'
import type { UnitOfTree } from '../../shared/office/contract.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { gone, Refusal } from '../../shared/kernel/refusal.ts'
import type { Post } from '../employees/store.ts'
import { loadDocuments } from '../office-file/documents.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { OfficeOnce } from '../office/once.ts'
import { loadUnits } from '../office/store.ts'
import { loadContent } from '../planning/skp/content.ts'
import type { PlanningRow } from '../../shared/planning/skp/contract.ts'
import {
  frozenSkps,
  listSkp,
  loadSkp,
  loadSkps,
  partiesOf,
  printedSkp,
  skpIdsFor,
  superiorOf,
} from '../planning/skp/store.ts'

type Db = Kysely<OfficeSchema>
export type EvaluationRecord = Selectable<OfficeSchema['evaluation']>

export async function loadEvaluation(db: Db, id: number): Promise<EvaluationRecord> {
  const row = await db.selectFrom('evaluation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw gone('Penilaian itu')
  return row
}

/** Of which SKP evaluations are, by the evaluation's id. */
export async function skpsOfEvaluations(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('evaluation')
    .select(['id', 'skpId'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, skpId }) => [id, skpId]))
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
  const [content] = await loadEvaluationContents(db, [row])
  if (!content) throw new Error('no content was loaded')
  return content
}

/** The same of many evaluations at once, in this order. */
async function loadEvaluationContents(
  db: Db,
  rows: readonly EvaluationRecord[],
): Promise<EvaluationContent[]> {
  const ids = rows.map(({ id }) => id)
  const realisations = await db
    .selectFrom('realisation')
    .select(['evaluationId', 'ikiId', 'text'])
    .where('evaluationId', 'in', listed(ids))
    .execute()
  const feedback = await db
    .selectFrom('evaluationFeedback')
    .select(['evaluationId', 'rhkId', 'value', 'text'])
    .where('evaluationId', 'in', listed(ids))
    .execute()
  const realisationsOf = Map.groupBy(realisations, (entry) => entry.evaluationId)
  const feedbackOf = Map.groupBy(feedback, (entry) => entry.evaluationId)
  return rows.map((row) => {
    const own = feedbackOf.get(row.id) ?? []
    const behaviour = new Map(own.map((entry) => [entry.value, entry.text]))
    return {
      realisations: Object.fromEntries(
        (realisationsOf.get(row.id) ?? []).map((entry) => [entry.ikiId, entry.text]),
      ),
      feedback: Object.fromEntries(
        own.flatMap((entry) => (entry.rhkId === null ? [] : [[entry.rhkId, entry.text]])),
      ),
      behaviourFeedback: Array.from({ length: coreValueCount }, (_, index) => behaviour.get(index + 1) ?? ''),
      ratingResult: row.ratingResult,
      ratingBehaviour: row.ratingBehaviour,
      notes: row.notes,
    }
  })
}

/**
 * Writes a content over the one that stands. Empty texts are not kept.
 * @throws Refusal when something is told of a row that is not in the SKP
 */
export async function storeEvaluationContent(
  db: Db,
  { id, skpId, period }: EvaluationRecord,
  content: EvaluationContent,
): Promise<void> {
  const { year } = await loadSkp(db, skpId)
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
      predikat: predikatFor(content.ratingResult, content.ratingBehaviour, periodRange(period, year).end),
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

interface AchievementOfUnit {
  achievement: Achievement
  unitId: number
  unitName: string
}

/** The achievement of a unit, or of the nearest unit above for which one is set. */
export const achievementOf = async (
  db: Db,
  unitId: number | null,
  year: number,
  period: Period,
): Promise<AchievementOfUnit | null> =>
  nearestAchievement(await loadAchievements(db, year, period), await loadUnits(db), unitId)

function nearestAchievement(
  achievements: readonly UnitAchievement[],
  all: readonly UnitOfTree[],
  unitId: number | null,
): AchievementOfUnit | null {
  const set = new Map(achievements.map((row) => [row.unitId, row.achievement]))
  const units = new Map(all.map((unit) => [unit.id, unit]))
  for (let unit = unitId === null ? undefined : units.get(unitId); unit;) {
    const achievement = set.get(unit.id)
    if (achievement) return { achievement, unitId: unit.id, unitName: unit.name }
    unit = unit.parentId === null ? undefined : units.get(unit.parentId)
  }
  return null
}

/** Evaluations as they would be printed today, by id. */
async function composeEvaluations(
  office: OfficeOnce,
  rows: readonly EvaluationRecord[],
): Promise<Map<number, EvaluationDocument>> {
  if (rows.length === 0) return new Map()
  const { db } = office
  const skps = await loadSkps(
    db,
    rows.map((row) => row.skpId),
  )
  const documents = await frozenSkps(office, [...skps.values()])
  const contents = await loadEvaluationContents(db, rows)
  const wanted = rows.flatMap((row, index) => {
    const [skp, document, content] = [skps.get(row.skpId), documents.get(row.skpId), contents[index]]
    return skp && document && content ? [{ row, skp, document, content }] : []
  })
  const superiors = await partiesOf(
    office,
    wanted.map(({ row, skp }) => ({
      choice: superiorOf(skp),
      on: row.signedOn ?? periodRange(row.period, skp.year).end,
    })),
  )
  const { city } = await office.identity()
  const units = await office.units()
  const periods = new Map<string, UnitAchievement[]>()
  const composed = new Map<number, EvaluationDocument>()
  for (const [index, { row, skp, document, content }] of wanted.entries()) {
    const key = `${skp.year} ${row.period}`
    const { end } = periodRange(row.period, skp.year)
    const achievements = periods.get(key) ?? (await loadAchievements(db, skp.year, row.period))
    periods.set(key, achievements)
    const printed = printedSkp(document)
    composed.set(row.id, {
      // What was signed stays as it was; what is appraised ends with the closing.
      skp: skp.closedOn === null ? printed : { ...printed, periodEnd: skp.closedOn },
      period: row.period,
      appraiserSuperior: superiors[index] ?? null,
      achievement: nearestAchievement(achievements, units, skp.unitId)?.achievement ?? null,
      content,
      predikat: predikatFor(content.ratingResult, content.ratingBehaviour, end),
      place: row.place || city,
      signedOn: row.signedOn,
      employeeSignedOn: row.employeeSignedOn,
    })
  }
  return composed
}

/** One evaluation as it would be printed today. */
export async function composeEvaluation(
  db: Db,
  row: EvaluationRecord,
  settings: OfficeSettings,
): Promise<EvaluationDocument> {
  const document = (await composeEvaluations(new OfficeOnce(db, settings), [row])).get(row.id)
  if (!document) throw new Error('no evaluation was composed')
  return document
}

/** The columns of an evaluation one by one: SQLite gives them the names of the code. */
const evaluationNames = [
  'id',
  'skpId',
  'period',
  'state',
  'ratingResult',
  'ratingBehaviour',
  'predikat',
  'notes',
  'place',
  'signedOn',
  'employeeSignedOn',
  'snapshot',
  'revision',
  'updatedAt',
] as const

/** What the prints of evaluations say, by id: the snapshot when it is signed, what stands now while it is a draft. */
export async function evaluationDocuments(
  office: OfficeOnce,
  ids: readonly number[],
): Promise<Map<number, EvaluationDocument>> {
  const rows = await office.db
    .selectFrom('evaluation')
    .select(evaluationNames)
    .where('id', 'in', listed(ids))
    .execute()
  const documents = await composeEvaluations(
    office,
    rows.filter(({ snapshot }) => snapshot === null),
  )
  const signed = await loadDocuments(
    office.db,
    rows.map(({ id, snapshot }) => [id, snapshot]),
    (kept) => EvaluationDocument.parse(kept),
  )
  for (const [id, document] of signed) documents.set(id, document)
  return documents
}

/** What the print of one evaluation says. */
export async function evaluationDocument(
  db: Db,
  id: number,
  settings: OfficeSettings,
): Promise<EvaluationDocument> {
  const document = (await evaluationDocuments(new OfficeOnce(db, settings), [id])).get(id)
  if (!document) throw gone('Penilaian itu')
  return document
}

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

/** The list of a period as a page asks for it: who is meant, in the order of a column. */
export async function orderedEvaluations(
  db: Db,
  { year, period, employeeId, show, sorting, ...people }: EvaluationOrder,
): Promise<EvaluationRow[]> {
  const isMeant = peopleFilter(people, await loadUnits(db))
  const isShown = shownBy(show)
  const rows = await listEvaluations(
    db,
    year,
    period,
    await listSkp(db, year, employeeId === undefined ? {} : { employeeIds: [employeeId] }),
  )
  return sortEvaluations(
    rows.filter((row) => isShown(row) && isMeant(row)),
    sorting,
  )
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

/**
 * Evaluations of a period in the order of the SKP they belong to.
 * @param known everybody, where the caller has them already
 */
export async function evaluationIdsFor(
  db: Db,
  filter: {
    year: number
    period: Period
    employeeIds?: readonly number[]
    unitIds?: readonly number[]
  },
  known?: readonly Post[],
): Promise<number[]> {
  const { period, ...who } = filter
  const skpIds = await skpIdsFor(db, who, known)
  const bySkp = await evaluationsBySkp(db, period, skpIds)
  return skpIds.flatMap((skpId) => bySkp.get(skpId)?.id ?? [])
}
