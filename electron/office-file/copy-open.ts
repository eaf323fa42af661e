import { open } from 'node:fs/promises'
import type { Database } from 'better-sqlite3'
import { HowFar, type SayPercent } from './how-far.ts'

/** So many pages are copied between two looks at what else is to be done: about a millisecond's worth. */
const pagesAtOnce = 256
/** After so many pages the disk is told to settle what it has: all of it at the end would make everybody wait. */
const pagesToSettle = 4096

/**
 * Copies an office that stays open, piece by piece, so that nobody waits for it; what is written meanwhile is in the
 * copy too.
 * @param target a name that is still free
 * @param say told how far it is
 */
export async function copyOpen(
  database: Database,
  target: string,
  { signal, say = () => undefined }: { signal?: AbortSignal | undefined; say?: SayPercent | undefined } = {},
): Promise<void> {
  // Another handle on the same file, kept until the end: closing one ends the locks that SQLite has on it (POSIX).
  const handle = await open(target, 'wx', 0o600)
  let settling: Promise<void> = Promise.resolve()
  let isSettling = false
  let settled = 0
  const far = new HowFar(database.pragma('page_count', { simple: true }) as number, say)
  let told = 0
  try {
    await database.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        signal?.throwIfAborted()
        const copied = totalPages - remainingPages
        // Whoever writes makes it begin again.
        far.add(Math.max(0, copied - told))
        told = Math.max(told, copied)
        if (!isSettling && copied - settled >= pagesToSettle) {
          settled = copied
          isSettling = true
          // What the disk has to say against it, SQLite is told at the end.
          settling = handle
            .datasync()
            .catch(() => undefined)
            .then(() => void (isSettling = false))
        }
        // While the disk is busy nothing more is put before it.
        return isSettling ? pagesAtOnce / 8 : pagesAtOnce
      },
    })
  } finally {
    await settling
    await handle.close()
  }
}
