import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { namesOfAction } from '../../shared/trust/actions.ts'
import type { ChainEnd } from '../../shared/office/paper.ts'
import { Erased, erased, type Erasure, erasureIn, genesis, isErased } from './erasure.ts'
import { listed } from './listed.ts'
import { packChange, unpackChange } from './packed.ts'
import type { OfficeSchema } from './schema.ts'

export interface AuditEntry {
  /** Verb of the contract, e.g. "planning.agreement.sign". */
  action: string
  subjectType: string
  subjectId: string | number
  before?: unknown
  after?: unknown
  reason?: string | null
}

export interface AuditQuery {
  limit: number
  before?: number | undefined
  subjectType?: string | undefined
  subjectId?: string | undefined
}

export interface Author {
  id: number | null
  name: string
}

interface Row {
  at: string
  operatorId: number | null
  operatorName: string
  action: string
  subjectType: string
  subjectId: string
  before: string | null
  after: string | null
  reason: string | null
  previousHash: string
}

// A JSON array is unambiguous: no two different entries give the same text.
const hashOf = (row: Row): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        row.previousHash,
        row.at,
        row.operatorId,
        row.operatorName,
        row.action,
        row.subjectType,
        row.subjectId,
        row.before,
        row.after,
        row.reason,
      ]),
    )
    .digest('hex')

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

/** As SQLite stores a text: what is hashed must be what can be read again. */
const asStored = (text: string): string => text.toWellFormed()

/**
 * Appends one entry to the audit log, chained to the one before by SHA-256.
 * @param db the transaction of the change that is recorded: both happen or neither
 */
export async function appendAudit(
  db: Kysely<OfficeSchema>,
  author: Author,
  at: Date,
  entry: AuditEntry,
): Promise<void> {
  const last = await db.selectFrom('audit').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const row: Row = {
    at: at.toISOString(),
    operatorId: author.id,
    operatorName: asStored(author.name),
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: asStored(String(entry.subjectId)),
    before: json(entry.before),
    after: json(entry.after),
    reason: entry.reason == null ? null : asStored(entry.reason),
    previousHash: last?.hash ?? genesis,
  }
  const { before, after, previousHash: _, ...values } = row
  await db
    .insertInto('audit')
    .values({ ...values, change: packChange(before, after), hash: hashOf(row) })
    .execute()
}

interface Kept extends Omit<Row, 'before' | 'after' | 'previousHash'> {
  seq: number
  /** What was changed, packed; before version 18 of the file as two texts. */
  change?: Buffer | null
  before?: string | null
  after?: string | null
  hash: string
}

/** Whether what an entry says of a change is packed, as from version 18 of the file on. */
const isPacked = (database: Database): boolean =>
  database.prepare("SELECT 1 FROM pragma_table_xinfo('audit') WHERE name = 'change'").get() !== undefined

const changeOf = ({ change, before = null, after = null }: Kept) =>
  change === undefined ? { before, after } : unpackChange(change)

function follows({ change, ...row }: Kept, previousHash: string): boolean {
  try {
    const said = changeOf(change === undefined ? row : { ...row, change })
    return hashOf({ ...row, ...said, previousHash }) === row.hash
  } catch {
    // What was changed so that it can't be read is no more what was recorded.
    return false
  }
}

/** Entries as they are read: what was packed is in its words again. */
const readable = <Entry extends { change: Buffer | null }>(rows: readonly Entry[]) =>
  rows.map(({ change, ...row }) => ({
    ...row,
    ...(isErased(change) ? { before: null, after: null } : unpackChange(change)),
    erased: isErased(change),
  }))

/**
 * Follows the chain from its first entry. Of an entry whose words were destroyed it is looked at whether the rest is
 * what it was.
 * @returns how many entries there are, the hash of the last one, and the number of the first entry that does
 *   not fit (null when the chain is whole)
 */
export function verifyAudit(database: Database): { entries: number; head: string; brokenAt: number | null } {
  let previous = genesis
  let seq = 0
  const gone = new Erased()
  let told: Erasure | null = null
  for (const row of database
    .prepare<[], Kept>(
      `SELECT seq, at, operator_id AS operatorId, operator_name AS operatorName, action, subject_type AS subjectType,
        subject_id AS subjectId, ${isPacked(database) ? 'change' : 'before, after'}, reason, hash
      FROM audit ORDER BY seq`,
    )
    .iterate()) {
    seq += 1
    const without = isErased(row.change)
    if (without) gone.add(seq, { ...row, previousHash: previous })
    if (row.seq !== seq || (!without && !follows(row, previous)))
      return { entries: seq, head: previous, brokenAt: row.seq }
    if (!without) told = erasureIn(row.action, () => changeOf(row).after) ?? told
    previous = row.hash
  }
  return { entries: seq, head: previous, brokenAt: gone.fits(told) ? null : (gone.first ?? seq) }
}

/** An entry as it stands in a file, whatever became of its chain. */
export type Entry = Omit<Row, 'previousHash'> & { hash: string; erased: boolean }

