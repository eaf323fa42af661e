import type { Database } from 'better-sqlite3'

/** So many pages are copied between two looks at what else is to be done: about a millisecond's worth. */
const pagesAtOnce = 256

/**
 * Copies an office that stays open, piece by piece, so that nobody waits for it; what is written meanwhile is in the
 * copy too.
 * @param target a name that is still free
 */
export async function copyOpen(database: Database, target: string, signal?: AbortSignal): Promise<void> {
  await database.backup(target, {
    progress: () => {
      signal?.throwIfAborted()
      return pagesAtOnce
    },
  })
}
