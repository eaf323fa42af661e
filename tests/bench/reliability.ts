import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { bundle } from './bundle.ts'
import { report } from './measure.ts'
import type { Offices } from './offices.ts'

const kills = 1000
/** Of those who back up and who restore, each of which takes longer than a write. */
const longKills = 250
const damages = 1000
const copies = 200
const kinds = ['a bit flipped', 'cut short', 'a page of zeros', 'a sector of another day']
/** An office is looked over at its end; no office is killed more often than that. */
const roundsOfOne = { writers: 100, longWork: 50 }
/** One more than the computer has processors: somebody always waits for a kill or for the disk. */
const lanes = availableParallelism() + 1

const lane = fileURLToPath(new URL('reliability-lane.ts', import.meta.url))
const run = promisify(execFile)

type Counted = Readonly<Record<string, number>>

interface Job {
  name: string
  work: string
  rounds: number
  rest: readonly string[]
}

/** Does one job in a process and a folder of its own. @returns what was counted */
async function done(
  { work, rounds, rest }: Job,
  demo: string,
  within: string,
  env: NodeJS.ProcessEnv,
): Promise<Counted> {
  const folder = mkdtempSync(join(within, `${work}-`))
  try {
    const { stdout } = await run(process.execPath, [lane, work, demo, folder, String(rounds), ...rest], {
      env,
    })
    return z.record(z.string(), z.number()).parse(JSON.parse(stdout))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Does all jobs, some side by side. @returns what was counted, of the jobs of one name together */
async function inLanes(jobs: readonly Job[], demo: string, within: string, env: NodeJS.ProcessEnv) {
  const waiting = [...jobs]
  const sums = new Map<string, Record<string, number>>()
  const next = async () => {
    for (let job; (job = waiting.shift());) {
      const sum = sums.get(job.name) ?? {}
      sums.set(job.name, sum)
      for (const [what, count] of Object.entries(await done(job, demo, within, env)))
        sum[what] = (sum[what] ?? 0) + count
      process.stderr.write(`${job.name}: ${JSON.stringify(sum)}, ${waiting.length} jobs wait\n`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, next))
  return (name: string, what: string): number => sums.get(name)?.[what] ?? Number.NaN
}

const split = (job: Omit<Job, 'rounds'>, all: number, each: number): Job[] =>
  Array.from({ length: all / each }, () => ({ ...job, rounds: each }))

/** What the office survives, in numbers. The longest of all: on two processors half an hour. */
export async function measureReliability(offices: Pick<Offices, 'folder' | 'demo'>): Promise<void> {
  const demo = await offices.demo()
  const { folder, remove } = await bundle({
    writer: '../crash/writer.ts',
    keeper: '../crash/keeper.ts',
    restorer: '../crash/restorer.ts',
    thread: '../../electron/office-file/thread.ts',
  })
  const [writer, keeper, restorer] = ['writer', 'keeper', 'restorer'].map((name) =>
    join(folder, `${name}.js`),
  )
  if (!writer || !keeper || !restorer) throw new Error('nothing was bundled')
  // Node keeps what it made of a bundle, so that it starts at once the next time; only who ends by itself leaves it, as
  // each of them does without an office.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') }
  for (const script of [writer, keeper, restorer])
    await run(process.execPath, [script], { env }).catch(() => undefined)
  const jobs = [
    ...split({ name: 'long', work: 'longWork', rest: [keeper, restorer] }, longKills, roundsOfOne.longWork),
    ...split({ name: 'writers', work: 'writers', rest: [writer] }, kills, roundsOfOne.writers),
    ...kinds.map((name) => ({ name, work: 'damaged', rounds: damages / kinds.length, rest: [name] })),
    { name: 'copies', work: 'copies', rounds: copies, rest: [] },
  ]
  try {
    const of = await inLanes(jobs, demo, offices.folder, env)
    const none = (measure: string, name: string, what: string, among: string) =>
      report({
        measure,
        value: of(name, what),
        unit: 'times',
        yardstick: among,
        yardstickValue: of(name, among),
        aim: { of: 'value', is: 'at most', limit: 0 },
      })
    none('copies of the open office alone that lack a write or are not whole', 'copies', 'lacking', 'copies')
    for (const kind of kinds) {
      none(`damaged files that were taken for whole: ${kind}`, kind, 'silent', 'changed')
      none(`refused files that were changed by it: ${kind}`, kind, 'worse', 'changed')
    }
    none(`acknowledged writes lost in ${kills} kills`, 'writers', 'lost', 'acknowledged')
    none('offices that could not be opened after a kill', 'writers', 'refused', 'kills')
    none('offices that were not whole at the end', 'writers', 'unsound', 'kills')
    none('logs and half-made files left by who wrote', 'writers', 'left', 'kills')
    none(
      `backups that are not whole after ${longKills} kills of who makes them`,
      'long',
      'halfMade',
      'backups',
    )
    none('offices not there or not whole after a kill of who restores them', 'long', 'missing', 'kills')
    none('offices set aside by a restoration that are not whole', 'long', 'asideNotWhole', 'aside')
    none('who backs up or restores and ended before the kill', 'long', 'ended', 'kills')
    none('logs and half-made files left by who backs up and restores', 'long', 'left', 'kills')
  } finally {
    remove()
  }
}
