import { statSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import {
  backupFolderOf,
  backupName,
  describedNow,
  digestOfFile,
  keepBackup,
  mustHaveFolder,
} from './backups.ts'
import { checkFile } from './check.ts'
import { readContents } from './contents.ts'
import type { SayPercent } from './how-far.ts'
import type { Migration } from './migrations/migration.ts'
import { makingName, removeMade } from './whole.ts'

/**
 * Writes a verified copy of a file that is about to be migrated among its backups.
 * @param known the migrations to know of
 * @param say told how far the looking over of the copy is
 * @returns the path of the copy
 * @throws when it can't be written or SQLite can't read it again
 */
export function backUp(
  database: Database,
  file: string,
  known: readonly Migration[],
  say: SayPercent,
): string {
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
      const health = copy.pragma('quick_check', { simple: true })
      if (health !== 'ok') throw new Error(`the backup is not sound: ${String(health)}`)
      description = describedNow(
        {
          reason: 'migration',
          at: now,
          schema: copy.pragma('user_version', { simple: true }) as number,
          contents: readContents(copy),
          size: statSync(made).size,
          digest: digestOfFile(made),
        },
        checkFile(copy, null, known, say).sound ? now : null,
      )
    } finally {
      copy.close()
    }
    keepBackup(made, target, description)
  } catch (error) {
    removeMade(made)
    throw error
  }
  return target
}
