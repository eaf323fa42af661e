import { join } from 'node:path'
import { type Backup, keepBackup, mustHaveFolder } from '../office-file/backups.ts'
import { inThread } from '../office-file/in-thread.ts'
import { freeName, makingName, removeMade, sweepHalfMade } from '../office-file/whole.ts'
import { copyEvidence } from './evidence.ts'
import type { Remembered } from './memory.ts'

/**
 * Copies a backup to another folder, encrypted where that is asked for, with what is known of it beside it.
 * @param name of the copy, free or not; an encrypted one has ".age" behind it
 * @returns the path of the copy
 * @throws what it could not be made for; nothing is left behind then
 */
export async function copyOut(
  backup: Backup,
  {
    folder,
    name,
    encryption,
    shared,
    signal,
  }: {
    folder: string
    name: string
    encryption: Remembered['encryption']
    /** Whether it lies among other backups of the office, with which it shares the files of evidence. */
    shared: boolean
    signal?: AbortSignal
  },
): Promise<string> {
  mustHaveFolder(folder)
  sweepHalfMade(folder)
  const target = freeName(join(folder, encryption ? `${name}.age` : name))
  const made = makingName(target)
  try {
    const copied = await inThread(
      { does: 'copy', from: backup.path, to: made, recipient: encryption?.recipient ?? null },
      signal,
    )
    await copyEvidence(backup, target, { shared, recipient: encryption?.recipient ?? null, signal })
    const { description } = backup
    keepBackup(made, target, description && { ...description, ...copied, key: encryption?.key ?? null })
    return target
  } catch (error) {
    removeMade(made)
    throw error
  }
}
