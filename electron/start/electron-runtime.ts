import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Version = z.object({ version: z.string() })

/** Electron's program in node_modules; null while it has not been downloaded. */
export function findElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return null
  const program = join(folder, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** A slow line must not keep the user waiting: so long may the download take. */
const patience = 90_000

/**
 * Lets Electron download its program, which npm does not do by itself. Tried once for each version only: without
 * internet every start would wait for it.
 */
export function tryToInstallElectron(root: string): void {
  const folder = join(root, 'node_modules', 'electron')
  const installer = join(folder, 'install.js')
  if (!existsSync(installer)) return
  const { version } = Version.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const marks = join(root, 'node_modules', '.cache', 'kinerja')
  const tried = join(marks, `electron-${version}-tried`)
  if (existsSync(tried)) return
  mkdirSync(marks, { recursive: true })
  writeFileSync(tried, '')
  spawnSync(process.execPath, [installer], { cwd: folder, stdio: 'ignore', timeout: patience })
}
