import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { checkFile } from '../../electron/trust/check.ts'
import { openTestOffice } from '../procedures/office.ts'

const writer = fileURLToPath(new URL('writer.ts', import.meta.url))
const rounds = 50

/** Lets the writer write for a while and kills it in the middle of whatever it is doing. */
async function writeAndKill(file: string, milliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const acknowledged: string[] = []
  const exit = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  )
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    if (line === 'ready') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    else acknowledged.push(line)
  })
  const drained = new Promise((resolve) => lines.once('close', resolve))
  expect(await exit, complaint).toBe('SIGKILL')
  await drained
  return acknowledged
}

it(`loses no acknowledged write when it is killed ${rounds} times`, { timeout: 240_000 }, async () => {
  const { path, close } = await openTestOffice()
  await close()
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++)
    acknowledged.push(...(await writeAndKill(path, 1 + Math.floor(Math.random() * 40))))
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
