import type { Database } from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { ChainEnd } from '../../shared/office/paper.ts'
import { namesOfAction } from '../../shared/trust/actions.ts'
import type { AuditEntry } from './audit.ts'
import { isErased } from './erasure.ts'
import { listed } from './listed.ts'
import { unpackChange } from './packed.ts'
import type { OfficeSchema } from './schema.ts'

export interface AuditQuery {
  limit: number
  /** Only entries before this one. */
  before?: number | undefined
  /** Only this one and later ones. */
  since?: number | undefined
  subjectType?: string | undefined
  subjectId?: string | undefined
  /** Without what they changed. */
  brief?: boolean
}

/** What is told of an entry. */
const head = [
  'seq',
  'at',
  'operatorName as operator',
  'action',
  'subjectType',
  'subjectId',
  'reason',
  'hash',
] as const
const told = [...head, 'change'] as const

/** Entries as they are read: what was packed is in its words again. */
const readable = <Entry extends { change: Buffer | null }>(rows: readonly Entry[]) =>
  rows.map(({ change, ...row }) => ({
    ...row,
    ...(isErased(change) ? { before: null, after: null } : unpackChange(change)),
    erased: isErased(change),
  }))

/** The last entry of the log: its number, and its hash; null in a file in which nothing was recorded. */
export async function lastEntry(db: Kysely<OfficeSchema>): Promise<ChainEnd | null> {
  const last = await db
    .selectFrom('audit')
    .select(['seq as entry', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? null
}

/** When something was last recorded; null in a file in which nothing was. */
export function lastEntryAt(database: Database): Date | null {
  const at = database.prepare<[], string>('SELECT at FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()
  return at === undefined ? null : new Date(at)
}

/** When something was first recorded: when the office was made. */
export function firstEntryAt(database: Database): Date | null {
  const at = database.prepare<[], string>('SELECT at FROM audit ORDER BY seq LIMIT 1').pluck().get()
  return at === undefined ? null : new Date(at)
}

/** When something was first done to a subject; null when it never was. */
export async function firstRecorded(
  db: Kysely<OfficeSchema>,
  { action, subjectType, subjectId }: Pick<AuditEntry, 'action' | 'subjectType' | 'subjectId'>,
): Promise<Date | null> {
  const { at } = await db
    .selectFrom('audit')
    .select((query) => query.fn.min<string | null>('at').as('at'))
    .where('subjectType', '=', subjectType)
    .where('subjectId', '=', String(subjectId))
    .where('action', 'in', namesOfAction(action))
    .executeTakeFirstOrThrow()
  return at === null ? null : new Date(at)
}

/** How often something was recorded about a subject. */
export async function countEntries(
  db: Kysely<OfficeSchema>,
  { action, subjectType, subjectId }: Pick<AuditEntry, 'action' | 'subjectType' | 'subjectId'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('audit')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('subjectType', '=', subjectType)
    .where('subjectId', '=', String(subjectId))
    .where('action', 'in', namesOfAction(action))
    .executeTakeFirstOrThrow()
  return count
}

/** All names under which some actions stand in logs. */
export const namesOfActions = (actions: readonly string[]): ReadonlySet<string> =>
  new Set(actions.flatMap(namesOfAction))

/** What was recorded after the first entry about something, oldest first. */
export async function entriesAfter(
  db: Kysely<OfficeSchema>,
  subjectType: string,
  subjectId: string | number,
): Promise<Array<{ action: string; subjectType: string; subjectId: string; after: string | null }>> {
  const rows = await db
    .selectFrom('audit')
    .select(['action', 'subjectType', 'subjectId', 'change'])
    .where('seq', '>', (query) =>
      query
        .selectFrom('audit')
        .select(query.fn.min('seq').as('first'))
        .where('subjectType', '=', subjectType)
        .where('subjectId', '=', String(subjectId)),
    )
    .orderBy('seq')
    .execute()
  return readable(rows)
}

/** When something was last recorded about some things, by their ids. */
export async function lastRecorded(
  db: Kysely<OfficeSchema>,
  subjectType: string,
  ids: readonly number[],
): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('audit')
    .select('subjectId')
    .select((query) => query.fn.max('at').as('at'))
    .where('subjectType', '=', subjectType)
    .where('subjectId', 'in', listed(ids.map(String)))
    .groupBy('subjectId')
    .execute()
  return new Map(rows.map(({ subjectId, at }) => [Number(subjectId), at]))
}

/** When one of some acts was last done to each of some things, by their ids. */
export async function lastActs(
  db: Kysely<OfficeSchema>,
  subjectType: string,
  ids: readonly number[],
  actions: readonly string[],
): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('audit')
    .select('subjectId')
    .select((query) => query.fn.max('at').as('at'))
    .where('subjectType', '=', subjectType)
    .where('subjectId', 'in', listed(ids.map(String)))
    .where('action', 'in', actions.flatMap(namesOfAction))
    .groupBy('subjectId')
    .execute()
  return new Map(rows.map(({ subjectId, at }) => [Number(subjectId), at]))
}

/** Entries by which something was done to things of a kind. */
export async function actionsAbout(
  db: Kysely<OfficeSchema>,
  subjectType: string,
  actions: readonly string[],
) {
  const rows = await db
    .selectFrom('audit')
    .select(['seq', 'at', 'operatorName as operator', 'action', 'subjectId', 'change'])
    .where('subjectType', '=', subjectType)
    .where('action', 'in', actions.flatMap(namesOfAction))
    .orderBy('seq')
    .execute()
  return readable(rows)
}

/** All that the log says of some things, entry by entry in its order. */
export async function entriesAbout(
  db: Kysely<OfficeSchema>,
  subjects: ReadonlyArray<{ subjectType: string; ids: readonly number[] }>,
) {
  const rows = await db
    .selectFrom('audit')
    .select(told)
    .where((is) =>
      is.or(
        subjects.map(({ subjectType, ids }) =>
          is.and([is('subjectType', '=', subjectType), is('subjectId', 'in', listed(ids.map(String)))]),
        ),
      ),
    )
    .orderBy('seq')
    .execute()
  return readable(rows)
}

/** Entries of the log, newest first: of one thing or of all, `limit` of them before a number. */
export async function readAudit(
  db: Kysely<OfficeSchema>,
  { limit, before, since, subjectType, subjectId, brief = false }: AuditQuery,
) {
  let query = db
    .selectFrom('audit')
    .select(head)
    .select((is) => (brief ? is.val<Buffer | null>(null).as('change') : is.ref('change').as('change')))
    .orderBy('seq', 'desc')
    .limit(limit)
  if (subjectType !== undefined) query = query.where('subjectType', '=', subjectType)
  if (subjectId !== undefined) query = query.where('subjectId', '=', subjectId)
  if (before !== undefined) query = query.where('seq', '<', before)
  if (since !== undefined) query = query.where('seq', '>=', since)
  return readable(await query.execute())
}

/** Which entries, newest first. */
export interface HeadQuery {
  limit: number
  before: number
  operator?: string | undefined
  /** Moments, the first and the one after the last. */
  from?: string | undefined
  until?: string | undefined
}

/** When, by whom, what: entries without what they changed, from which acts are put together. */
export async function auditHeads(
  db: Kysely<OfficeSchema>,
  { limit, before, operator, from, until }: HeadQuery,
) {
  let query = db
    .selectFrom('audit')
    .select(['seq', 'at', 'operatorName as operator', 'action', 'subjectType', 'subjectId', 'reason'])
    .where('seq', '<', before)
    .orderBy('seq', 'desc')
    .limit(limit)
  if (operator !== undefined) query = query.where('operatorName', '=', operator)
  if (from !== undefined) query = query.where('at', '>=', from)
  if (until !== undefined) query = query.where('at', '<', until)
  return query.execute()
}

/** What some entries changed, by their numbers. */
export async function changesOf(db: Kysely<OfficeSchema>, numbers: readonly number[]) {
  const rows = await db
    .selectFrom('audit')
    .select(['seq', 'change'])
    .where('seq', 'in', listed(numbers))
    .execute()
  return new Map(readable(rows).map(({ seq, before, after }) => [seq, { before, after }]))
}

/** Who and what stands in the log, for the choices of who searches it. */
export async function auditChoices(
  db: Kysely<OfficeSchema>,
): Promise<{ operators: string[]; actions: string[] }> {
  const operators = await db.selectFrom('audit').select('operatorName').distinct().execute()
  const actions = await db.selectFrom('audit').select('action').distinct().execute()
  return {
    operators: operators.map(({ operatorName }) => operatorName),
    actions: actions.map(({ action }) => action),
  }
}
