import type { Kysely } from 'kysely'
import type { EvaluationRow } from '../../shared/evaluation/contract.ts'
import { peopleFilter } from '../../shared/employees/people-filter.ts'
import { isAppraised } from '../../shared/evaluation/left-out.ts'
import { type EvaluationOrder, shownBy, sortEvaluations } from '../../shared/evaluation/order.ts'
import { Period } from '../../shared/office/period.ts'
import type { Post } from '../employees/store.ts'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { loadUnits } from '../office/store.ts'
import type { PlanningRow } from '../../shared/planning/skp/contract.ts'
import { listSkp, skpIdsFor } from '../planning/skp/list-store.ts'

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
      'employeeSignedOn',
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
  return planned
    .filter((row) => isAppraised(row, period, year))
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
        employeeSignedOn: evaluation?.employeeSignedOn ?? null,
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
      const appraised = planned.filter((row) => isAppraised(row, period, year))
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
