import Sqlite, { type Database } from 'better-sqlite3'
import { type Migration, take } from './migrations/migration.ts'

/** One line for each table, index, view and trigger of a file, with what it is made of. */
function linesOf(database: Database): string[] {
  return database
    .prepare<[], { type: string; name: string; sql: string | null }>(
      "SELECT type, name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .all()
    .map(({ type, name, sql }) => `${type} ${name} ${(sql ?? '').replace(/\s+/g, ' ').trim()}`)
}

const made = new Map<string, string[]>()

/** What the migrations make, up to a version. */
function expected(version: number, known: readonly Migration[]): string[] {
  const steps = known.filter((migration) => migration.version <= version)
  const key = steps.map(({ sql }) => sql).join(';')
  const before = made.get(key)
  if (before) return before
  const database = new Sqlite(':memory:')
  try {
    for (const step of steps) take(database, step)
    const lines = linesOf(database)
    made.set(key, lines)
    return lines
  } finally {
    database.close()
  }
}

const nameOf = (line: string): string => line.split(' ').slice(0, 2).join(' ')

/**
 * Compares the tables, indices, views and triggers of a file with those that the migrations make.
 * @param known the migrations to know of
 * @returns what differs, as SQLite calls it ("table employee"); nothing when all is as it should be
 */
export function strangeParts(database: Database, known: readonly Migration[]): string[] {
  const version = database.pragma('user_version', { simple: true }) as number
  const wanted = new Set(expected(version, known))
  const found = linesOf(database)
  const strange = found.filter((line) => !wanted.delete(line))
  return [...new Set([...strange, ...wanted].map(nameOf))].toSorted()
}
