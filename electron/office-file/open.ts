import { accessSync, constants, existsSync, openSync, closeSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { isFileName } from '../../shared/kernel/file-name.ts'
import { migrate, migrations } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { Names } from './names.ts'
import { preparedOnce } from './prepared.ts'
import type { OfficeSchema } from './schema.ts'
import { OfficeFileTrouble, troubleOf } from './trouble.ts'

/** "KKtr" in ASCII: marks a SQLite file as an office file of this application. */
export const applicationId = 0x4b4b7472

export interface OfficeFile {
  path: string
  /** For pages and procedures. */
  db: Kysely<OfficeSchema>
  /** The same connection, for loops where a prepared statement pays (import, audit) and for pragmas. */
  raw: Database
  close(): Promise<void>
}

/**
 * Creates a new office file; refuses to touch an existing one.
 * @throws OfficeFileTrouble
 */
export function createOfficeFile(path: string): OfficeFile {
  // On every system: an office goes from one computer to another.
  if (!isFileName(basename(path))) throw new OfficeFileTrouble('unusable-name', path)
  try {
    closeSync(openSync(path, 'wx'))
  } catch (cause) {
    throw new OfficeFileTrouble(troubleOf(cause) ?? 'no-permission', path, { cause })
  }
  return connect(path, true, migrations)
}

/**
 * Opens an office file, locks it for this process and brings it to the current schema.
 * @param known the migrations to know of; tests pass their own
 * @throws OfficeFileTrouble; nothing is ever deleted
 */
export function openOfficeFile(path: string, known: readonly Migration[] = migrations): OfficeFile {
  // Windows opens a device for some names, and waits for ever for what it would say.
  if (process.platform === 'win32' && !isFileName(basename(path)))
    throw new OfficeFileTrouble('unusable-name', path)
  if (!existsSync(path)) throw new OfficeFileTrouble('not-found', path)
  for (const [target, mode] of [
    [path, constants.R_OK],
    [path, constants.W_OK],
    [dirname(path), constants.W_OK],
  ] as const) {
    try {
      accessSync(target, mode)
    } catch (cause) {
      throw new OfficeFileTrouble(mode === constants.R_OK ? 'no-permission' : 'read-only', path, { cause })
    }
  }
  if (process.platform === 'win32') mustLetIn(path)
  return connect(path, false, known)
}

/**
 * On Windows a program (a scanner for viruses, a synchronisation) can hold a file so that nobody else may open it;
 * SQLite says only that it could not.
 */
function mustLetIn(path: string): void {
  try {
    closeSync(openSync(path, 'r+'))
  } catch (cause) {
    throw new OfficeFileTrouble(troubleOf(cause) ?? 'no-permission', path, { cause })
  }
}

function connect(path: string, isNew: boolean, known: readonly Migration[]): OfficeFile {
  let raw: Database | undefined
  try {
    raw = new Sqlite(path, { timeout: 1000 })
    // One process per file: with this, a second one is told so instead of interleaving its writes.
    raw.pragma('locking_mode = EXCLUSIVE')
    if (isNew) raw.pragma(`application_id = ${applicationId}`)
    else if (raw.pragma('application_id', { simple: true }) !== applicationId)
      throw new OfficeFileTrouble('foreign', path)
    raw.pragma('journal_mode = WAL')
    // FULL, not the compiled-in NORMAL: an acknowledged write survives a power cut.
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    raw.pragma('journal_size_limit = 8388608')
    raw.pragma('temp_store = MEMORY')
    raw.pragma('trusted_schema = OFF')
    raw.pragma('cell_size_check = ON')
    raw.exec('BEGIN IMMEDIATE; COMMIT')
    const health = raw.pragma('quick_check(1)', { simple: true })
    if (health !== 'ok') throw new OfficeFileTrouble('corrupt', path, { cause: health })
    migrate(raw, path, known)
  } catch (cause) {
    raw?.close()
    if (cause instanceof OfficeFileTrouble) throw cause
    throw new OfficeFileTrouble(troubleOf(cause) ?? 'corrupt', path, { cause })
  }

  const database = raw
  const db = new Kysely<OfficeSchema>({
    dialect: new SqliteDialect({ database: preparedOnce(database) }),
    plugins: [new Names()],
  })
  return {
    path,
    db,
    raw: database,
    async close() {
      if (!database.open) return
      database.pragma('optimize')
      database.pragma('wal_checkpoint(TRUNCATE)')
      await db.destroy()
      // Kysely leaves a connection alone that it never used.
      if (database.open) database.close()
    },
  }
}
