import type { Database } from 'better-sqlite3'

type Calculates = (...values: never[]) => string | Buffer | null

/** One step from a version of the office file to the next. */
export interface Migration {
  /** Becomes SQLite's `user_version`. */
  version: number
  name: string
  sql: string
  /** What `sql` calculates with and SQLite doesn't have, by the name by which it is called there. */
  functions?: Readonly<Record<string, Calculates>>
  /** One of these functions that is called once for each row, and a query for how many rows that are. */
  long?: { function: string; rows: string }
}

/** The same function, which says that it was called. SQLite goes by how many values it takes. */
const heard = (calculate: Calculates, onCall: () => void): Calculates =>
  Object.defineProperty(
    (...values: never[]) => {
      onCall()
      return calculate(...values)
    },
    'length',
    { value: calculate.length },
  )

/**
 * Makes the step.
 * @param onRow said of each row, in a step that is long
 */
export function take(
  database: Database,
  { sql, functions = {}, long }: Migration,
  onRow: () => void = () => undefined,
): void {
  for (const [name, calculate] of Object.entries(functions))
    database.function(
      name,
      { deterministic: true },
      name === long?.function ? heard(calculate, onRow) : calculate,
    )
  database.exec(sql)
}
