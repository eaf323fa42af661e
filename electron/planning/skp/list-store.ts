import { type Kysely, sql } from 'kysely'
import type { PlanningRow } from '../../../shared/planning/skp/contract.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { peopleFilter } from '../../../shared/employees/people-filter.ts'
import { type PlanningOrder, shownBy, sortPlanning } from '../../../shared/planning/skp/order.ts'
import { openStates } from '../../../shared/planning/skp/transitions.ts'
import { absencesOfYear } from '../../employees/service/store.ts'
import { listPosts, namesOfEmployees, type Post, type PostFilter } from '../../employees/store.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadOfficials, loadUnits } from '../../office/store.ts'

type Db = Kysely<OfficeSchema>

/**
 * Everybody in service with their SKP of the year, and whoever has one although no longer in service.
 * @param who everybody, where the caller has them already, or of whom alone it is asked
 */
export async function listSkp(
  db: Db,
  year: number,
  who: readonly Post[] | PostFilter = {},
): Promise<PlanningRow[]> {
  const people = isKnown(who) ? who : await listPosts(db, who)
  // Of one person the SKP of others are not even looked at.
  const narrow =
    !isKnown(who) && (who.employeeIds !== undefined || who.jabatan !== undefined)
      ? people.map(({ id }) => id)
      : undefined
  const rows = await db
    .selectFrom('skp')
    .select([
      'skp.id',
      'skp.employeeId',
      'skp.state',
      'skp.kind',
      'skp.approach',
      'skp.periodStart',
      'skp.periodEnd',
      'skp.closedOn',
      'skp.updatedAt',
      'skp.version',
      'skp.unitId',
      'skp.appraiserEmployeeId as appraiserId',
      'skp.appraiserOfficialId as officialId',
      sql<number>`(SELECT count(*) FROM rhk WHERE rhk.skp_id = skp.id)`.as('rhk'),
    ])
    .where('skp.year', '=', year)
    .$if(narrow !== undefined, (all) => all.where('skp.employeeId', 'in', listed(narrow ?? [])))
    .orderBy('skp.periodStart')
    .execute()
  const units = new Map((await loadUnits(db)).map(({ id, name }) => [id, name]))
  const names =
    narrow === undefined
      ? new Map(people.map(({ id, name }) => [id, name]))
      : await namesOfEmployees(
          db,
          rows.flatMap(({ appraiserId }) => appraiserId ?? []),
        )
  const officials = new Map((await loadOfficials(db)).map(({ id, name }) => [id, name]))
  const nameOf = ({ appraiserId, officialId }: (typeof rows)[number]) =>
    (appraiserId === null ? undefined : names.get(appraiserId)) ??
    (officialId === null ? undefined : officials.get(officialId)) ??
    null
  const byEmployee = Map.groupBy(rows, (row) => row.employeeId)
  const absences = await absencesOfYear(db, year, narrow)
  return people.flatMap((person): PlanningRow[] => {
    const own = byEmployee.get(person.id)
    if (!own && !isInService(person.legalPosition)) return []
    // Field by field: for a thousand people, spreading takes longer than the queries.
    return (own ?? [null]).map((skp) => ({
      employeeId: person.id,
      nip: person.nip,
      fullName: person.fullName,
      jabatan: person.jabatan,
      unitId: skp?.unitId ?? person.unitId,
      unitName: skp?.unitId ? (units.get(skp.unitId) ?? null) : person.unitName,
      legalPosition: person.legalPosition,
      skpId: skp?.id ?? null,
      state: skp?.state ?? null,
      version: skp?.version ?? null,
      kind: skp?.kind ?? null,
      approach: skp?.approach ?? null,
      periodStart: skp?.periodStart ?? null,
      periodEnd: skp?.periodEnd ?? null,
      closedOn: skp?.closedOn ?? null,
      absences: absences.get(person.id) ?? [],
      rhk: skp?.rhk ?? 0,
      appraiserId: skp?.appraiserId ?? null,
      appraiserName: skp && nameOf(skp),
      updatedAt: skp?.updatedAt ?? null,
    }))
  })
}

/** The first year of which there is any SKP; null where there is none. */
export async function firstYear(db: Db): Promise<number | null> {
  const { year } = await db
    .selectFrom('skp')
    .select((query) => query.fn.min<number | null>('year').as('year'))
    .executeTakeFirstOrThrow()
  return year
}

/** How many indicators these SKP have, by the SKP's id. */
export async function indicatorCounts(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('iki')
    .innerJoin('rhk', 'rhk.id', 'iki.rhkId')
    .select(({ fn }) => ['rhk.skpId', fn.countAll<number>().as('count')])
    .where('rhk.skpId', 'in', listed(ids))
    .groupBy('rhk.skpId')
    .execute()
  return new Map(rows.map(({ skpId, count }) => [skpId, count]))
}

