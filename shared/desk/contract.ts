import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { BackupReason, BackupState } from '../backup/backup.ts'
import { Loss } from '../backup/salvage.ts'
import { desk } from '../kernel/contract-base.ts'
import { Done } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { Progress } from '../kernel/progress.ts'
import { troubleKinds } from '../kernel/trouble.ts'
import { OfficeIdentity, OperatorInput } from '../office/office.ts'
import { Year } from '../office/period.ts'

/** A file as the page may know it: a token instead of a path, and words to show. */
const KnownFile = z.object({
  token: z.string(),
  /** File name without its extension. */
  name: z.string(),
  folder: z.string(),
  missing: z.boolean(),
})

export const Trouble = z.object({
  kind: z.enum(troubleKinds),
  /** Full name of the file, to show. */
  file: z.string(),
  what: z.string(),
  next: z.string(),
  /** There is a backup that can take its place. */
  hasBackup: z.boolean(),
  /** The newest of them that was found whole, or else that nobody has looked at. */
  newest: z.object({ at: z.iso.datetime(), reason: BackupReason.nullable(), state: BackupState }).nullable(),
})
export type Trouble = z.infer<typeof Trouble>

const opened = z.object({ opened: z.boolean() })

/** What can be done before an office is open: first run, opening, trouble at opening. */
export const deskContract = {
  overview: desk().output(
    z.object({
      /**
       * `kiosk`: the public answers a survey, and nothing else is answered. `locked`: an office is open, but nobody has signed in, or the page was locked. `updating`: a file of a former
       * version is brought up to date before it is opened, which nobody can call off. `restoring`: a backup is put in
       * the place of an office.
       */
      state: z.enum(['closed', 'locked', 'open', 'kiosk', 'trouble', 'updating', 'restoring']),
      /** How far that is. */
      update: Progress.nullable(),
      trouble: Trouble.nullable(),
      /** Which office is open, as an opaque name; null where none is. */
      office: z.string().nullable(),
      /** Offices opened before, last one first; without a dialog also those in the folder for new ones. */
      recent: z.array(KnownFile),
      /** Whether a dialog for choosing files exists (it does not in the browser preview). */
      canBrowse: z.boolean(),
      /** Whether there is one for copies. */
      canTakeCopy: z.boolean(),
      /** Where new offices are put. */
      folder: z.string(),
      version: z.string(),
    }),
  ),
  /** What other windows have done: which office is open by now, and how many changes were made elsewhere. */
  others: desk().output(z.object({ office: z.string().nullable(), changes: z.number().int() })),
  create: desk()
    .input(z.object({ office: OfficeIdentity, operator: OperatorInput }))
    .output(opened),
  open: desk()
    .input(z.object({ token: z.string() }))
    .output(opened),
  /** Shows the dialog and opens the chosen file; `opened: false` when the clerk cancelled. */
  browse: desk().output(opened),
  /** Makes (or opens, if it was made before) the fictional demonstration office for a year. */
  demo: desk()
    .input(z.object({ year: Year, anew: z.boolean() }))
    .output(eventIterator(Progress)),
  close: desk().output(Done),
  retry: desk().output(opened),
  /** Closes an office that was found not to be whole, and shows it as a file that gives trouble. */
  declareDamaged: desk().output(Done),
  /** Renames the file that gave trouble, so that another can take its place. Says where it is now. */
  setAside: desk().output(z.object({ file: z.string() })),
  /** Puts the newest backup in the place of the file that gave trouble, which is set aside; a damaged one is refused. */
  restoreBackup: desk().output(opened),
  /** Takes what can still be read of the file that gave trouble into a new office beside it, and says what is lost. */
  salvage: desk().output(
    z.object({ token: z.string(), file: z.string(), kept: z.number(), losses: z.array(Loss) }),
  ),
  /** Shows the dialog for a copy of an office; null when the clerk cancelled. */
  chooseCopy: desk().output(z.object({ name: z.string(), encrypted: z.boolean() }).nullable()),
  /** Puts the chosen copy among the offices of this computer, when it is whole, and opens it. */
  takeCopy: desk()
    .input(z.object({ secret: z.string().max(most.name).nullable() }))
    .output(opened),
}
