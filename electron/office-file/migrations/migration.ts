import type { Database } from 'better-sqlite3'

/** One step from a version of the office file to the next. */
export interface Migration {
  /** Becomes SQLite's `user_version`. */
  version: number
  name: string
  sql: string
  /** What `sql` calculates with and SQLite doesn't have, by the name by which it is called there. */
  functions?: Readonly<Record<string, (...values: never[]) => string | Buffer | null>>
}

/** Makes the step. */
export function take(database: Database, { sql, functions = {} }: Migration): void {
  for (const [name, calculate] of Object.entries(functions))
    database.function(name, { deterministic: true }, calculate)
  database.exec(sql)
}
