import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

const given = process.env['KINERJA_WINDOWS_NODE']

const isThere = (program: string) =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

/** Program and first arguments by which a script runs on the Windows build of Node; a reason where there is none. */
const command: readonly string[] | string =
  process.platform === 'win32'
    ? [process.execPath]
    : given === undefined
      ? 'KINERJA_WINDOWS_NODE names no Windows build of Node'
      : !given.endsWith('.exe')
        ? [given]
        : isThere('wine')
          ? ['wine', given]
          : 'wine is not installed'

/** Why nothing can be run as on Windows here; null where it can. */
export const missing: string | null = typeof command === 'string' ? command : null

/** A path of this computer as Windows writes it; Wine has this computer's root at Z:. */
export const windowsPath = (path: string): string =>
  process.platform === 'win32' ? path : `Z:${path.replaceAll('/', '\\')}`

export interface Ran {
  code: number | null
  out: string[]
  err: string[]
}

/**
 * Runs a script of this project on the Windows build of Node. Its output goes through files: Wine gives Node no
 * pipe for it.
 * @param script from the top of the project
 */
export function runOnWindows(script: string, ...args: string[]): Promise<Ran> {
  const [program = '', ...first] = command
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-'))
  const [out, err] = [join(folder, 'out'), join(folder, 'err')] as const
  const files = [openSync(out, 'w'), openSync(err, 'w')] as const
  const lines = (path: string) => readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean)
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, script, ...args], {
      cwd: root,
      stdio: ['ignore', ...files],
      env: { ...process.env, WINEDEBUG: '-all' },
    })
    for (const file of files) closeSync(file)
    child.once('error', reject)
    child.once('exit', (code) => {
      const ran = { code, out: lines(out), err: lines(err) }
      rmSync(folder, { recursive: true, force: true })
      resolve(ran)
    })
  })
}

/** Runs the command line of the application, as `npm run kinerja` does. */
export const kinerja = (...args: string[]): Promise<Ran> => runOnWindows('electron/cli.ts', ...args)
