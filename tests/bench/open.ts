import { spawn } from 'node:child_process'
import { once as event } from 'node:events'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { compare, report, type Timed } from './measure.ts'
import type { Offices } from './offices.ts'

/** From the start of a fresh Node process to the first that it says. */
const firstAnswer =
  (script: string, path: string): Timed =>
  async () => {
    const start = performance.now()
    const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = event(child, 'exit')
    const [said] = (await Promise.race([event(child.stdout, 'data'), ended])) as unknown[]
    const time = performance.now() - start
    if (!Buffer.isBuffer(said)) throw new Error(`${script} ended without an answer`)
    // Only then can the next one open the file.
    await ended
    return time
  }

/** From a fresh process to what the first page shows, against opening the same file and counting. */
export async function measureOpen(offices: Offices): Promise<void> {
  const { folder, remove } = await bundle({ overview: 'overview-process.ts', count: 'count-process.ts' })
  const compared = async (measure: string, rounds: number, path: string) =>
    report({
      measure,
      ...(await compare(
        rounds,
        firstAnswer(join(folder, 'overview.js'), path),
        firstAnswer(join(folder, 'count.js'), path),
      )),
      unit: 'ms',
      yardstick: 'fresh Node process, better-sqlite3 and one count',
    })
  try {
    await compared('cold open of the demonstration office', 9, await offices.demo())
    await compared('cold open of an office of 1000 people and 10 years', 3, await offices.large())
  } finally {
    remove()
  }
}
