import { type Kysely, type Selectable, sql } from 'kysely'
import type { PlanningRow } from '../../../shared/planning/skp/contract.ts'
import { type PersonChoice, type Party } from '../../../shared/kernel/party.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { peopleFilter } from '../../../shared/employees/people-filter.ts'
import { type OfficeSettings } from '../../../shared/office/office.ts'
import { stateLabels } from '../../../shared/planning/skp/labels.ts'
import { type PlanningOrder, shownBy, sortPlanning } from '../../../shared/planning/skp/order.ts'
import { SkpDocument } from '../../../shared/planning/skp/skp.ts'
import { isOpen, lockedUntilReopened, mayBecome } from '../../../shared/planning/skp/transitions.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { absencesOfYear } from '../../employees/service/store.ts'
import {
  listPosts,
  namesOfEmployees,
  partiesOfEmployees,
  type Post,
  type PostFilter,
} from '../../employees/store.ts'
import { loadDocuments } from '../../office-file/documents.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { OfficeOnce } from '../../office/once.ts'
import { loadOfficials, loadUnits, partyOfOfficial } from '../../office/store.ts'
import { loadContents, noContent } from './content.ts'

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

/** The SKP whose appraiser an employee is. */
export const appraisedBy = (db: Db, employeeId: number) =>
  db
    .selectFrom('skp')
    .select(['id', 'employeeId', 'year'])
    .where('appraiserEmployeeId', '=', employeeId)
    .execute()

const choiceOf = (employeeId: number | null, officialId: number | null): PersonChoice | null =>
  employeeId !== null ? { employeeId } : officialId !== null ? { officialId } : null

export const appraiserOf = (row: SkpRow): PersonChoice | null =>
  choiceOf(row.appraiserEmployeeId, row.appraiserOfficialId)

export const superiorOf = (row: SkpRow): PersonChoice | null =>
  choiceOf(row.superiorEmployeeId, row.superiorOfficialId)

/** What stands at the head of an SKP: its form, its period, and with whom it is made. */
export const headerOf = (row: SkpRow) => ({
  kind: row.kind,
  approach: row.approach,
  periodStart: row.periodStart,
  periodEnd: row.periodEnd,
  appraiser: appraiserOf(row),
  superior: superiorOf(row),
  place: row.place,
})

/** Chosen people as a form names them, each as of a day, in this order. */
export async function partiesOf(
  office: OfficeOnce,
  wanted: ReadonlyArray<{ choice: PersonChoice | null; on: string }>,
): Promise<Array<Party | null>> {
  const employees = await partiesOfEmployees(
    office,
    wanted.flatMap(({ choice, on }) =>
      choice && 'employeeId' in choice ? [{ employeeId: choice.employeeId, on }] : [],
    ),
  )
  const officials = wanted.some(({ choice }) => choice && 'officialId' in choice)
    ? await office.officials()
    : []
  let next = 0
  return wanted.map(({ choice }) => {
    if (!choice) return null
    return 'employeeId' in choice
      ? (employees[next++] ?? null)
      : partyOfOfficial(officials, choice.officialId)
  })
}

/** One of them. */
export async function partyOf(
  db: Db,
  choice: PersonChoice | null,
  on: string,
  settings: OfficeSettings,
): Promise<Party | null> {
  return (await partiesOf(new OfficeOnce(db, settings), [{ choice, on }]))[0] ?? null
}

/** What stands in the place of an appraiser who is not chosen yet. */
const nobody: Party = {
  name: '-',
  nip: null,
  nipLabel: 'NIP',
  pangkat: '-',
  pangkatLabel: 'PANGKAT/GOL RUANG',
  jabatan: '-',
  unit: '-',
  unitLabel: 'UNIT KERJA',
}

/** What SKP say that are signed, by id. */
export const loadSnapshots = (db: Db, rows: ReadonlyArray<Pick<SkpRow, 'id' | 'snapshot'>>) =>
  loadDocuments(
    db,
    rows.map(({ id, snapshot }) => [id, snapshot]),
    (kept) => SkpDocument.parse(kept),
  )

