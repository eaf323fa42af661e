import { longDate, officeDay } from '../../shared/kernel/dates.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Backup } from '../office-file/backups.ts'
import { inThread } from '../office-file/in-thread.ts'
import { migrations } from '../office-file/migrate.ts'
import type { Keyring } from '../office-file/seal.ts'
import { makingName } from '../office-file/whole.ts'
import { isUnreadable, removeMade, verifyBackup } from './make.ts'

export const dayAndTime = (at: Date): string =>
  `${longDate(officeDay(at))} pukul ${String(at.getHours()).padStart(2, '0')}.${String(at.getMinutes()).padStart(2, '0')}`

/** The newest backup that is not known to be damaged, other than one: where to go when that one is. */
export const nextWhole = (backups: readonly Backup[], than: Backup): Backup | undefined =>
  backups.find(({ path, state, encrypted }) => path !== than.path && state === 'verified' && !encrypted)

function refuseDamaged(backup: Backup, others: readonly Backup[]): never {
  const next = nextWhole(others, backup)
  throw new Refusal(
    `Cadangan ${dayAndTime(backup.at)} rusak dan tidak dipakai. ${
      next
        ? `Cadangan berikutnya yang utuh dibuat ${dayAndTime(next.at)}.`
        : 'Tidak ada cadangan lain yang diketahui utuh; buka salinan dari tempat kedua bila ada.'
    } Tidak ada yang diubah.`,
  )
}

/**
 * Brings the content of a backup beside an office, under a name of its own, and looks it over there: only what was found
 * whole, row by row, may take the place of the office.
 * @param office in whose folder it is made
 * @param others from which the next one is proposed when this one is damaged
 * @returns the path of the whole file
 * @throws Refusal; nothing is left behind then
 */
export async function bringWhole(
  backup: Backup,
  office: string,
  {
    secret,
    keyring,
    now,
    others,
  }: { secret: string | null; keyring: Keyring | null; now: Date; others: readonly Backup[] },
): Promise<string> {
  const made = makingName(office)
  try {
    if ((await verifyBackup(backup, { keyring, now })).state === 'damaged') refuseDamaged(backup, others)
    const { path: from, description } = backup
    if (backup.encrypted) {
      if (!secret)
        throw new Refusal('Cadangan ini terenkripsi. Ketik kata sandi cadangan atau kunci pemulihannya.')
      await inThread({
        does: 'decrypt',
        from,
        to: made,
        opening: { secret, key: description?.key ?? null },
      })
    } else await inThread({ does: 'copy', from, to: made, recipient: null })
    const { check, schema } = await inThread({ does: 'check', path: made, keyring }).catch(
      (error: unknown) => {
        if (isUnreadable(error)) refuseDamaged(backup, others)
        throw error
      },
    )
    if (schema > (migrations.at(-1)?.version ?? 0))
      throw new Refusal(
        'Cadangan ini dibuat oleh Kinerja Kantor versi yang lebih baru. Pasang versi terbaru, lalu pulihkan lagi.',
      )
    if (!check.sound) refuseDamaged(backup, others)
    return made
  } catch (error) {
    removeMade(made)
    throw error
  }
}
