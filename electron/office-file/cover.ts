import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { contentTables, hasTable, quoted } from './tables.ts'

/**
 * Every row of the office is covered: for each table the file holds the sum of the digests of its rows, moved by every
 * write of this application in the same transaction. What another program, a bad sector or a flipped bit changes, adds
 * or takes away no longer fits the sum. The triggers that move it are temporary: they are in no file, so that another
 * program can't run them and can't take them out.
 */

const length = 32

const known = new WeakSet<Database>()
/** Who is told of each row whose digest is added to a sum. */
const watching = new WeakMap<Database, () => void>()

/** A value as text, each kind of its own: a number 1 is not the text "1", and a blob is neither. */
const told = (value: unknown): unknown =>
  Buffer.isBuffer(value) ? { b: hash('sha256', value, 'base64') } : value

/** SHA-256 of a row. @param values the table, then its columns in their order */
const digestOf = (values: readonly unknown[]): Buffer =>
  hash('sha256', JSON.stringify(values.map(told)), 'buffer')

/** Adds to a sum or takes away from it, 32 bits at a time and modulo 2³²: the order of the rows does not matter. */
function move(sum: Buffer, digest: Buffer, sign: 1 | -1): Buffer {
  const moved = Buffer.allocUnsafe(length)
  for (let at = 0; at < length; at += 4)
    moved.writeUInt32LE((sum.readUInt32LE(at) + sign * digest.readUInt32LE(at)) >>> 0, at)
  return moved
}

/** Teaches a connection what the sums are calculated with. */
function teach(database: Database): void {
  if (known.has(database)) return
  known.add(database)
  database.function('kk_row', { varargs: true, deterministic: true }, (...values) => digestOf(values))
  database.function('kk_move', { deterministic: true }, (sum: Buffer, less: unknown, more: unknown) => {
    const without = Buffer.isBuffer(less) ? move(sum, less, -1) : sum
    return Buffer.isBuffer(more) ? move(without, more, 1) : without
  })
  database.aggregate('kk_sum', {
    varargs: true,
    start: () => Buffer.alloc(length),
    step(sum: Buffer, ...values: unknown[]) {
      watching.get(database)?.()
      return move(sum, digestOf(values), 1)
    },
  })
}

interface Covered {
  table: string
  columns: string[]
}

const coveredTables = (database: Database): Covered[] =>
  contentTables(database).map((table) => ({
    table,
    columns: database
      .prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) ORDER BY cid')
      .pluck()
      .all(table),
  }))

const isCovered = (database: Database): boolean => hasTable(database, 'cover')

const row = ({ table, columns }: Covered, of: string): string =>
  `kk_row('${table.replaceAll("'", "''")}', ${columns.map((column) => `${of}.${quoted(column)}`).join(', ')})`

const triggerName = (table: string, event: string): string => `cover_${table}_${event}`

const nameOf = ({ table }: Covered): string => `'${table.replaceAll("'", "''")}'`

/** Moves the sum of a table by what one event does to a row. */
function addTrigger(database: Database, covered: Covered, event: 'INSERT' | 'DELETE' | 'UPDATE'): void {
  const [count, less, more] = {
    INSERT: ['rows + 1', 'NULL', row(covered, 'NEW')],
    DELETE: ['rows - 1', row(covered, 'OLD'), 'NULL'],
    UPDATE: ['rows', row(covered, 'OLD'), row(covered, 'NEW')],
  }[event]
  database.exec(
    `CREATE TEMP TRIGGER ${quoted(triggerName(covered.table, event))} AFTER ${event} ON main.${quoted(covered.table)}
     BEGIN UPDATE cover SET rows = ${count}, sum = kk_move(sum, ${less}, ${more}) WHERE name = ${nameOf(covered)}; END`,
  )
}

/** From now on every write through this connection moves the sums. */
export function keepCovered(database: Database): void {
  if (!isCovered(database)) return
  teach(database)
  for (const covered of coveredTables(database))
    for (const event of ['INSERT', 'DELETE', 'UPDATE'] as const) addTrigger(database, covered, event)
}

/**
 * Inserts many rows and moves the sums behind them, once for each table: to the same sums as row by row, in the same
 * transaction, but in a fraction of the time. Whatever happens, the sums fit the rows afterwards.
 * @param tables in which nothing but inserts at their end is done
 * @param insert may do no other work
 */
