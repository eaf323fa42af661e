import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Application } from '../app/application.ts'
import { backupFolderOf, listBackups, readBackup } from '../office-file/backups.ts'
import { OfficeFileTrouble } from '../office-file/trouble.ts'
import { copyOut } from './copy-out.ts'
import { openingOf, placesOf } from './evidence.ts'
import { bringWhole, newestWhole, putInPlace, recordRestore } from './restore.ts'

/** Who restores where nobody signs in. */
const byCommand = 'Baris perintah'

/**
 * Makes a backup of the open office.
 * @param folder where a copy of it goes too; null for none
 * @returns the path of what was made
 */
export async function backupTo({ keeper }: Application, folder: string | null): Promise<string> {
  const backup = await keeper.makeByHand()
  return folder === null
    ? backup.path
    : copyOut(backup, { folder, name: basename(backup.path), encryption: null, shared: false })
}

/**
 * Looks over every backup of the open office, row by row.
 * @param out told one line for each
 * @throws Refusal when one of them is damaged
 */
export async function checkBackups({ keeper }: Application, out: (line: string) => void): Promise<void> {
  let damaged = 0
  for (const backup of keeper.list()) {
    const { state, path } = await keeper.verify(backup)
    const whole = state === 'verified'
    if (!whole) damaged += 1
    out(`${whole ? 'baik' : 'RUSAK'}\tCadangan\t${basename(path)}`)
  }
  if (damaged > 0) throw new Refusal(`${damaged} cadangan rusak. Kantornya sendiri utuh; buat cadangan baru.`)
}

/** @throws OfficeFileTrouble when another process has the office open */
async function mustBeFree(application: Application, office: string): Promise<void> {
  if (!existsSync(office)) return
  try {
    await application.open(office)
  } catch (error) {
    if (!(error instanceof OfficeFileTrouble) || error.kind === 'locked') throw error
  }
  await application.close('at-once')
}

/**
 * Puts a backup in the place of an office that is not open; what has the name is set aside.
 * @param from null for the newest whole one
 * @param secret for an encrypted one
 * @returns what it was restored from, and where the former file is now
 */
export async function restoreOffice(
  application: Application,
  office: string,
  { from, secret }: { from: string | null; secret: string | null },
): Promise<{ from: string; aside: string | null }> {
  const backups = listBackups(backupFolderOf(office))
  if (from !== null && !existsSync(from)) throw new Refusal(`${from} tidak ditemukan.`)
  const backup = from === null ? newestWhole(backups) : readBackup(from)
  if (!backup) throw new Refusal(`Tidak ada cadangan di ${backupFolderOf(office)}.`)
  await mustBeFree(application, office)
  const { host } = application
  const now = host.now()
  const how = { secret, keyring: host.keyring ?? null, now, others: backups }
  const aside = putInPlace(await bringWhole(backup, office, how), office)
  await application.open(office)
  await application.evidence.fetch({ from: placesOf(backup.path), opening: openingOf(backup, secret) })
  await recordRestore(application.file, { by: byCommand, now, from: backup, aside })
  return { from: backup.path, aside }
}
