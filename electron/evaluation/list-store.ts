import type { Kysely } from 'kysely'
import type { EvaluationLine, EvaluationRow } from '../../shared/evaluation/contract.ts'
import { peopleFilter } from '../../shared/employees/people-filter.ts'
import { isAppraised, isListed } from '../../shared/evaluation/left-out.ts'
import { type EvaluationOrder, shownBy, sortEvaluations } from '../../shared/evaluation/order.ts'
import { noReasons } from '../../shared/evaluation/reasons.ts'
import type { PeriodMark } from '../../shared/evaluation/recap.ts'
import { type Period, periodRange } from '../../shared/office/period.ts'
import { ratingOfHead } from '../../shared/evaluation/predikat.ts'
import { coreValueCount } from '../../shared/regulations/berakhlak.ts'
import type { Post } from '../employees/store.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { loadUnits } from '../office/store.ts'
import { loadAchievements, nearestAchievement } from './achievements.ts'
import { reasonsOf } from './content.ts'
import { basisIn, noBasis, recordedIn } from './recorded.ts'
import { standingStates } from './objection/store.ts'
import type { PlanningRow } from '../../shared/planning/skp/contract.ts'
import { indicatorCounts, listSkp, rhkCounts, rhkIds, skpIdsFor } from '../planning/skp/list-store.ts'

type Db = Kysely<OfficeSchema>

/** The evaluations of a period that belong to one of these SKP, by the SKP's id. */
async function evaluationsBySkp(db: Db, period: Period, skpIds: readonly number[]) {
  const rows = await db
    .selectFrom('evaluation')
    .select([
      'id',
      'skpId',
      'state',
      'ratingResult',
      'ratingBehaviour',
      'predikat',
      'signedOn',
      'handedOn',
      'employeeSignedOn',
      'reasonResult',
      'reasonBehaviour',
      'reasonEvidence',
      'revision',
      'updatedAt',
    ])
    .where('period', '=', period)
    .where('skpId', 'in', listed(skpIds))
    .execute()
  return new Map(rows.map((row) => [row.skpId, row]))
}

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
  const planned = known ?? (await listSkp(db, year))
  const bySkp = await evaluationsBySkp(db, period, idsOf(planned))
  const objections = await standingStates(
    db,
    [...bySkp.values()].map(({ id }) => id),
  )
  return planned
    .filter((row) => isListed(row, period, year, bySkp))
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
        appraiserId: row.appraiserId,
        appraiserName: row.appraiserName,
        evaluationId: evaluation?.id ?? null,
        state: evaluation?.state ?? null,
        ratingResult: evaluation?.ratingResult ?? null,
        ratingBehaviour: evaluation?.ratingBehaviour ?? null,
        predikat: evaluation?.predikat ?? null,
        signedOn: evaluation?.signedOn ?? null,
        handedOn: evaluation?.handedOn ?? null,
        employeeSignedOn: evaluation?.employeeSignedOn ?? null,
        objection: (evaluation && objections.get(evaluation.id)) ?? null,
        reasons: evaluation ? (reasonsOf(evaluation).reasons ?? noReasons) : noReasons,
        revision: evaluation?.revision ?? null,
        updatedAt: evaluation?.updatedAt ?? null,
      }
    })
}

/** How much is written of evaluations, by their id. */
async function writtenIn(db: Db, ids: readonly number[]) {
  const realised = await db
    .selectFrom('realisation')
    .select(({ fn }) => ['evaluationId', fn.countAll<number>().as('count')])
    .where('evaluationId', 'in', listed(ids))
    .groupBy('evaluationId')
    .execute()
  const feedback = await db
    .selectFrom('evaluationFeedback')
    .select(({ fn }) => [
      'evaluationId',
      fn.count<number>('rhkId').as('results'),
      fn.count<number>('value').as('values'),
    ])
    .where('evaluationId', 'in', listed(ids))
    .groupBy('evaluationId')
    .execute()
  return {
    realised: new Map(realised.map(({ evaluationId, count }) => [evaluationId, count])),
    feedback: new Map(feedback.map((row) => [row.evaluationId, row])),
  }
}

