import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'kinerja-cetak-'

let own: string | null = null

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // A program still holds a file of it; what is left is removed at the next start.
  }
}

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Of somebody else: it lives, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Removes the folders of runs that ended without doing so. */
export function clearOldRuns(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? /^\d+(?=-)/.exec(name.slice(prefix.length))?.[0] : undefined
    if (pid !== undefined && !lives(Number(pid))) remove(join(tmpdir(), name))
  }
}

/**
 * The folder of finished documents of this run, which only its owner may read; it is gone when the process ends.
 * @returns its path; it is made when it is first asked for
 */
export function runFolder(): string {
  if (own !== null) return own
  clearOldRuns()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  own = folder
  process.once('exit', () => remove(folder))
  return folder
}
