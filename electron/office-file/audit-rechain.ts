import type { Database } from 'better-sqlite3'
import { hashOf, isPacked, type Row } from './audit.ts'
import { Erased, erased, type Erasure, erasureIn, genesis, isErased } from './erasure.ts'
import { packChange, unpackChange } from './packed.ts'

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