/** SKP as they would be printed today, in this order; people, jabatan and units as they hold on `on`. */
export async function composeSkps(
  office: OfficeOnce,
  wanted: ReadonlyArray<{ row: SkpRow; on: string }>,
): Promise<SkpDocument[]> {
  const { agency, city } = await office.identity()
  const contents = await loadContents(office.db, [...new Set(wanted.map(({ row }) => row.id))])
  const parties = await partiesOf(
    office,
    wanted.flatMap(({ row, on }) => [
      { choice: { employeeId: row.employeeId }, on },
      { choice: appraiserOf(row), on },
    ]),
  )
  return wanted.map(({ row }, index) => ({
    agency,
    year: row.year,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    kind: row.kind,
    approach: row.approach,
    employee: parties[index * 2] ?? nobody,
    appraiser: parties[index * 2 + 1] ?? nobody,
    content: contents.get(row.id) ?? noContent(),
    place: row.place || city,
    signedOn: row.signedOn,
  }))
}

/** One of them. */
export async function composeSkp(
  db: Db,
  row: SkpRow,
  on: string,
  settings: OfficeSettings,
): Promise<SkpDocument> {
  const [document] = await composeSkps(new OfficeOnce(db, settings), [{ row, on }])
  if (!document) throw new Error('no SKP was composed')
  return document
}

/** What SKP say with all that was frozen beside them, by id: the snapshot when signed, what stands now in a draft. */
export async function frozenSkps(
  office: OfficeOnce,
  rows: readonly SkpRow[],
): Promise<Map<number, SkpDocument>> {
  const open = rows.filter(({ snapshot }) => snapshot === null)
  const composed =
    open.length === 0
      ? []
      : await composeSkps(
          office,
          open.map((row) => ({ row, on: row.periodStart })),
        )
  const documents = new Map<number, SkpDocument>()
  for (const [index, document] of composed.entries()) {
    const row = open[index]
    if (row) documents.set(row.id, document)
  }
  for (const [id, document] of await loadSnapshots(office.db, rows)) documents.set(id, document)
  return documents
}

/** What the print of an SKP says: its annex and goals are other prints, its paper shapes them all. */
export function printedSkp({ annex: _, goals: __, paper: ___, ...document }: SkpDocument): SkpDocument {
  return document
}

/** What the print of one SKP says. */
export async function skpDocument(db: Db, id: number, settings: OfficeSettings): Promise<SkpDocument> {
  const document = (await frozenSkps(new OfficeOnce(db, settings), [await loadSkp(db, id)])).get(id)
  if (!document) throw new Error('no SKP was composed')
  return printedSkp(document)
}

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
      appraiserName: skp && nameOf(skp),
      updatedAt: skp?.updatedAt ?? null,
    }))
  })
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
 * SKP of a year in the order of the unit tree, heads of units first, then by name.
 * @param known everybody, where the caller has them already
 */
export async function skpIdsFor(
  db: Db,
  filter: { year: number; employeeIds?: readonly number[]; unitIds?: readonly number[] },
  known?: readonly Post[],
): Promise<number[]> {
  const order = new Map((await unitOrder(db)).map((id, index) => [id, index]))
  const heads = new Set((await loadUnits(db)).map((unit) => unit.headEmployeeId))
  const employees = filter.employeeIds && new Set(filter.employeeIds)
  const units = filter.unitIds && new Set(filter.unitIds)
  const placeOf = (unitId: number | null) =>
    unitId === null ? Number.MAX_SAFE_INTEGER : (order.get(unitId) ?? Number.MAX_SAFE_INTEGER)
  return (await listSkp(db, filter.year, known))
    .filter((row) => !employees || employees.has(row.employeeId))
    .filter((row) => !units || (row.unitId !== null && units.has(row.unitId)))
    .toSorted(
      (a, b) =>
        placeOf(a.unitId) - placeOf(b.unitId) ||
        Number(heads.has(b.employeeId)) - Number(heads.has(a.employeeId)) ||
        a.fullName.localeCompare(b.fullName, 'id') ||
        (a.periodStart ?? '').localeCompare(b.periodStart ?? ''),
    )
    .flatMap((row) => (row.skpId === null ? [] : [row.skpId]))
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
    throw new Refusal(
      'SKP ini baru saja diubah di jendela lain. Simpan lagi untuk menggantikannya; bila halaman dimuat ulang, yang belum tersimpan di layar ini hilang.',
    )
  return row
}

/** Counts a change of an SKP, so that a page which shows the former state can't overwrite it. @returns the revision */
export async function touchSkp(db: Db, { id, revision }: SkpRow, now: Date): Promise<number> {
  await db
    .updateTable('skp')
    .set({ revision: revision + 1, updatedAt: now.toISOString() })
    .where('id', '=', id)
    .execute()
  return revision + 1
}
