import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { officeStamp } from '../../shared/kernel/dates.ts'
import { logSuffixes } from './header.ts'
import { makingName, ownOnly, publish } from './whole.ts'

/** `name.label-stamp.kinerja` beside the file, with a number when that name is taken. */
export function siblingName(file: string, label: string, now = new Date()): string {
  const stem = join(dirname(file), basename(file, extname(file)))
  for (let n = 0; ; n++) {
    const candidate = `${stem}.${label}-${officeStamp(now)}${n > 0 ? `-${n}` : ''}.kinerja`
    if (!existsSync(candidate)) return candidate
  }
}

/**
 * Writes a verified copy of the open file beside it.
 * @returns the path of the copy
 * @throws when it can't be written or doesn't pass SQLite's check
 */
export function backUp(database: Database, file: string, label: string): string {
  const target = siblingName(file, label)
  const made = makingName(target)
  try {
    database.prepare('VACUUM INTO ?').run(made)
    const copy = new Sqlite(made, { readonly: true })
    try {
      const health = copy.pragma('integrity_check', { simple: true })
      if (health !== 'ok') throw new Error(`the backup is not sound: ${String(health)}`)
    } finally {
      copy.close()
    }
    ownOnly(made)
    publish(made, target)
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
