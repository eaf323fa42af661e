import type { Database } from 'better-sqlite3'

/** A name of a table or column as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const hasTable = (database: Database, name: string): boolean =>
  database.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?").get(name) !==
  undefined

/** What watches over the rows and holds none of the office's. */
const watching = new Set(['cover', 'seal'])

/** The tables that hold what an office says, in the order in which they were made: what is pointed to mostly first. */
export const contentTables = (database: Database): string[] =>
  database
    .prepare<[], string>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
    )
    .pluck()
    .all()
    .filter((name) => !watching.has(name))
