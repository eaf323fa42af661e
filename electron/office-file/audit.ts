import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { Erased, type Erasure, erasureIn, genesis, isErased } from './erasure.ts'
import { insertMany } from './many-rows.ts'
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
  /** Of this nobody may be told by whom it was and at what time: the entry names the day alone. */
  unnamed?: true
}

/** What stands in the place of the operator in an entry that is to name nobody. */
const unnamedAuthor = 'Tidak disebut'

export interface Author {
  id: number | null
  name: string
}

/** An entry with the hash of the one before it. */
export interface Row {
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
/** By what an entry and all before it are known. */
export const hashOf = (row: Row): string =>
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

/** The moment at which the office's day began. */
const dawn = (at: Date): Date => new Date(at.getFullYear(), at.getMonth(), at.getDate())

/** An entry as it is stored behind the one before it. */
function rowOf(author: Author, at: Date, entry: AuditEntry, previousHash: string) {
  const row: Row = {
    at: (entry.unnamed ? dawn(at) : at).toISOString(),
    operatorId: entry.unnamed ? null : author.id,
    operatorName: asStored(entry.unnamed ? unnamedAuthor : author.name),
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: asStored(String(entry.subjectId)),
    before: json(entry.before),
    after: json(entry.after),
    reason: entry.reason == null ? null : asStored(entry.reason),
    previousHash,
  }
  const { before, after, previousHash: _, ...values } = row
  return { ...values, change: packChange(before, after), hash: hashOf(row) }
}

async function lastHash(db: Kysely<OfficeSchema>): Promise<string> {
  const last = await db.selectFrom('audit').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last?.hash ?? genesis
}

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
  await db
    .insertInto('audit')
    .values(rowOf(author, at, entry, await lastHash(db)))
    .execute()
}

/**
 * Appends many entries in their order, the same as one after the other.
 * @param raw the database on which the transaction is open
 */
export async function appendAudits(
  db: Kysely<OfficeSchema>,
  raw: Database,
  author: Author,
  at: Date,
  entries: readonly AuditEntry[],
): Promise<void> {
  let previous = await lastHash(db)
  insertMany(db, raw, ['audit'], (write) => {
    for (const entry of entries) {
      const row = rowOf(author, at, entry, previous)
      write('audit', row)
      previous = row.hash
    }
  })
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
export const isPacked = (database: Database): boolean =>
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

/**
 * Follows the chain from its first entry. Of an entry whose words were destroyed it is looked at whether the rest is
 * what it was.
 * @param onEntry said of each entry
 * @returns how many entries there are, the hash of the last one, and the number of the first entry that does
 *   not fit (null when the chain is whole)
 */
export function verifyAudit(
  database: Database,
  onEntry: () => void = () => undefined,
): { entries: number; head: string; brokenAt: number | null } {
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
    onEntry()
    const without = isErased(row.change)
    if (without) gone.add(seq, { ...row, previousHash: previous })
    if (row.seq !== seq || (!without && !follows(row, previous)))
      return { entries: seq, head: previous, brokenAt: row.seq }
    if (!without) told = erasureIn(row.action, () => changeOf(row).after) ?? told
    previous = row.hash
  }
  return { entries: seq, head: previous, brokenAt: gone.fits(told) ? null : (gone.first ?? seq) }
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
