import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Where Node keeps what it made of a bundle, so that it starts at once the next time. */
const withCache = (script: string) => ({
  ...process.env,
  NODE_COMPILE_CACHE: join(dirname(script), 'compiled'),
})

/**
 * A script of this folder in one file, which Node starts in a third of the time that it needs for all its sources, with
 * the thread for long work beside it.
 * @param name of the script, without ".ts"
 * @returns its path, in a folder from where the native module is found, and what removes it
 */
export async function bundle(name: string): Promise<{ script: string; remove: () => void }> {
  const cache = source('../../node_modules/.cache/')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, `${name}-`))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      minify: false,
      rolldownOptions: {
        input: { [name]: source(`${name}.ts`), thread: source('../../electron/office-file/thread.ts') },
      },
    },
  })
  const script = join(outDir, `${name}.js`)
  writeFileSync(join(outDir, 'package.json'), '{"type":"module"}')
  // Without an office it ends by itself; only who ends by itself leaves what was compiled.
  spawnSync(process.execPath, [script], { env: withCache(script) })
  return {
    script,
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}

export interface Killed {
  /** What it had said on stdout, line by line. */
  said: string[]
  /** Whether it was killed before it ended by itself. */
  killed: boolean
  complaint: string
}

/**
 * Lets a script work for a while and kills it in the middle of whatever it is doing.
 * @param when the line on stdout from which so many milliseconds are counted: the nth of its kind, or the first
 */
export async function runAndKill(
  script: string,
  args: readonly string[],
  { from, nth = 1, milliseconds }: { from: RegExp; nth?: number; milliseconds: number },
): Promise<Killed> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: withCache(script),
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const said: string[] = []
  let seen = 0
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line)
    if (!from.test(line)) return
    seen += 1
    if (seen === nth) setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  await new Promise((resolve) => child.once('close', resolve))
  return { said, killed: child.signalCode === 'SIGKILL', complaint }
}

/**
 * Lets the writer write for a while and kills it.
 * @param from what begins the while: that the office is open, or that the first write was acknowledged
 * @returns the writes that were acknowledged
 * @throws when the writer ended by itself
 */
export async function writeAndKill(
  writer: string,
  file: string,
  milliseconds: number,
  from: 'ready' | 'written',
): Promise<string[]> {
  const when = { from: from === 'ready' ? /^ready$/ : /^(?!ready$)/, milliseconds }
  const { said, killed, complaint } = await runAndKill(writer, [file], when)
  if (!killed) throw new Error(`the writer ended by itself: ${complaint}`)
  return said.filter((line) => line !== 'ready')
}
