import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { officeStamp } from '../../shared/kernel/dates.ts'
import { logSuffixes } from './header.ts'
import { freeName, publish, settleFolder } from './whole.ts'

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
  renameWithLogs(file, target)
  return target
}

function renameWithLogs(file: string, target: string): void {
  for (const suffix of ['', ...logSuffixes])
    if (existsSync(file + suffix)) renameSync(file + suffix, target + suffix)
}

/** Gives a file a second name. @returns whether the disk knows links; USB sticks (FAT) do not */
function linked(file: string, target: string): boolean {
  try {
    linkSync(file, target)
    return true
  } catch {
    return false
  }
}

/**
 * Puts a whole file in the place of another, which is set aside. Under the name stands one of the two at every moment,
 * also when the process is killed; only where the disk knows no links, or a log lies beside the file that must not be
 * applied to the new one, the name is free in between, and both files have theirs.
 * @returns the new path of the file that had the name
 */
export function replaceSettingAside(made: string, file: string, label: string): string {
  const hasLog = logSuffixes.some((suffix) => existsSync(file + suffix))
  const target = siblingName(file, label)
  if (!hasLog && linked(file, target)) {
    try {
      renameSync(made, file)
    } catch (error) {
      rmSync(target)
      throw error
    }
    settleFolder(dirname(file))
    return target
  }
  renameWithLogs(file, target)
  try {
    publish(made, file)
  } catch (error) {
    renameWithLogs(target, file)
    throw error
  }
  return target
}
