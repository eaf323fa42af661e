import { rmSync, statSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import { strangeParts } from './expected.ts'
import { applicationId, leftoverLogs, logSuffixes, readHeader } from './header.ts'
import { settleLeftovers } from './leftovers.ts'
import { newestVersion } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { hasTable } from './tables.ts'
import { OfficeFileTrouble, troubleOf } from './trouble.ts'

/** An office has a name and somebody who works with it. */
const isOffice = (database: Database): boolean =>
  hasTable(database, 'office') &&
  hasTable(database, 'operator') &&
  database.prepare('SELECT 1 FROM office').get() !== undefined &&
  database.prepare('SELECT 1 FROM operator WHERE active = 1').get() !== undefined

/** Whether another process has the file open. Reading alone applies no log and changes no byte. */
function mustBeFree(path: string): void {
  try {
    const database = new Sqlite(path, { readonly: true, timeout: 1000 })
    try {
      database.prepare('SELECT count(*) FROM sqlite_schema').get()
    } finally {
      database.close()
    }
  } catch (cause) {
    if (troubleOf(cause) === 'locked') throw new OfficeFileTrouble('locked', path, { cause })
  }
}

/** Whether a file is an office of a former version. Where that can't be read, opening it says why. */
export function isOlder(path: string): boolean {
  try {
    const { applicationId: id, version } = readHeader(path)
    return id === applicationId && version > 0 && version < newestVersion
  } catch {
    return false
  }
}

function lookInto(path: string, known: readonly Migration[]): void {
  const database = new Sqlite(path, { readonly: true, timeout: 1000 })
  try {
    if (!isOffice(database)) throw new OfficeFileTrouble('incomplete', path)
    const strange = strangeParts(database, known)
    if (strange.length > 0) throw new OfficeFileTrouble('altered', path, { cause: strange.join(', ') })
  } finally {
    database.close()
  }
}

/**
 * Looks at a file before it is opened for writing, so that whoever is refused has lost nothing: not one byte of the
 * file changes here, and a log of another file is never applied.
 * @returns logs that did not belong to the file, under the names to which they were set aside
 * @throws OfficeFileTrouble
 */
export function inspectOfficeFile(path: string, known: readonly Migration[]): string[] {
  const header = readHeader(path)
  if (statSync(path).size === 0) throw new OfficeFileTrouble('empty', path)
  if (!header.isDatabase) throw new OfficeFileTrouble(header.isBlank ? 'corrupt' : 'foreign', path)
  if (header.applicationId !== applicationId) throw new OfficeFileTrouble('foreign', path)
  if (header.version > (known.at(-1)?.version ?? 0)) throw new OfficeFileTrouble('newer', path)
  const isDoubtful = leftoverLogs(path).length > 0
  if (header.version === 0 && !isDoubtful) throw new OfficeFileTrouble('incomplete', path)
  mustBeFree(path)
  const aside = settleLeftovers(path, known)
  // With a log that is still to be applied the copy was looked into instead.
  if (leftoverLogs(path).length > 0) return aside
  lookInto(path, known)
  // Spent: nothing in them would ever be applied.
  for (const suffix of logSuffixes) rmSync(path + suffix, { force: true })
  return aside
}
