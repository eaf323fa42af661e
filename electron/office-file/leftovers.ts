import { constants, copyFileSync, renameSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { siblingName } from './aside.ts'
import { checkFile } from './check.ts'
import { applicationId, leftoverLogs, readHeader } from './header.ts'
import type { Migration } from './migrations/migration.ts'
import { OfficeFileTrouble, troubleOf } from './trouble.ts'
import { makingName, removeMade } from './whole.ts'

/** Whether a copy of the file, together with some of its logs, is a whole office; the original is not touched. */
function isWholeWith(path: string, logs: readonly string[], known: readonly Migration[]): boolean {
  const copy = makingName(path)
  try {
    copyFileSync(path, copy, constants.COPYFILE_FICLONE)
    for (const log of logs) copyFileSync(log, copy + log.slice(path.length), constants.COPYFILE_FICLONE)
    const database = new Sqlite(copy)
    try {
      return (
        database.pragma('application_id', { simple: true }) === applicationId &&
        checkFile(database, null, known).sound
      )
    } finally {
      database.close()
    }
  } catch (cause) {
    const kind = troubleOf(cause)
    // A full disk or one that is gone says nothing about the file.
    if (kind === 'disk-full' || kind === 'drive' || kind === 'locked')
      throw new OfficeFileTrouble(kind, path, { cause })
    return false
  } finally {
    removeMade(copy)
  }
}

/**
 * Decides what becomes of the log of a process that was killed, before SQLite applies it unasked. The log takes back a
 * write that was cut short, so it is applied only where the file alone is not whole and is whole with it; whatever else
 * lies beside a file may be of another file, or of another day, and is set aside. The log of former versions of this
 * application is the other way round: it holds what was written last, so there the file is asked second.
 * @returns the new names of what was set aside
 * @throws OfficeFileTrouble `corrupt` when the file is whole neither with nor without; nothing is changed then
 */
export function settleLeftovers(path: string, known: readonly Migration[]): string[] {
  const logs = leftoverLogs(path)
  if (logs.length === 0) return []
  const [first, second] = readHeader(path).isLogged ? [logs, []] : [[], logs]
  const belonging = [first, second].find((some) => isWholeWith(path, some, known))
  if (!belonging) throw new OfficeFileTrouble('corrupt', path, { cause: 'leftover log' })
  const strange = logs.filter((log) => !belonging.includes(log))
  const aside = siblingName(path, 'log-sisa')
  return strange.map((log) => {
    const target = aside + log.slice(path.length)
    renameSync(log, target)
    return target
  })
}
