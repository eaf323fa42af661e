import type { Database, Statement } from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** Enough for all statements of a page or an import; how many rows are inserted at once makes others. */
const kept = 200

/**
 * A database for Kysely that prepares a statement once: Kysely would do it at every execution, which takes longer than
 * most of the statements themselves.
 */
export function preparedOnce(database: Database): SqliteDatabase {
  const statements = new Map<string, Statement>()
  return {
    prepare(sql) {
      const known = statements.get(sql)
      if (known) return known
      const statement = database.prepare(sql)
      statements.set(sql, statement)
      for (const oldest of statements.keys()) {
        if (statements.size <= kept) break
        statements.delete(oldest)
      }
      return statement
    },
    close: () => void database.close(),
  }
}
