import { accessSync, closeSync, constants, existsSync, openSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { isFileName } from '../../shared/kernel/file-name.ts'
import { keepCovered } from './cover.ts'
import { applicationId } from './header.ts'
import { inspectOfficeFile } from './inspect.ts'
import { migrate, type Say } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { Names } from './names.ts'
import { preparedOnce } from './prepared.ts'
import type { OfficeSchema } from './schema.ts'
import { type Keyring, seal, sealState } from './seal.ts'
import { shrink } from './shrink.ts'
import { hasTable } from './tables.ts'
import { OfficeFileTrouble, troubleOf } from './trouble.ts'
import { makingName, ownOnly, publish, removeMade, sweepHalfMade } from './whole.ts'

export interface OfficeFile {
  path: string
  /** For pages and procedures. */
  db: Kysely<OfficeSchema>
  /** The same connection, for loops where a prepared statement pays (import, audit) and for pragmas. */
  raw: Database
  /** Logs of another file that lay beside this one and were set aside at opening. */
  logsAside: readonly string[]
  close(): Promise<void>
}

export interface OpenOptions {
  /** The migrations to know of; tests pass their own. */
  known?: readonly Migration[]
  /** Keys that seal what is written; without them the file stays unsealed. */
  keyring?: Keyring | null
  /** Is told how far the update of a file of a former version is. */
  say?: Say
}

/** @throws OfficeFileTrouble when Windows could not open a file of this name, or there is already one */
function mustBeFreeName(path: string): void {
  // On every system: an office goes from one computer to another.
  if (!isFileName(basename(path))) throw new OfficeFileTrouble('unusable-name', path)
  if (existsSync(path)) throw new OfficeFileTrouble('exists', path)
}

/**
 * Creates a new office file that has no rows yet; refuses to touch an existing one.
 * @throws OfficeFileTrouble
 */
export function createOfficeFile(path: string, options: OpenOptions = {}): OfficeFile {
  mustBeFreeName(path)
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (cause) {
    throw new OfficeFileTrouble(troubleOf(cause) ?? 'no-permission', path, { cause })
  }
  return connect(path, true, [], options)
}

/**
 * Makes a new office file. Until it is whole it has another name, so that a process that is killed leaves nothing that
 * could be taken for an office, and what has the name already is never touched.
 * @param fill writes its first rows
 * @throws OfficeFileTrouble, or what `fill` throws; nothing is left behind then
 */
export async function makeOfficeFile(
  path: string,
  fill: (file: OfficeFile) => Promise<void>,
  options: OpenOptions = {},
): Promise<void> {
  mustBeFreeName(path)
  sweepHalfMade(dirname(path))
  const made = makingName(path)
  try {
    const file = createOfficeFile(made, options)
    try {
      await fill(file)
    } finally {
      await file.close()
    }
    publish(made, path)
  } catch (error) {
    removeMade(made)
    const kind = error instanceof OfficeFileTrouble ? error.kind : troubleOf(error)
    if (kind) throw new OfficeFileTrouble(kind, path, { cause: error })
    throw error
  }
}

/**
 * Opens an office file, locks it for this process and brings it to the current schema.
 * @throws OfficeFileTrouble; nothing is ever deleted, and no byte of a file that is refused changes
 */
export function openOfficeFile(path: string, options: OpenOptions = {}): OfficeFile {
  // Windows opens a device for some names, and waits for ever for what it would say.
  if (process.platform === 'win32' && !isFileName(basename(path)))
    throw new OfficeFileTrouble('unusable-name', path)
  mustLetIn(path)
  let aside: string[]
  try {
    aside = inspectOfficeFile(path, options.known ?? migrations)
  } catch (cause) {
    if (cause instanceof OfficeFileTrouble) throw cause
    throw new OfficeFileTrouble(troubleOf(cause) ?? 'corrupt', path, { cause })
  }
  return connect(path, false, aside, options)
}

/** The file is there, and may be read and written. */
function mustLetIn(path: string): void {
  try {
    statSync(path)
  } catch (cause) {
    throw new OfficeFileTrouble(troubleOf(cause) ?? 'no-permission', path, { cause })
  }
  for (const [target, mode] of [
    [path, constants.R_OK],
    [path, constants.W_OK],
    [dirname(path), constants.W_OK],
  ] as const) {
    try {
      accessSync(target, mode)
    } catch (cause) {
      const kind = troubleOf(cause)
      throw new OfficeFileTrouble(
        kind === 'drive' ? kind : mode === constants.R_OK ? 'no-permission' : 'read-only',
        path,
        { cause },
      )
    }
  }
  if (process.platform !== 'win32') return
  // A program (a scanner for viruses, a synchronisation) can hold a file so that nobody else may open it; SQLite says
  // only that it could not.
  try {
    closeSync(openSync(path, 'r+'))
  } catch (cause) {
    throw new OfficeFileTrouble(troubleOf(cause) ?? 'no-permission', path, { cause })
  }
}

/** Which file of the disk a name leads to. */
function placeOf(path: string): string | null {
  const place = statSync(path, { bigint: true, throwIfNoEntry: false })
  return place ? `${place.dev}:${place.ino}` : null
}

/** @throws OfficeFileTrouble when the name leads to another file than at opening, or to none */
function mustBeInPlace(path: string, place: string | null): void {
  try {
    if (placeOf(path) === place) return
  } catch (cause) {
    throw new OfficeFileTrouble(troubleOf(cause) ?? 'drive', path, { cause })
  }
  throw new OfficeFileTrouble('moved', path)
}

/**
 * What seals a write. A seal that does not fit stays as it is: a new one would hide that something else has written.
 * Without keys the seal of before goes, since it no longer tells the truth.
 * @returns null in a file of a version that knows no seals
 */
function sealing(database: Database, keyring: Keyring | null): (() => void) | null {
  if (!hasTable(database, 'seal')) return null
  if (!keyring) {
    const unseal = database.prepare('DELETE FROM seal')
    return () => void unseal.run()
  }
  return sealState(database, keyring) === 'broken' ? null : () => seal(database, keyring)
}

function connect(
  path: string,
  isNew: boolean,
  logsAside: readonly string[],
  { known = migrations, keyring = null, say }: OpenOptions,
): OfficeFile {
  let raw: Database | undefined
  try {
    raw = new Sqlite(path, { timeout: 1000 })
    // One process per file: with this, a second one is told so instead of interleaving its writes.
    raw.pragma('locking_mode = EXCLUSIVE')
    if (isNew) raw.pragma(`application_id = ${applicationId}`)
    // An acknowledged write survives a power cut.
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    raw.pragma('journal_size_limit = 8388608')
    raw.pragma('temp_store = MEMORY')
    raw.pragma('trusted_schema = OFF')
    raw.pragma('cell_size_check = ON')
    // What is erased is overwritten, not only forgotten.
    raw.pragma('secure_delete = ON')
    raw.exec('BEGIN IMMEDIATE; COMMIT')
    migrate(raw, path, known, keyring, say)
    // A rollback journal: between two writes everything is in the file itself, and a copy of it alone is whole. (A
    // write-ahead log took 0.20 ms for a write, emptied at once 0.68 ms, this one 0.25 ms.) Former versions kept such
    // a log; only a file that could be migrated is changed, be it by this mark in its head.
    raw.pragma('journal_mode = DELETE')
    // The index of their log, which was just taken in.
    rmSync(`${path}-shm`, { force: true })
    shrink(raw, path)
    keepCovered(raw)
    ownOnly(path)
  } catch (cause) {
    raw?.close()
    if (cause instanceof OfficeFileTrouble) throw cause
    throw new OfficeFileTrouble(troubleOf(cause) ?? 'corrupt', path, { cause })
  }

  const database = raw
  const place = placeOf(path)
  const seals = sealing(database, keyring)
  const db = new Kysely<OfficeSchema>({
    dialect: new SqliteDialect({
      database: preparedOnce(database, () => {
        mustBeInPlace(path, place)
        if (seals) seals()
      }),
    }),
    plugins: [new Names()],
  })
  return {
    path,
    db,
    raw: database,
    logsAside,
    async close() {
      if (!database.open) return
      try {
        database.pragma('optimize')
      } catch {
        // On a full disk statistics are no reason to keep the file locked.
      } finally {
        await db.destroy()
        // Kysely leaves a connection alone that it never used.
        if (database.open) database.close()
      }
    },
  }
}
