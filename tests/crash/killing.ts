import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * The writer in one file, which Node starts in a third of the time that it needs for all its sources.
 * @returns its path, in a folder from where the native module is found, and what removes it
 */
export async function bundledWriter(): Promise<{ writer: string; remove: () => void }> {
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'writer-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: fileURLToPath(new URL('writer.ts', import.meta.url)), outDir, minify: false },
  })
  return { writer: join(outDir, 'writer.js'), remove: () => rmSync(outDir, { recursive: true, force: true }) }
}

/**
 * Lets the writer write for a while and kills it in the middle of whatever it is doing.
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
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const acknowledged: string[] = []
  const exit = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  )
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    if (line !== 'ready') acknowledged.push(line)
    if (from === 'ready' ? line === 'ready' : acknowledged.length === 1)
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  const drained = new Promise((resolve) => lines.once('close', resolve))
  if ((await exit) !== 'SIGKILL') throw new Error(`the writer ended by itself: ${complaint}`)
  await drained
  return acknowledged
}
