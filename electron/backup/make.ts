import type { Database } from 'better-sqlite3'
import { copyProgress } from '../../shared/backup/progress.ts'
import { superseded } from '../../shared/backup/kept.ts'
import type { BackupReason } from '../../shared/backup/backup.ts'
import type { FileCheck } from '../../shared/trust/contract.ts'
import {
  type Backup,
  backupFolderOf,
  backupName,
  describeBackup,
  describedNow,
  keepBackup,
  listBackups,
  mustHaveFolder,
  readBackup,
  removeBackup,
} from '../office-file/backups.ts'
import { copyOpen } from '../office-file/copy-open.ts'
import type { Say } from '../office-file/migrate.ts'
import { inThread } from '../office-file/in-thread.ts'
import { isNewer } from '../office-file/migrations/all.ts'
import type { Keyring } from '../office-file/seal.ts'
import { makingName, removeMade, sweepHalfMade } from '../office-file/whole.ts'
import { backUpEvidence, forgetList, thinOutEvidence } from './evidence.ts'

/** An office that is open, and with what it is looked over. */
export interface OpenOffice {
  raw: Database
  path: string
  keyring: Keyring | null
}

/** What may end such work, and who is told how far it is. */
interface Watched {
  signal?: AbortSignal | undefined
  say?: Say | undefined
}

/** The office itself is not whole: a copy of it would be no backup. */
export class Unsound extends Error {
  readonly check: FileCheck

  constructor(check: FileCheck) {
    super('the office is not whole')
    this.check = check
  }
}

/**
 * Copies an open office, looks the copy over, and keeps it as a backup when it is whole: until then it has another name.
 * @param patience ends the looking over: the copy is then kept as one that is still to be verified, and all but that is
 *   known of it
 * @throws Unsound, what keeps the copy from being made, or the reason of the signal; nothing is left behind then
 */
export async function makeBackup(
  { raw, path, keyring }: OpenOffice,
  { reason, now }: { reason: BackupReason; now: Date },
  { signal, patience, say }: Watched & { patience?: AbortSignal | undefined } = {},
): Promise<{ backup: Backup; check: FileCheck | null }> {
  const folder = backupFolderOf(path)
  mustHaveFolder(folder)
  sweepHalfMade(folder)
  const target = backupName(folder, path, reason, now)
  const made = makingName(target)
  try {
    await copyKnown(raw, made, { signal, say })
    const signals = [signal, patience].filter((one) => one !== undefined)
    const found = await inThread({ does: 'check', path: made, keyring }, AbortSignal.any(signals), say).catch(
      (error: unknown) => {
        if (patience?.aborted && !signal?.aborted) return null
        throw error
      },
    )
    if (found && !found.check.sound) throw new Unsound(found.check)
    await backUpEvidence({ raw, path }, target, { signal, say, deep: reason === 'daily' })
    const known = found ?? (await inThread({ does: 'count', path: made }, signal))
    keepBackup(made, target, describedNow({ reason, at: now, ...known }, found && now))
    return { backup: readBackup(target), check: found?.check ?? null }
  } catch (error) {
    removeMade(made)
    forgetList(target)
    throw error
  }
}

const copyKnown = (raw: Database, made: string, { signal, say }: Watched): Promise<void> =>
  copyOpen(raw, made, { signal, say: say && ((percent) => say(copyProgress('copying', percent))) })

/** Looks an open office over without keeping the copy. */
export async function lookOver(
  { raw, path, keyring }: OpenOffice,
  { signal, say }: Watched,
): Promise<FileCheck> {
  const made = makingName(path)
  try {
    await copyKnown(raw, made, { signal, say })
    const { check } = await inThread({ does: 'check', path: made, keyring }, signal, say)
    return check
  } finally {
    removeMade(made)
  }
}

/**
 * Looks a backup over again, and writes down what was found.
 * @returns it as it now is
 * @throws what keeps it from being read at all
 */
export async function verifyBackup(
  backup: Backup,
  { keyring, now, signal, say }: Watched & { keyring: Keyring | null; now: Date },
): Promise<Backup> {
  const { path, description, encrypted } = backup
  if (encrypted || (description && isNewer(description.schema))) {
    // Whoever has no key, or does not know what is in it, can only say that not a bit of it has changed.
    const [digest] = await inThread({ does: 'digest', paths: [path] }, signal)
    if (description) describeBackup(path, foundAgain(description, digest === description.digest, now))
    return readBackup(path)
  }
  const found = await inThread({ does: 'check', path, keyring }, signal, say).catch((error: unknown) => {
    signal?.throwIfAborted()
    if (isUnreadable(error)) return null
    throw error
  })
  // What is made of other tables than this application knows is not damaged.
  if (found && isNewer(found.schema)) return backup
  if (found) {
    const known = description ?? describedNow({ reason: null, at: backup.at, ...found }, null)
    describeBackup(path, foundAgain(known, found.check.sound && found.digest === known.digest, now))
  } else if (description) describeBackup(path, foundAgain(description, false, now))
  return readBackup(path)
}

/** Reads backups whose digest is written down, and writes down those that are not what they were. */
export async function compareDigests(
  backups: readonly Backup[],
  now: Date,
  signal: AbortSignal,
): Promise<void> {
  const digests = await inThread({ does: 'digest', paths: backups.map(({ path }) => path) }, signal)
  for (const [index, { path, description }] of backups.entries())
    // What can't be read at all may be on a stick that was pulled out.
    if (description && digests[index] !== null && digests[index] !== description.digest)
      describeBackup(path, foundAgain(description, false, now))
}

/** What is written down of a backup that was looked over again. */
export const foundAgain = <T extends { verifiedAt: string | null; damagedAt: string | null }>(
  description: T,
  whole: boolean,
  now: Date,
): T => ({
  ...description,
  verifiedAt: whole ? now.toISOString() : null,
  damagedAt: whole ? null : now.toISOString(),
})

/** SQLite could make nothing of the file: it is damaged, or no office. */
export function isUnreadable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(?:CORRUPT|NOTADB|FORMAT|ERROR|IOERR_SHORT_READ)/.test(code)
}

/** Removes what is not needed any more in a folder of backups. */
export function thinOut(folder: string): void {
  const backups = listBackups(folder)
  const gone = new Set(
    superseded(
      backups.map(({ path, at, description, state }) => ({
        name: path,
        at,
        reason: description?.reason ?? null,
        state,
      })),
    ),
  )
  for (const path of gone) {
    removeBackup(path)
    forgetList(path)
  }
  thinOutEvidence(folder)
}
