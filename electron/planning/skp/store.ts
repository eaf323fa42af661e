import { type Kysely, type Selectable, sql } from 'kysely'
import { numberedRhk, stateLabels } from '../../../shared/planning/skp/labels.ts'
import type { Aspect } from '../../../shared/planning/skp/skp.ts'
import {
  isOpen,
  openStates,
  lockedUntilReopened,
  mayBecome,
} from '../../../shared/planning/skp/transitions.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>
export type SkpRow = Selectable<OfficeSchema['skp']>

export async function loadSkp(db: Db, id: number): Promise<SkpRow> {
  const row = await db.selectFrom('skp').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw gone('SKP itu')
  return row
}

/** The columns of an SKP one by one: SQLite gives them the names of the code, row by row it takes longer. */
const skpNames = [
  'id',
  'employeeId',
  'year',
  'periodStart',
  'periodEnd',
  'kind',
  'approach',
  'state',
  'version',
  'unitId',
  'appraiserEmployeeId',
  'appraiserOfficialId',
  'superiorEmployeeId',
  'superiorOfficialId',
  'place',
  'signedOn',
  'snapshot',
  'revision',
  'updatedAt',
  'closedOn',
  'closingReason',
] as const

/** Those of these SKP that are there, by id. */
export async function loadSkps(db: Db, ids: readonly number[]): Promise<Map<number, SkpRow>> {
  const rows = await db.selectFrom('skp').select(skpNames).where('id', 'in', listed(ids)).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Whose these SKP are, by the SKP's id. */
export async function employeesOfSkps(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('skp')
    .select(['id', 'employeeId'])
    .where('id', 'in', listed(ids))
    .execute()
  return new Map(rows.map(({ id, employeeId }) => [id, employeeId]))
}

/** Of which years SKP are, by their id: of a year and all later ones. */
export async function yearsOfSkps(db: Db, from: number): Promise<Map<number, number>> {
  const rows = await db.selectFrom('skp').select(['id', 'year']).where('year', '>=', from).execute()
  return new Map(rows.map(({ id, year }) => [id, year]))
}

/** The SKP whose appraiser an employee is. */
export const appraisedBy = (db: Db, employeeId: number) =>
  db
    .selectFrom('skp')
    .select(['id', 'employeeId', 'year'])
    .where('appraiserEmployeeId', '=', employeeId)
    .execute()

/** Who of the office appraises whom by the SKP that hold on a day, by the appraised. */
export async function appraisersOn(db: Db, day: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('skp')
    .select(['employeeId', 'appraiserEmployeeId'])
    .where('year', '=', Number(day.slice(0, 4)))
    .where('periodStart', '<=', day)
    .where(sql<string>`coalesce(closed_on, period_end)`, '>=', day)
    .execute()
  return new Map(
    rows.flatMap(({ employeeId, appraiserEmployeeId: appraiser }) =>
      appraiser === null ? [] : [[employeeId, appraiser] as const],
    ),
  )
}

/**
 * An SKP of a person that shares a day with a period of one year, apart from one; one that was closed holds until that
 * day. An SKP never goes beyond its year.
 */
export async function overlappingSkp(
  db: Db,
  employeeId: number,
  start: string,
  end: string,
  apartFrom: number | null,
): Promise<SkpRow | undefined> {
  const query = db
    .selectFrom('skp')
    .selectAll()
    .where('employeeId', '=', employeeId)
    .where('year', '=', Number(start.slice(0, 4)))
    .where('periodStart', '<=', end)
    .where(sql<string>`coalesce(closed_on, period_end)`, '>=', start)
  return (apartFrom === null ? query : query.where('id', '<>', apartFrom)).executeTakeFirst()
}

/** The SKP of people that were ever signed and hold on a day between two, in the order in which they begin. */
export async function signedBetween(
  db: Db,
  employeeIds: readonly number[],
  from: string,
  to: string,
): Promise<SkpRow[]> {
  return (
    db
      .selectFrom('skp')
      .select(skpNames)
      .where('employeeId', 'in', listed(employeeIds))
      .where('periodStart', '<=', to)
      .where(sql<string>`coalesce(closed_on, period_end)`, '>=', from)
      // While an addendum is written, what was signed before goes on.
      .where((where) => where.or([where('version', '>', 1), where('state', 'not in', openStates)]))
      .orderBy('periodStart')
      .execute()
  )
}

/** The SKP that an employee had of a year on a day, or the last one of that year. */
export async function skpOfEmployee(
  db: Db,
  employeeId: number,
  year: number,
  on: string,
): Promise<SkpRow | undefined> {
  const rows = await db
    .selectFrom('skp')
    .selectAll()
    .where('employeeId', '=', employeeId)
    .where('year', '=', year)
    .orderBy('periodStart', 'desc')
    .execute()
  return rows.find((row) => row.periodStart <= on) ?? rows[0]
}

/** Puts an SKP into another state, e.g. when its annual evaluation is signed. @throws Refusal where that is no way */
export async function setSkpState(db: Db, id: number, state: SkpRow['state']): Promise<void> {
  const { state: from } = await loadSkp(db, id)
  if (!mayBecome(from, state))
    throw new Refusal(
      `SKP ini ${stateLabels[from].toLowerCase()}, jadi tidak dapat menjadi ${stateLabels[state].toLowerCase()}.`,
    )
  await db.updateTable('skp').set({ state }).where('id', '=', id).execute()
}

/** Undoes that an SKP was proposed, which is none of the ways that it goes on. */
export async function withdrawProposal(db: Db, id: number, state: 'draft' | 'returned'): Promise<void> {
  await db.updateTable('skp').set({ state }).where('id', '=', id).where('state', '=', 'proposed').execute()
}

/** Loads an SKP that may be changed. @throws Refusal when it is signed */
export async function loadOpenSkp(db: Db, id: number): Promise<SkpRow> {
  const row = await loadSkp(db, id)
  if (!isOpen(row.state)) throw new Refusal(lockedUntilReopened('SKP ini', row.state))
  return row
}

/** Loads an SKP that may be edited, and that nobody has saved in the meantime. */
export async function loadEditableSkp(db: Db, id: number, revision: number): Promise<SkpRow> {
  const row = await loadOpenSkp(db, id)
  if (row.revision !== revision)
    throw new Refusal('SKP ini baru saja diubah di jendela lain. Muat ulang halaman untuk melihatnya.')
  return row
}

/** Takes away an SKP as if it had never been begun. */
export const dropSkp = (db: Db, id: number) => db.deleteFrom('skp').where('id', '=', id).execute()

/** Counts a change of an SKP, so that a page which shows the former state can't overwrite it. @returns the revision */
export async function touchSkp(db: Db, { id, revision }: SkpRow, now: Date): Promise<number> {
  await db
    .updateTable('skp')
    .set({ revision: revision + 1, updatedAt: now.toISOString() })
    .where('id', '=', id)
    .execute()
  return revision + 1
}

/** A row of an SKP as it is now: an indicator with its aspect and the RHK in which it lies. */
export type TextOfRow =
  | { kind: 'RHK'; name: string; text: string }
  | {
      kind: 'Indikator'
      aspect: Aspect | null
      rhk: { name: string; text: string } | undefined
      text: string
    }

/** What RHK and indicators of these ids say; ids of nothing are left out. */
export async function textsOfRows(db: Db, ids: readonly string[]): Promise<Map<string, TextOfRow>> {
  const iki = await db
    .selectFrom('iki')
    .select(['id', 'rhkId', 'aspect', 'indicator'])
    .where('id', 'in', listed(ids))
    .execute()
  const rhk = await db
    .selectFrom('rhk')
    .select(['id', 'kind', 'text'])
    // As the page counts them: each kind by itself.
    .select((is) =>
      is
        .selectFrom('rhk as other')
        .whereRef('other.skpId', '=', 'rhk.skpId')
        .whereRef('other.kind', '=', 'rhk.kind')
        .whereRef('other.position', '<=', 'rhk.position')
        .select((count) => count.fn.countAll<number>().as('number'))
        .as('number'),
    )
    .where('id', 'in', listed([...ids, ...iki.map(({ rhkId }) => rhkId)]))
    .execute()
  const named = new Map(
    rhk.map(({ id, kind, number, text }) => [id, { name: numberedRhk(kind, number ?? 0), text }] as const),
  )
  return new Map<string, TextOfRow>([
    ...[...named].map(([id, row]) => [id, { kind: 'RHK', ...row }] as const),
    ...iki.map(
      ({ id, rhkId, aspect, indicator: text }) =>
        [id, { kind: 'Indikator', aspect, rhk: named.get(rhkId), text }] as const,
    ),
  ])
}
