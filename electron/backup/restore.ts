import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { RestoreStep } from '../../shared/backup/progress.ts'
import { longDate, officeDay } from '../../shared/kernel/dates.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { appendAudit } from '../office-file/audit.ts'
import { replaceSettingAside } from '../office-file/aside.ts'
import { type Backup, describeBackup } from '../office-file/backups.ts'
import { inThread } from '../office-file/in-thread.ts'
import { isNewer } from '../office-file/migrations/all.ts'
import type { OfficeFile } from '../office-file/open.ts'
import type { Keyring } from '../office-file/seal.ts'
import { makingName, publish, removeMade } from '../office-file/whole.ts'
import { foundAgain, isUnreadable } from './make.ts'

/** "15 Januari 2026 pukul 09.00". */
const dayAndTime = (at: Date): string =>
  `${longDate(officeDay(at))} pukul ${String(at.getHours()).padStart(2, '0')}.${String(at.getMinutes()).padStart(2, '0')}`

/**
 * The backup to go back to: the newest that was found whole, or else the newest that nobody has looked at.
 * @param backups the newest first; those that only a passphrase or a newer application opens are passed over
 */
export function newestWhole(backups: readonly Backup[]): Backup | null {
  const open = backups.filter(
    ({ encrypted, description }) => !encrypted && !(description && isNewer(description.schema)),
  )
  return (
    open.find(({ state }) => state === 'verified') ?? open.find(({ state }) => state === 'unverified') ?? null
  )
}

/** Is told which step of a restoration is made, and how much of it is done, in percent. */
export type SayStep = (step: RestoreStep, percent?: number) => void

interface Bringing {
  /** For an encrypted one: the passphrase or the recovery key. */
  secret: string | null
  keyring: Keyring | null
  now: Date
  /** From which the next one is proposed when this one is damaged. */
  others: readonly Backup[]
  /** Told how far it is. */
  say?: SayStep
}

function refuseDamaged(backup: Backup, { now, others }: Bringing): never {
  try {
    if (backup.description) describeBackup(backup.path, foundAgain(backup.description, false, now))
  } catch {
    // A stick that can't be written is refused all the same.
  }
  const next = newestWhole(others.filter(({ path }) => path !== backup.path))
  throw new Refusal(
    `Cadangan ${dayAndTime(backup.at)} rusak dan tidak dipakai. ${
      next
        ? `Cadangan berikutnya dibuat ${dayAndTime(next.at)}.`
        : 'Tidak ada cadangan lain di sini; buka salinan dari tempat kedua bila ada.'
    } Tidak ada yang diubah.`,
  )
}

/** Copies or decrypts the content of a backup. @throws Refusal when it is not what was written down, or not the key */
async function bring(backup: Backup, to: string, how: Bringing): Promise<void> {
  const { path: from, description, encrypted } = backup
  if (encrypted) {
    if (!how.secret)
      throw new Refusal('Salinan ini terenkripsi. Ketik kata sandi cadangan atau kunci pemulihannya.')
    const opening = { secret: how.secret, key: description?.key ?? null }
    await inThread({ does: 'decrypt', from, to, opening }).catch((error: unknown) => {
      // What was changed in it fails the seal that age puts on every piece.
      if (error instanceof Refusal || (error instanceof Error && 'code' in error)) throw error
      refuseDamaged(backup, how)
    })
    return
  }
  const { digest } = await inThread({ does: 'copy', from, to, recipient: null }, undefined, ({ done }) =>
    how.say?.('bring', done),
  )
  if (description && description.digest !== digest) refuseDamaged(backup, how)
}

/**
 * Brings the content of a backup into a folder, under a name of its own, and looks it over there: only what was found
 * whole, row by row, may become an office.
 * @param office the name that it may get
 * @returns the path of the whole file
 * @throws Refusal; nothing is left behind then
 */
export async function bringWhole(backup: Backup, office: string, how: Bringing): Promise<string> {
  mkdirSync(dirname(office), { recursive: true })
  const made = makingName(office)
  try {
    how.say?.('bring')
    await bring(backup, made, how)
    how.say?.('check')
    const found = await inThread({ does: 'check', path: made, keyring: how.keyring }, undefined, ({ done }) =>
      how.say?.('check', done),
    ).catch((error: unknown) => {
      if (isUnreadable(error)) refuseDamaged(backup, how)
      throw error
    })
    if (isNewer(found.schema))
      throw new Refusal(
        'Cadangan ini dibuat oleh Kinerja Kantor versi yang lebih baru. Pasang versi terbaru, lalu pulihkan lagi.',
      )
    if (!found.check.sound) refuseDamaged(backup, how)
    return made
  } catch (error) {
    removeMade(made)
    throw error
  }
}

/**
 * Puts a whole file in the place of an office that is not open; what has the name is set aside.
 * @returns the name under which it is now; null where there was nothing
 */
export function putInPlace(made: string, office: string): string | null {
  if (existsSync(office)) return replaceSettingAside(made, office, 'sebelum-pemulihan')
  publish(made, office)
  return null
}

/** Records in an office that it was restored, by whom, and from what. */
export async function recordRestore(
  { db }: OfficeFile,
  { by, now, from, aside }: { by: string; now: Date; from: Backup; aside: string | null },
): Promise<void> {
  await db.transaction().execute((trx) =>
    appendAudit(trx, { id: null, name: by }, now, {
      action: 'backup.restore',
      subjectType: 'office',
      subjectId: 1,
      after: { backup: dayAndTime(from.at), aside: aside === null ? null : basename(aside) },
    }),
  )
}
