import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { officeStamp } from '../../shared/kernel/dates.ts'
import {
  backupFolderOf,
  backupName,
  describedNow,
  digestOfFile,
  keepBackup,
  mustHaveFolder,
} from './backups.ts'
import { verifyAudit } from './audit.ts'
import { readContents } from './contents.ts'
import { uncoveredTables } from './cover.ts'
import { strangeParts } from './expected.ts'
import { logSuffixes } from './header.ts'
import type { Migration } from './migrations/migration.ts'
import { makingName } from './whole.ts'

/** `name.label-stamp.kinerja` beside the file, with a number when that name is taken. */
export function siblingName(file: string, label: string, now = new Date()): string {
  const stem = join(dirname(file), basename(file, extname(file)))
  for (let n = 0; ; n++) {
    const candidate = `${stem}.${label}-${officeStamp(now)}${n > 0 ? `-${n}` : ''}.kinerja`
    if (!existsSync(candidate)) return candidate
  }
}

/** Whether the rows of a file are those that were written, in the schema of its version. */
const isWhole = (copy: Database, known: readonly Migration[]): boolean =>
  strangeParts(copy, known).length === 0 &&
  uncoveredTables(copy).length === 0 &&
  verifyAudit(copy).brokenAt === null

/**
 * Writes a verified copy of a file that is about to be migrated among its backups.
 * @param known the migrations to know of
 * @returns the path of the copy
 * @throws when it can't be written or doesn't pass SQLite's check
 */
export function backUp(database: Database, file: string, known: readonly Migration[]): string {
  const now = new Date()
  const folder = backupFolderOf(file)
  mustHaveFolder(folder)
  const target = backupName(folder, file, 'migration', now)
  const made = makingName(target)
  try {
    database.prepare('VACUUM INTO ?').run(made)
    const copy = new Sqlite(made, { readonly: true })
    let description
    try {
      const health = copy.pragma('integrity_check', { simple: true })
      if (health !== 'ok') throw new Error(`the backup is not sound: ${String(health)}`)
      const schema = copy.pragma('user_version', { simple: true }) as number
      const of = { reason: 'migration' as const, at: now, schema, contents: readContents(copy) }
      description = describedNow(
        { ...of, size: statSync(made).size, digest: digestOfFile(made) },
        isWhole(copy, known) ? now : null,
      )
    } finally {
      copy.close()
    }
    keepBackup(made, target, description)
  } catch (error) {
    rmSync(made, { force: true })
    throw error
  }
  return target
}

/**
 * Sets a file aside by renaming it together with its logs, so that nothing is lost and no stale log is applied to a new
 * file of the same name.
 * @returns the new path of the file
 */
export function setAside(file: string, label = 'disisihkan'): string {
  const target = siblingName(file, label)
  for (const suffix of ['', ...logSuffixes]) {
    if (existsSync(file + suffix)) renameSync(file + suffix, target + suffix)
  }
  return target
}
