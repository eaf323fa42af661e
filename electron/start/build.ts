import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** When a file, or the newest file below a folder, was written; 0 for what does not exist. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}

/** Whether something has to be built: its result is missing, or older than one of its sources. */
export function isStale(result: string, sources: readonly string[]): boolean {
  const built = newest(result)
  return built === 0 || sources.some((source) => newest(source) > built)
}

const parts = {
  electron: { result: 'engine-process.js', sources: ['electron', 'shared', 'package.json'] },
  renderer: { result: join('page', 'index.html'), sources: ['renderer', 'shared', 'resources'] },
} as const

/**
 * Builds a part of the project into `out/` if that is needed.
 * @returns whether it is there now
 */
export function ensureBuilt(root: string, part: keyof typeof parts): boolean {
  const { result, sources } = parts[part]
  const stale = isStale(
    join(root, 'out', result),
    sources.map((source) => join(root, source)),
  )
  if (!stale) return true
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', part, '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return status === 0
}
