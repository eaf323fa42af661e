import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'

/** Below this nobody notices what a file could give back. */
const worthwhile = 1024 * 1024

/**
 * Makes a file smaller of which more than half is empty, as after texts were packed. Nothing depends on it: where it
 * can't be done the file stays as large as it was, and is filled again in time.
 */
export function shrink(database: Database, file: string): void {
  const number = (pragma: string) => database.pragma(pragma, { simple: true }) as number
  const pageSize = number('page_size')
  const pages = number('page_count')
  const empty = number('freelist_count')
  if (empty * 2 < pages || empty * pageSize < worthwhile) return
  try {
    // All pages are written once more, and what they held is kept beside the file until that is done.
    const { bavail, bsize } = statfsSync(dirname(file))
    if (bavail * bsize > 2 * pages * pageSize) database.exec('VACUUM')
  } catch {
    // SQLite has taken back what it could not finish.
  }
}
