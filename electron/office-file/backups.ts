import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import {
  BackupDescription,
  type BackupReason,
  type BackupState,
  type Contents,
  reasonWords,
} from '../../shared/backup/backup.ts'
import { officeStamp } from '../../shared/kernel/dates.ts'
import { freeName, ownOnly, publish, replaceWhole } from './whole.ts'

/** A backup as it lies in a folder, beside what is written about it. */
export interface Backup {
  path: string
  size: number
  at: Date
  encrypted: boolean
  /** Null for a file about which nothing is written, or nothing that can be read. */
  description: BackupDescription | null
  state: BackupState
}

const encryptedEnd = '.age'
const descriptionEnd = '.json'

/** How the backups of an office are called together: also the name of their folder. */
const titleOf = (office: string): string => `Cadangan ${basename(office, extname(office))}`

/** The folder of the backups of an office file: beside it, or in a second place. */
export const backupFolderOf = (office: string, place = dirname(office)): string =>
  join(place, titleOf(office))

/** A free name for a backup: the office, when, and why. */
export const backupName = (folder: string, office: string, reason: BackupReason, now: Date): string =>
  freeName(
    join(folder, `${basename(office, extname(office))} ${officeStamp(now)} ${reasonWords[reason]}.kinerja`),
  )

/** SHA-256 of a file. */
export function digestOfFile(path: string): string {
  const digest = createHash('sha256')
  const buffer = Buffer.allocUnsafe(1 << 20)
  const handle = openSync(path, 'r')
  try {
    for (let read; (read = readSync(handle, buffer)) > 0;) digest.update(buffer.subarray(0, read))
  } finally {
    closeSync(handle)
  }
  return digest.digest('hex')
}

/** What is written about a backup that was found whole. */
export function describedNow(
  of: {
    reason: BackupReason | null
    at: Date
    schema: number
    contents: Contents
    size: number
    digest: string
  },
  verifiedAt: Date | null,
): BackupDescription {
  return {
    ...of,
    at: of.at.toISOString(),
    application: packageJson.version,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    damagedAt: null,
    key: null,
  }
}

/** Writes down what is known of a backup, in the place of what was known before. */
export const describeBackup = (path: string, description: BackupDescription): void =>
  replaceWhole(path + descriptionEnd, Buffer.from(`${JSON.stringify(description, null, 2)}\n`))

/** Gives a copy that was made under another name its place among the backups. */
export function keepBackup(made: string, path: string, description: BackupDescription | null): void {
  ownOnly(made)
  publish(made, path)
  if (description) describeBackup(path, description)
}

export function removeBackup(path: string): void {
  rmSync(path, { force: true })
  rmSync(path + descriptionEnd, { force: true })
}

function descriptionOf(path: string): BackupDescription | null {
  try {
    return BackupDescription.parse(JSON.parse(readFileSync(path + descriptionEnd, 'utf8')))
  } catch {
    return null
  }
}

const stateOf = (size: number, description: BackupDescription | null): BackupState => {
  if (description === null) return 'unverified'
  if (description.damagedAt !== null || description.size !== size) return 'damaged'
  return description.verifiedAt === null ? 'unverified' : 'verified'
}

/** "2026-11-26T08-30-00" in the name of a file. */
function stampIn(name: string): Date | null {
  const found = /(\d{4}-\d{2}-\d{2}T)(\d{2})-(\d{2})-(\d{2})/.exec(name)
  if (!found) return null
  const [, day = '', ...time] = found
  const at = new Date(day + time.join(':'))
  return Number.isNaN(at.getTime()) ? null : at
}

/** Reads what is known of one backup; nothing is verified here. */
export function readBackup(path: string): Backup {
  const { size, mtime } = statSync(path)
  const description = descriptionOf(path)
  return {
    path,
    size,
    at: description ? new Date(description.at) : (stampIn(basename(path)) ?? mtime),
    encrypted: path.endsWith(encryptedEnd),
    description,
    state: stateOf(size, description),
  }
}

/**
 * The backups in a folder, the newest first; also those about which nothing is written.
 * @returns none where there is no such folder
 */
export function listBackups(folder: string): Backup[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .filter((name) => /\.kinerja(?:\.age)?$/.test(name))
    .flatMap((name) => {
      try {
        return [readBackup(join(folder, name))]
      } catch {
        // Taken away meanwhile.
        return []
      }
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** Makes the folder where there is none. */
export function mustHaveFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
}
