import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { checkFile } from '../../electron/office-file/check.ts'
import { openTestOffice } from '../procedures/office.ts'

const rounds = 50

/**
 * The writer in one file, which Node starts in a third of the time that it needs for all its sources.
 * @returns its path, in a folder from where the native module is found
 */
async function bundledWriter(): Promise<string> {
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'writer-'))
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: fileURLToPath(new URL('writer.ts', import.meta.url)), outDir, minify: false },
  })
  return join(outDir, 'writer.js')
}

/**
 * Lets the writer write for a while and kills it in the middle of whatever it is doing.
 * @param from what begins the while: that the office is open, or that the first write was acknowledged
 */
async function writeAndKill(
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
  expect(await exit, complaint).toBe('SIGKILL')
  await drained
  return acknowledged
}

it(`loses no acknowledged write when it is killed ${rounds} times`, { timeout: 240_000 }, async () => {
  const { path, close } = await openTestOffice()
  await close()
  const writer = await bundledWriter()
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++)
    acknowledged.push(
      ...(await writeAndKill(
        writer,
        path,
        1 + Math.floor(Math.random() * 40),
        round % 2 === 0 ? 'ready' : 'written',
      )),
    )
  expect(acknowledged.length).toBeGreaterThan(rounds)

  const file = openOfficeFile(path)
  const there = new Set(
    file.raw
      .prepare<[], { line: string }>('SELECT id || char(9) || name AS line FROM official')
      .all()
      .map((row) => row.line),
  )
  const check = checkFile(file.raw)
  const entries = file.raw
    .prepare("SELECT count(*) FROM audit WHERE action = 'office.saveOfficial'")
    .pluck()
    .get()
  await file.close()

  expect(acknowledged.filter((line) => !there.has(line))).toEqual([])
  expect(check.findings.filter((finding) => !finding.ok)).toEqual([])
  // Every change has its entry and every entry its change, also for the write that was cut short.
  expect(entries).toBe(there.size)
})
