import { existsSync, renameSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { officeStamp } from '../../shared/kernel/dates.ts'
import { logSuffixes } from './header.ts'
import { freeName } from './whole.ts'

/** `name.label-stamp.kinerja` beside the file, with a number when that name is taken. */
export const siblingName = (file: string, label: string, now = new Date()): string =>
  freeName(join(dirname(file), `${basename(file, extname(file))}.${label}-${officeStamp(now)}.kinerja`))

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