/** What the indicators of these SKP aim at, by the indicator's id. */
export async function targetsOf(db: Db, ids: readonly number[]) {
  const rows = await db
    .selectFrom('iki')
    .innerJoin('rhk', 'rhk.id', 'iki.rhkId')
    .select([
      'iki.id',
      'iki.target',
      'iki.direction',
      'iki.quarter1',
      'iki.quarter2',
      'iki.quarter3',
      'iki.quarter4',
    ])
    .where('rhk.skpId', 'in', listed(ids))
    .execute()
  return new Map(
    rows.map(({ id, target, direction, quarter1, quarter2, quarter3, quarter4 }) => [
      id,
      { target, direction, quarters: [quarter1, quarter2, quarter3, quarter4] },
    ]),
  )
}

/** How many RHK these SKP have, by the SKP's id. */
export async function rhkCounts(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('rhk')
    .select(({ fn }) => ['skpId', fn.countAll<number>().as('count')])
    .where('skpId', 'in', listed(ids))
    .groupBy('skpId')
    .execute()
  return new Map(rows.map(({ skpId, count }) => [skpId, count]))
}

/** The RHK of these SKP, by the SKP's id. */
export async function rhkIds(db: Db, skpIds: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('rhk')
    .select(['id', 'skpId'])
    .where('skpId', 'in', listed(skpIds))
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ skpId }) => skpId)].map(([skpId, own]) => [skpId, own.map(({ id }) => id)]),
  )
}

/** Whether any SKP of any year was ever signed. */
export async function hasSigned(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('skp')
    .select('id')
    .where((where) => where.or([where('version', '>', 1), where('state', 'not in', openStates)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const isKnown = (who: readonly Post[] | PostFilter): who is readonly Post[] => Array.isArray(who)

/** The list of a year as a page asks for it: who is meant, in the order of a column. */
export async function orderedSkp(
  db: Db,
  { year, employeeId, jabatan, show, sorting, ...people }: PlanningOrder,
): Promise<PlanningRow[]> {
  const isMeant = peopleFilter(people, await loadUnits(db))
  const isShown = shownBy(show)
  const rows = await listSkp(db, year, {
    employeeIds: employeeId === undefined ? undefined : [employeeId],
    jabatan,
  })
  return sortPlanning(
    rows.filter((row) => isShown(row) && isMeant(row)),
    sorting,
  )
}

/** Ids of units in the order of the tree, parents before children. */
export async function unitOrder(db: Db): Promise<number[]> {
  const units = await loadUnits(db)
  const below = Map.groupBy(units, (unit) => unit.parentId)
  const visit = (parent: number | null): number[] =>
    (below.get(parent) ?? []).flatMap((unit) => [unit.id, ...visit(unit.id)])
  return visit(null)
}

/**
 * SKP of a year in the order of the unit tree, heads of units first, then by name; of people who are named in the order
 * in which they are.
 * @param known everybody, where the caller has them already
 */
export async function skpIdsFor(
  db: Db,
  filter: { year: number; employeeIds?: readonly number[]; unitIds?: readonly number[] },
  known?: readonly Post[],
): Promise<number[]> {
  const order = new Map((await unitOrder(db)).map((id, index) => [id, index]))
  const heads = new Set((await loadUnits(db)).map((unit) => unit.headEmployeeId))
  const employees = filter.employeeIds && new Map(filter.employeeIds.map((id, index) => [id, index]))
  const units = filter.unitIds && new Set(filter.unitIds)
  const placeOf = (unitId: number | null) =>
    unitId === null ? Number.MAX_SAFE_INTEGER : (order.get(unitId) ?? Number.MAX_SAFE_INTEGER)
  return (await listSkp(db, filter.year, known))
    .filter((row) => !employees || employees.has(row.employeeId))
    .filter((row) => !units || (row.unitId !== null && units.has(row.unitId)))
    .toSorted(
      (a, b) =>
        (employees ? (employees.get(a.employeeId) ?? 0) - (employees.get(b.employeeId) ?? 0) : 0) ||
        placeOf(a.unitId) - placeOf(b.unitId) ||
        Number(heads.has(b.employeeId)) - Number(heads.has(a.employeeId)) ||
        a.fullName.localeCompare(b.fullName, 'id') ||
        (a.periodStart ?? '').localeCompare(b.periodStart ?? ''),
    )
    .flatMap((row) => (row.skpId === null ? [] : [row.skpId]))
}
