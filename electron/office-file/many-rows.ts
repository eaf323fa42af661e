import type { Database, Statement } from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import { insertCovered } from './cover.ts'
import type { OfficeSchema } from './schema.ts'

/** Statements by the columns that they write. */
type Known = Map<string, Statement>

/** Writes a row of a table and gives its id. */
type Write = (values: object) => number

function writerOf(db: Kysely<OfficeSchema>, raw: Database, table: keyof OfficeSchema): Write {
  const known: Known = new Map()
  return (values) => {
    const columns = Object.keys(values)
    const key = columns.join()
    let statement = known.get(key)
    if (!statement) {
      const compiled = sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
        VALUES (${sql.join(columns.map(() => sql.val(null)))})`.compile(db)
      statement = raw.prepare(compiled.sql)
      known.set(key, statement)
    }
    return Number(statement.run(Object.values(values)).lastInsertRowid)
  }
}

/**
 * Writes many rows of some tables with one statement each: the same rows, covered by the same sums, as by one insert
 * after the other, without building each statement anew, which takes longer than writing the row.
 * @param db the transaction that is open on this very database
 * @param raw the database of it
 * @param insert is given what writes; does nothing else with the database
 */
export function insertMany<T, K extends keyof OfficeSchema>(
  db: Kysely<OfficeSchema>,
  raw: Database,
  tables: readonly K[],
  insert: (write: (table: K, values: object) => number) => T,
): T {
  const writers = new Map(tables.map((table) => [table, writerOf(db, raw, table)]))
  const names = tables.map((table) => table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
  return insertCovered(raw, names, () =>
    insert((table, values) => {
      const write = writers.get(table)
      if (!write) throw new Error(`${table} was not named`)
      return write(values)
    }),
  )
}