/** Of how many RHK and values something was given in the period of which the evaluation itself says nothing, by SKP. */
async function toldBesides(
  db: Db,
  rows: readonly EvaluationRow[],
  when: { year: number; period: Period },
): Promise<Map<number, { results: number; values: number }>> {
  const recorded = await recordedIn(
    db,
    when,
    rows.map(({ employeeId }) => employeeId),
  )
  const told = rows.filter(({ employeeId }) => recorded.has(employeeId))
  if (told.length === 0) return new Map()
  const known = await rhkIds(
    db,
    told.map(({ skpId }) => skpId),
  )
  const written = Map.groupBy(
    await db
      .selectFrom('evaluationFeedback')
      .select(['evaluationId', 'rhkId', 'value'])
      .where('evaluationId', 'in', listed(told.flatMap(({ evaluationId }) => evaluationId ?? [])))
      .execute(),
    ({ evaluationId }) => evaluationId,
  )
  return new Map(
    told.map(({ skpId, employeeId, evaluationId }) => {
      const own = evaluationId === null ? [] : (written.get(evaluationId) ?? [])
      const said = recorded.get(employeeId)
      const ofRhk = new Set(own.map(({ rhkId }) => rhkId))
      const ofValue = new Set(own.map(({ value }) => value))
      return [
        skpId,
        {
          results: (known.get(skpId) ?? []).filter((id) => said?.rhkIds.has(id) && !ofRhk.has(id)).length,
          values: [...(said?.values ?? [])].filter((value) => !ofValue.has(value)).length,
        },
      ]
    }),
  )
}

/** Rows of the list with what their ratings stand on; asks the file as often for many as for few. */
export async function evaluationLines(
  db: Db,
  rows: readonly EvaluationRow[],
  { year, period }: { year: number; period: Period },
): Promise<EvaluationLine[]> {
  const skpIds = rows.map(({ skpId }) => skpId)
  const indicators = await indicatorCounts(db, skpIds)
  const rhk = await rhkCounts(db, skpIds)
  const written = await writtenIn(
    db,
    rows.flatMap(({ evaluationId }) => evaluationId ?? []),
  )
  const told = await toldBesides(db, rows, { year, period })
  const bases = await basisIn(
    db,
    { year, period },
    rows.map(({ employeeId }) => employeeId),
  )
  const units = await loadUnits(db)
  const heads = new Set(units.map(({ headEmployeeId }) => headEmployeeId))
  const achievements = await loadAchievements(db, year, period)
  const { end } = periodRange(period, year)
  return rows.map((row): EvaluationLine => {
    const feedback = row.evaluationId === null ? undefined : written.feedback.get(row.evaluationId)
    const found = heads.has(row.employeeId) ? nearestAchievement(achievements, units, row.unitId) : null
    return {
      ...row,
      realised: {
        done: (row.evaluationId === null ? undefined : written.realised.get(row.evaluationId)) ?? 0,
        of: indicators.get(row.skpId) ?? 0,
      },
      results: {
        done: (feedback?.results ?? 0) + (told.get(row.skpId)?.results ?? 0),
        of: rhk.get(row.skpId) ?? 0,
      },
      values: { done: (feedback?.values ?? 0) + (told.get(row.skpId)?.values ?? 0), of: coreValueCount },
      basis: bases.get(row.employeeId) ?? noBasis,
      proposedRating: found && ratingOfHead(found.achievement, end),
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
 * How far periods of the year have come: the SKP that touch each, and those of them whose evaluation is signed.
 * @param planned the SKP of the year
 */
export async function evaluationProgress(
  db: Db,
  year: number,
  periods: readonly Period[],
  planned: readonly PlanningRow[],
): Promise<ReadonlyMap<Period, { done: number; total: number }>> {
  const rows = await db
    .selectFrom('evaluation')
    .select(['skpId', 'period'])
    .where('skpId', 'in', listed(idsOf(planned)))
    .where('state', '=', 'signed')
    .execute()
  const signed = new Map(periods.map((period) => [period, new Set<number>()]))
  for (const row of rows) signed.get(row.period)?.add(row.skpId)
  return new Map(
    periods.map((period) => {
      const appraised = planned.filter((row) => isAppraised(row, period, year))
      const done = appraised.filter(({ skpId }) => signed.get(period)?.has(skpId)).length
      return [period, { done, total: appraised.length }]
    }),
  )
}

/** What each period says of these SKP, by the SKP's id. */
export async function marksOfYear(
  db: Db,
  skpIds: readonly number[],
): Promise<Map<number, Map<Period, PeriodMark>>> {
  const rows = await db
    .selectFrom('evaluation')
    .select(['skpId', 'period', 'state', 'predikat'])
    .where('skpId', 'in', listed(skpIds))
    .execute()
  const marks = new Map<number, Map<Period, PeriodMark>>()
  for (const { skpId, period, ...mark } of rows) {
    const own = marks.get(skpId) ?? new Map<Period, PeriodMark>()
    marks.set(skpId, own.set(period, mark))
  }
  return marks
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