/** The columns of the log in a file of this version. */
export const auditColumns = (database: Database): string[] => [
  'seq',
  'at',
  'operator_id',
  'operator_name',
  'action',
  'subject_type',
  'subject_id',
  ...(isPacked(database) ? ['change'] : ['before', 'after']),
  'reason',
  'hash',
]

/** An entry out of the values of a row, whatever they are; what can't be read of it is left out. */
export function entryOf(row: Readonly<Record<string, unknown>>): Entry {
  const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '')
  const orNull = (name: string): string | null => (typeof row[name] === 'string' ? row[name] : null)
  let said = { before: orNull('before'), after: orNull('after') }
  const change = Buffer.isBuffer(row['change']) ? row['change'] : null
  try {
    if (change && !isErased(change)) said = unpackChange(change)
  } catch {
    // The entry stays, without its words.
  }
  return {
    at: text('at'),
    operatorId: typeof row['operator_id'] === 'number' ? row['operator_id'] : null,
    operatorName: text('operator_name'),
    action: text('action'),
    subjectType: text('subject_type'),
    subjectId: text('subject_id'),
    ...said,
    reason: orNull('reason'),
    hash: text('hash'),
    erased: isErased(change),
  }
}

/**
 * Writes entries into an empty log, in their order, and chains them anew where the chain is not whole any more.
 * @returns the number of the first entry whose hash is another than it was; null when all are the same
 */
export function writeChain(database: Database, entries: readonly Entry[]): number | null {
  const packed = isPacked(database)
  const columns = [...auditColumns(database), ...(packed ? [] : ['previous_hash'])]
  const insert = database.prepare(
    `INSERT INTO audit (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  let previousHash = genesis
  let changed: number | null = null
  const gone = new Erased()
  let told: Erasure | null = null
  for (const [index, { hash: before, erased: without, ...entry }] of entries.entries()) {
    // What is left of entries without words is bound once more, by the last one.
    if (index === entries.length - 1 && !gone.fits(told)) entry.after = gone.addedTo(entry.after)
    if (!without) told = erasureIn(entry.action, () => entry.after) ?? told
    // Without its words an entry keeps the hash that it had.
    const hash = without ? before : hashOf({ ...entry, previousHash })
    if (without) gone.add(index + 1, { ...entry, hash, previousHash })
    if (hash !== before && before !== '') changed ??= index + 1
    const { at, operatorId, operatorName, action, subjectType, subjectId, reason } = entry
    insert.run(
      index + 1,
      at,
      operatorId,
      operatorName,
      action,
      subjectType,
      subjectId,
      ...(packed ? [without ? erased : packChange(entry.before, entry.after)] : [entry.before, entry.after]),
      reason,
      hash,
      ...(packed ? [] : [previousHash]),
    )
    previousHash = hash
  }
  return changed
}

/** Where the chain begins and ends, without following it. */
export function chainOf(database: Database): {
  entries: number
  first: string | null
  head: string
  lastAt: string | null
} {
  const first = database.prepare<[], string>('SELECT hash FROM audit ORDER BY seq LIMIT 1').pluck().get()
  const last = database
    .prepare<[], { hash: string; at: string }>('SELECT hash, at FROM audit ORDER BY seq DESC LIMIT 1')
    .get()
  const entries = database.prepare<[], number>('SELECT count(*) FROM audit').pluck().get() ?? 0
  return { entries, first: first ?? null, head: last?.hash ?? genesis, lastAt: last?.at ?? null }
}

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

/** What was recorded after the first entry about something, oldest first. */
export async function entriesAfter(
  db: Kysely<OfficeSchema>,
  subjectType: string,
  subjectId: string | number,
): Promise<Array<{ subjectType: string; subjectId: string; after: string | null }>> {
  const rows = await db
    .selectFrom('audit')
    .select(['subjectType', 'subjectId', 'change'])
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
  const found = []
  for (const { subjectType, ids } of subjects)
    found.push(
      ...(await db
        .selectFrom('audit')
        .select([
          'seq',
          'at',
          'operatorName as operator',
          'action',
          'subjectType',
          'subjectId',
          'change',
          'reason',
        ])
        .where('subjectType', '=', subjectType)
        .where('subjectId', 'in', listed(ids.map(String)))
        .execute()),
    )
  return readable(found.toSorted((a, b) => a.seq - b.seq))
}

/** Entries of the log, newest first: of one thing or of all, `limit` of them before a number. */
export async function readAudit(
  db: Kysely<OfficeSchema>,
  { limit, before, subjectType, subjectId }: AuditQuery,
) {
  let query = db
    .selectFrom('audit')
    .select([
      'seq',
      'at',
      'operatorName as operator',
      'action',
      'subjectType',
      'subjectId',
      'change',
      'reason',
      'hash',
    ])
    .orderBy('seq', 'desc')
    .limit(limit)
  if (subjectType !== undefined) query = query.where('subjectType', '=', subjectType)
  if (subjectId !== undefined) query = query.where('subjectId', '=', subjectId)
  if (before !== undefined) query = query.where('seq', '<', before)
  return readable(await query.execute())
}
