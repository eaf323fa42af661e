import type { Database } from 'better-sqlite3'
import type { Progress } from '../../shared/kernel/progress.ts'
import { rowsDone, type UpdateStep, updateProgress } from '../../shared/kernel/update.ts'
import { backUp } from './migration-backup.ts'
import { coverAnew, rowsToCover, uncoveredTables } from './cover.ts'
import { HowFar } from './how-far.ts'
import { migrations } from './migrations/all.ts'
import { type Migration, take } from './migrations/migration.ts'
import { type Keyring, seal, sealState } from './seal.ts'
import { OfficeFileTrouble, troubleOf } from './trouble.ts'

/** A step over fewer rows is over before anybody could read how many are done. */
const worthCounting = 5_000

/** Is told how far a step is, in words. */
type SayFar = (far: string) => void

/** Is told how far an update is. */
export type Say = (progress: Progress) => void

/**
 * Brings an open office file to the schema of this application: all pending migrations in one transaction,
 * or none. Kysely's own migrator has no transaction on SQLite and is not used. A file that has content is
 * backed up (and the backup verified) first.
 * @param pending the migrations to know of, in order; tests pass their own
 * @param keyring seals the sums that are calculated anew, as after any other write
 * @param say told of every step when it begins
 * @throws OfficeFileTrouble `newer`, `altered`, what the disk says, or `migration-failed`; the file is then as it was
 */
export function migrate(
  database: Database,
  file: string,
  pending: readonly Migration[] = migrations,
  keyring: Keyring | null = null,
  say: Say = () => undefined,
): void {
  const current = database.pragma('user_version', { simple: true }) as number
  const target = pending.at(-1)?.version ?? 0
  if (current > target) throw new OfficeFileTrouble('newer', file)
  if (current === target) return

  const total = pending.filter(({ version }) => version > current).length + 2
  let number = 0
  const begins = (step: UpdateStep): SayFar => {
    const own = ++number
    say(updateProgress(step, own, total))
    return (far) => say(updateProgress(step, own, total, far))
  }
  const sayCopied = begins('backup')

  // The sums are calculated anew below, which would make a silent change a lawful one.
  if (uncoveredTables(database).length > 0) throw new OfficeFileTrouble('altered', file)

  // What was not sealed here stays what it is: a new seal would hide it.
  const isBroken = sealState(database, keyring) === 'broken'

  let backup: string | null = null
  try {
    if (current > 0) backup = backUp(database, file, pending, (percent) => sayCopied(`${percent} %`))
  } catch (cause) {
    throw new OfficeFileTrouble(troubleOf(cause) ?? 'migration-failed', file, { cause })
  }

  try {
    applyMigrations(database, pending, {
      before: begins,
      last() {
        if (keyring && !isBroken) seal(database, keyring)
      },
    })
  } catch (cause) {
    throw new OfficeFileTrouble(troubleOf(cause) ?? 'migration-failed', file, { cause, backup })
  }
}

const rowsOf = (database: Database, { long }: Migration): number =>
  (long && database.prepare<[], number>(long.rows).pluck().get()) ?? 0

/** Said of each row, it tells of how many a step is done. */
function counted(all: number, say: SayFar = () => undefined): () => void {
  if (all < worthCounting) return () => undefined
  const far = new HowFar(all, (_, done) => say(rowsDone(done, all)))
  return () => far.add(1)
}

/**
 * Runs all migrations that a file does not have yet, and calculates its sums anew: all in one transaction.
 * @param also.before told of every step when it begins; says what is to be told how far the step is
 * @param also.last what belongs into that transaction too, after the sums
 * @throws what one of them fails for; the file is then as it was
 */
export function applyMigrations(
  database: Database,
  known: readonly Migration[] = migrations,
  also: { before?: (step: UpdateStep) => SayFar; last?: () => void } = {},
): void {
  const current = database.pragma('user_version', { simple: true }) as number
  // SQLite ignores this pragma inside a transaction.
  database.pragma('foreign_keys = OFF')
  try {
    database
      .transaction(() => {
        for (const migration of known) {
          if (migration.version <= current) continue
          const say = also.before?.('change')
          take(database, migration, counted(rowsOf(database, migration), say))
          database.pragma(`user_version = ${migration.version}`)
        }
        const say = also.before?.('check')
        coverAnew(database, counted(rowsToCover(database), say))
        also.last?.()
        const broken = database.pragma('foreign_key_check') as unknown[]
        if (broken.length > 0) throw new Error(`foreign keys broken after migration: ${broken.length}`)
        const health = database.pragma('quick_check', { simple: true })
        if (health !== 'ok') throw new Error(`quick_check after migration: ${String(health)}`)
      })
      .immediate()
  } finally {
    database.pragma('foreign_keys = ON')
  }
}
