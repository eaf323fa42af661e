import { z } from 'zod'
import { reads, works } from '../kernel/contract-base.ts'
import { Done } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { Progress } from '../kernel/progress.ts'
import { BackupReason, BackupState, Contents } from './backup.ts'

const count = z.number().int()

/** A backup as the page may know it: a token instead of a path, and words to show. */
export const BackupRow = z.object({
  token: z.string(),
  fileName: z.string(),
  at: z.iso.datetime(),
  /** Null for a file that came from elsewhere, or of which nothing is known. */
  reason: BackupReason.nullable(),
  state: BackupState,
  /** When it was last found whole, or found damaged. */
  lookedAt: z.iso.datetime().nullable(),
  size: count,
  /** Changes that were recorded in the office since; null where that can't be told. */
  changesSince: count.nullable(),
  outside: z.boolean(),
  encrypted: z.boolean(),
})
export type BackupRow = z.infer<typeof BackupRow>

const Outside = z.object({
  /** The second place as it was chosen, to show; null when none was. */
  place: z.string().nullable(),
  present: z.boolean(),
  /** On the same disk as the office, so that both would be lost together. */
  sameDisk: z.boolean(),
  lastAt: z.iso.datetime().nullable(),
  problem: z.string().nullable(),
  encrypted: z.boolean(),
})

export const BackupOverview = z.object({
  folder: z.string(),
  rows: z.array(BackupRow),
  /** Bytes of all backups beside the office. */
  size: count,
  /** The files are being read behind the page: whether each is still what was written down. */
  checking: z.boolean(),
  /** How far a copy is that is being made or looked over. */
  progress: Progress.nullable(),
  /** Why no backup could be made, as a sentence. */
  problem: z.string().nullable(),
  outside: Outside,
  /** Whether there are dialogs for choosing folders (there are none in the browser preview). */
  canChoose: z.boolean(),
})
export type BackupOverview = z.infer<typeof BackupOverview>

const token = z.object({ token: z.string() })
/** For an encrypted backup: the passphrase, or the recovery key from the paper. */
const withSecret = token.extend({ secret: z.string().max(most.name).nullable() })

/** Letters that a passphrase must have: it is all that stands before what is on a lost stick. */
export const shortestPassphrase = 12

/** Copies of the whole office, how they are kept, and the way back to one of them. */
export const backupContract = {
  list: reads().output(BackupOverview),
  /** What Beranda says of backups and of where the office lies; sentences, null while all is well. */
  note: reads().output(
    z.object({
      problem: z.string().nullable(),
      outside: z.string().nullable(),
      cloud: z.string().nullable(),
    }),
  ),
  /** Somebody has read what it means that the office lies in a cloud: on this computer it is not said again. */
  knowCloud: works().output(Done),
  /** Makes one now. */
  make: works().output(BackupRow),
  /** Looks into one without opening it as the office. */
  look: works()
    .input(token)
    .output(
      z.object({
        row: BackupRow,
        contents: Contents.nullable(),
        /** What was recorded last in it. */
        last: z.array(z.object({ at: z.iso.datetime(), operator: z.string(), action: z.string() })),
        /** What would not be as it is now. */
        differences: z.array(z.object({ what: z.string(), now: count, after: count })),
        sameOffice: z.boolean(),
      }),
    ),
  /** Looks one over, row by row, and says whether it is whole. */
  verify: works().input(token).output(BackupRow),
  /** Puts one in the place of the office, which is kept under another name. @returns that name */
  restore: works()
    .input(withSecret)
    .output(z.object({ aside: z.string() })),
  /** Shows the dialog for the second place and brings it up to date; false when the clerk cancelled. */
  chooseOutside: works().output(z.object({ chosen: z.boolean() })),
  forgetOutside: works().output(Done),
  /** Looks whether the second place is there, and brings it up to date. */
  bringOutside: works().output(Outside),
  /** From now on copies outside this computer are encrypted. @returns the key for the paper, this once */
  encrypt: works()
    .input(
      z.object({
        passphrase: z
          .string()
          .min(shortestPassphrase, `Kata sandi cadangan sedikitnya ${shortestPassphrase} huruf.`)
          .max(most.name),
      }),
    )
    .output(z.object({ recoveryKey: z.string(), office: z.string() })),
  /** From now on they are not; what was encrypted stays so. */
  stopEncrypting: works().output(Done),
  /** Shows the dialog for a folder and puts a copy of the office there; null when the clerk cancelled. */
  saveCopy: works().output(z.object({ path: z.string().nullable() })),
}