export function insertCovered<T>(database: Database, tables: readonly string[], insert: () => T): T {
  if (!database.inTransaction) throw new Error('many rows are inserted in a transaction only')
  const has = database
    .prepare<[string], number>("SELECT count(*) FROM sqlite_temp_master WHERE type = 'trigger' AND name = ?")
    .pluck()
  const waiting = coveredTables(database)
    .filter(({ table }) => tables.includes(table) && has.get(triggerName(table, 'INSERT')) === 1)
    .map((covered) => ({
      covered,
      last:
        database
          .prepare<[], number | null>(`SELECT max(rowid) FROM main.${quoted(covered.table)}`)
          .pluck()
          .get() ?? 0,
    }))
  for (const { covered } of waiting)
    database.exec(`DROP TRIGGER temp.${quoted(triggerName(covered.table, 'INSERT'))}`)
  try {
    return insert()
  } finally {
    for (const { covered, last } of waiting) {
      const { rows, sum } = sumOf(database, covered, last)
      database
        .prepare('UPDATE cover SET rows = rows + ?, sum = kk_move(sum, NULL, ?) WHERE name = ?')
        .run(rows, sum, covered.table)
      addTrigger(database, covered, 'INSERT')
    }
  }
}

interface Sum {
  rows: number
  sum: Buffer
}

/** @param after the row behind which it begins; else all rows count */
function sumOf(database: Database, { table, columns }: Covered, after?: number): Sum {
  const where = after === undefined ? '' : ` WHERE rowid > ${after}`
  const found = database
    .prepare<[string], Sum>(
      `SELECT count(*) AS rows, kk_sum(?, ${columns.map(quoted).join(', ')}) AS sum FROM main.${quoted(table)}${where}`,
    )
    .get(table)
  if (!found) throw new Error(`no sum of ${table}`)
  return found
}

/** Of how many rows each sum of a file is, as the file says; by table. */
export const coveredRows = (database: Database): ReadonlyMap<string, number> =>
  new Map(
    isCovered(database)
      ? database.prepare<[], [string, number]>('SELECT name, rows FROM cover').raw().all()
      : [],
  )

/** How many rows there are to be covered. */
export const rowsToCover = (database: Database): number =>
  contentTables(database).reduce(
    (sum, table) =>
      sum +
      (database
        .prepare<[], number>(`SELECT count(*) FROM main.${quoted(table)}`)
        .pluck()
        .get() ?? 0),
    0,
  )

/** Does something, and says of each row that is added to a sum meanwhile. */
function watched<T>(database: Database, onRow: () => void, work: () => T): T {
  watching.set(database, onRow)
  try {
    return work()
  } finally {
    watching.delete(database)
  }
}

const nobody = () => undefined

/**
 * Calculates all sums anew and writes them: after a migration, in its transaction.
 * @param onRow said of each row
 */
export function coverAnew(database: Database, onRow: () => void = nobody): void {
  if (!isCovered(database)) return
  teach(database)
  database.exec('DELETE FROM cover')
  const insert = database.prepare('INSERT INTO cover (name, rows, sum) VALUES (?, ?, ?)')
  watched(database, onRow, () => {
    for (const covered of coveredTables(database)) {
      const { rows, sum } = sumOf(database, covered)
      insert.run(covered.table, rows, sum)
    }
  })
}

/** A table whose rows are not those that this application wrote. */
export interface Uncovered {
  table: string
  /** How many rows there should be; null for a table that was never covered. */
  expected: number | null
  /** How many rows there are; null for a table that is not there. */
  found: number | null
}

/**
 * Calculates all sums anew and compares them with those of the file.
 * @param onRow said of each row
 * @returns the tables that do not fit; none also for a file of a version before rows were covered
 */
export function uncoveredTables(database: Database, onRow: () => void = nobody): Uncovered[] {
  if (!isCovered(database)) return []
  teach(database)
  const sums = new Map(
    database
      .prepare<[], Sum & { name: string }>('SELECT name, rows, sum FROM cover')
      .all()
      .map(({ name, ...sum }) => [name, sum]),
  )
  const wrong: Uncovered[] = []
  for (const covered of coveredTables(database)) {
    const expected = sums.get(covered.table)
    sums.delete(covered.table)
    const found = watched(database, onRow, () => sumOf(database, covered))
    if (!expected || expected.rows !== found.rows || !expected.sum.equals(found.sum))
      wrong.push({ table: covered.table, expected: expected?.rows ?? null, found: found.rows })
  }
  for (const [table, { rows }] of sums) wrong.push({ table, expected: rows, found: null })
  return wrong
}

/** The sums as they stand, for what seals them: one line for each table. */
export const coverText = (database: Database): string =>
  isCovered(database)
    ? database
        .prepare<[], string>("SELECT name || ':' || rows || ':' || hex(sum) FROM cover ORDER BY name")
        .pluck()
        .all()
        .join('\n')
    : ''
