import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import type { Bringing } from '../office-file/bring-evidence.ts'
import { type Backup, listBackups } from '../office-file/backups.ts'
import {
  type EvidenceFile,
  evidenceFolderOf,
  evidenceOfBackups,
  filesAskedFor,
  removeFiles,
  strayFiles,
} from '../office-file/evidence-files.ts'
import type { Opening } from '../office-file/encrypted.ts'
import { inThread } from '../office-file/in-thread.ts'
import type { Say } from '../office-file/migrate.ts'
import { evidence } from '../office-file/migrations/0024-evidence.ts'
import { replaceWhole } from '../office-file/whole.ts'

/*
 * All backups of an office in a folder share one folder for the files of their evidence, so that twenty backups of the
 * same photo hold it once. Beside each backup stands which files belong to it; a file goes with the last that needs it.
 */

const listEnd = '.bukti'

const listOf = (path: string): string => path + listEnd

/** Writes down which files belong to a backup. */
const writeList = (path: string, files: readonly EvidenceFile[]): void =>
  replaceWhole(listOf(path), Buffer.from(files.map(({ hash, size }) => `${hash} ${size}\n`).join('')))

/** The files that belong to a backup; null where nobody can tell. */
function filesOfBackup({ path, encrypted, description }: Backup): EvidenceFile[] | null {
  try {
    return readFileSync(listOf(path), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [hash = '', size] = line.split(' ')
        return { hash, size: Number(size) }
      })
  } catch {
    // Made before there was evidence, by an update, or brought from elsewhere.
    if (description && description.schema < evidence.version) return []
    return encrypted ? null : askedForIn(path)
  }
}

function askedForIn(path: string): EvidenceFile[] | null {
  try {
    const database = new Sqlite(path, { readonly: true })
    try {
      return filesAskedFor(database)
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

interface Watched {
  signal?: AbortSignal | undefined
  say?: Say | undefined
}

const bring = (bringing: Bringing, { signal, say }: Watched) =>
  inThread({ does: 'bring-evidence', ...bringing }, signal, say)

/**
 * Brings the files of an office to where its backups have theirs; what is missing in the office is said on its page, and
 * keeps nobody from a backup of the rest.
 * @param target the backup that they belong to
 */
export async function backUpEvidence(
  { raw, path }: { raw: Database; path: string },
  target: string,
  { deep, ...watched }: Watched & { deep: boolean },
): Promise<void> {
  const files = filesAskedFor(raw)
  if (files.length > 0)
    await bring(
      { files, to: evidenceOfBackups(dirname(target)), from: [evidenceFolderOf(path)], deep },
      watched,
    )
  if (files.length > 0) writeList(target, files)
}

/**
 * Brings the files of a backup along with a copy of it.
 * @param shared whether the copy lies among other backups, with which it shares them, or stands alone
 */
export async function copyEvidence(
  backup: Backup,
  target: string,
  {
    shared,
    recipient,
    signal,
  }: { shared: boolean; recipient: string | null; signal?: AbortSignal | undefined },
): Promise<void> {
  const files = filesOfBackup(backup) ?? []
  const to = shared ? evidenceOfBackups(dirname(target)) : evidenceFolderOf(target)
  if (files.length > 0)
    await bring({ files, to, from: [evidenceOfBackups(dirname(backup.path))], recipient }, { signal })
  // An encrypted one can't be asked which files it needs, also where it needs none.
  if (shared && (files.length > 0 || recipient !== null)) writeList(target, files)
}

/** Where the files of a backup or of a copy of an office may lie. */
export const placesOf = (path: string): string[] => [evidenceFolderOf(path), evidenceOfBackups(dirname(path))]

/** Removes the list of a backup that is gone. */
export const forgetList = (path: string): void => rmSync(listOf(path), { force: true })

/** Removes files that no backup in a folder needs any more; none where one does not say which it needs. */
export function thinOutEvidence(folder: string): void {
  const needed = listBackups(folder).map(filesOfBackup)
  if (needed.includes(null)) return
  const shared = evidenceOfBackups(folder)
  removeFiles(
    shared,
    strayFiles(
      shared,
      needed.flatMap((files) => files ?? []),
    ),
  )
}

/** With what the files of a backup are opened; null where they are not encrypted. */
export const openingOf = ({ encrypted, description }: Backup, secret: string | null): Opening | null =>
  encrypted && secret !== null ? { secret, key: description?.key ?? null } : null
