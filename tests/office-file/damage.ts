import { createHash } from 'node:crypto'
import Sqlite, { type Database } from 'better-sqlite3'

/** All that somebody can read in an office, as one digest: every row of every table; null when it can't be read. */
export function contentOf(path: string): string | null {
  let database: Database | undefined
  try {
    database = new Sqlite(path, { readonly: true })
    const digest = createHash('sha256')
    const tables = database
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
      )
      .pluck()
      .all()
    for (const table of tables)
      for (const row of database.prepare(`SELECT * FROM "${table}" NOT INDEXED`).raw().iterate())
        digest.update(JSON.stringify([table, row]))
    return digest.digest('hex')
  } catch {
    return null
  } finally {
    database?.close()
  }
}

/** One bit of one byte, anywhere in the file. */
export function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at)
  return changed
}
