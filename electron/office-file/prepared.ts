import type { Database, Statement } from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Enough for all statements of a page or an import; how many rows are inserted at once makes others. */
const kept = 200

/** A statement that answers nothing. */
const acting = (act: () => void): SqliteStatement => ({
  reader: false,
  all: () => [],
  run: () => {
    act()
    return { changes: 0, lastInsertRowid: 0 }
  },
  iterate: () => [].values(),
})

/**
 * A database for Kysely that prepares a statement once: Kysely would do it at every execution, which takes longer than
 * most of the statements themselves.
 * @param beforeCommit the last that a transaction does; what it throws takes the transaction back
 */
export function preparedOnce(database: Database, beforeCommit: () => void = () => undefined): SqliteDatabase {
  const statements = new Map<string, Statement>()
  const commit = database.prepare('COMMIT')
  const rollback = database.prepare('ROLLBACK')
  return {
    prepare(sql) {
      if (sql === 'commit')
        return acting(() => {
          beforeCommit()
          commit.run()
        })
      // On a full disk SQLite has taken the transaction back by itself; to say so again would hide why.
      if (sql === 'rollback') return acting(() => void (database.inTransaction && rollback.run()))
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
