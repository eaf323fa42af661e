/**
 * One lane of `npm run bench reliability`, in a process of its own so that several go side by side:
 * `node reliability-lane.ts WORK OFFICE FOLDER ROUNDS [SCRIPT ...]`. Says on stdout, as one line of JSON, what it counted.
 */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { backupFolderOf, listBackups } from '../../electron/office-file/backups.ts'
import { checkFile } from '../../electron/office-file/check.ts'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { OfficeFileTrouble } from '../../electron/office-file/trouble.ts'
import { sweepHalfMade } from '../../electron/office-file/whole.ts'
import { runAndKill, writeAndKill } from '../crash/killing.ts'
import { contentOf, flipped } from '../office-file/damage.ts'

/** What a lane counted; lanes of the same work are added up. */
type Counted = Record<string, number>

const random = (below: number) => Math.floor(Math.random() * below)
const twoDays = 2 * 24 * 60 * 60_000

/** Whether a file opens and is found whole, row by row. */
async function isWhole(path: string): Promise<boolean> {
  try {
    const file = openOfficeFile(path)
    try {
      return checkFile(file.raw).sound
    } finally {
      await file.close()
    }
  } catch {
    return false
  }
}

async function wholeOf(paths: readonly string[]): Promise<number> {
  let whole = 0
  for (const path of paths) if (await isWhole(path)) whole += 1
  return whole
}

/** What lies half-made or as a log in a folder, also after it was swept two days later; not what was set aside by name. */
function leftIn(folder: string): number {
  sweepHalfMade(folder, Date.now() + twoDays)
  const names = readdirSync(folder).filter((name) => !name.includes('.log-sisa-'))
  return names.filter((name) => /sedang-dibuat|-journal$|-wal$|-shm$/.test(name)).length
}

/** How long something takes here and now, so that a kill can come anywhere in it. @returns milliseconds */
async function lengthOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function writers(path: string, folder: string, rounds: number, [writer = '']: string[]) {
  const acknowledged: string[] = []
  let refused = 0
  for (let round = 0; round < rounds; round++)
    try {
      const from = round % 2 === 0 ? 'ready' : 'written'
      acknowledged.push(...(await writeAndKill(writer, path, random(60), from)))
    } catch {
      refused += 1
    }
  const file = openOfficeFile(path)
  const there = new Set(
    file.raw.prepare<[], string>('SELECT id || char(9) || name FROM official').pluck().all(),
  )
  const { sound } = checkFile(file.raw)
  await file.close()
  return {
    kills: rounds,
    refused,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((line) => !there.has(line)).length,
    unsound: sound ? 0 : 1,
    left: leftIn(folder),
    logsAside: readdirSync(folder).filter((name) => name.includes('.log-sisa-')).length,
  }
}

async function longWork(
  path: string,
  folder: string,
  rounds: number,
  [keeper = '', restorer = '']: string[],
) {
  let ended = 0
  const keeping = await lengthOf(() => runAndKill(keeper, [path, '2'], { from: /^$/, milliseconds: 0 }))
  for (let round = 0; round < rounds; round++) {
    const when = { from: /^(?:ready|made)$/, milliseconds: random(keeping) }
    if (!(await runAndKill(keeper, [path, '1000'], when)).killed) ended += 1
  }
  const backupFolder = backupFolderOf(path)
  const backups = listBackups(backupFolder)
  const whole = await wholeOf(backups.map((backup) => backup.path))
  const chosen = backups.slice(0, 2).map((backup) => backup.path)
  const restore = (from: RegExp, milliseconds: number) =>
    runAndKill(restorer, [path, ...chosen], { from, milliseconds })
  const restoring = await lengthOf(() => restore(/^restored$/, 0))
  let missing = 0
  for (let round = 0; round < rounds; round++) {
    if (!(await restore(/^(?:ready|restored)$/, random(restoring))).killed) ended += 1
    if (!(await isWhole(path))) missing += 1
  }
  const aside = readdirSync(folder).filter((name) => /sebelum-pemulihan.*\.kinerja$/.test(name))
  return {
    kills: rounds,
    ended,
    backups: backups.length,
    halfMade: backups.length - whole,
    missing,
    aside: aside.length,
    asideNotWhole: aside.length - (await wholeOf(aside.map((name) => join(folder, name)))),
    left: leftIn(folder) + leftIn(backupFolder),
  }
}

/** What disks, cables and cut-off copies do to a file. */
const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'a bit flipped': (bytes) => flipped(bytes, random(bytes.length), random(8)),
  'cut short': (bytes) => bytes.subarray(0, random(bytes.length)),
  'a page of zeros': (bytes) => {
    const damaged = Buffer.from(bytes)
    const page = random(bytes.length / 4096)
    damaged.fill(0, page * 4096, (page + 1) * 4096)
    return damaged
  },
  'a sector of another day': (bytes) => {
    const damaged = Buffer.from(bytes)
    const [from, to] = [random(bytes.length / 512), random(bytes.length / 512)]
    bytes.copy(damaged, to * 512, from * 512, (from + 1) * 512)
    return damaged
  },
}

/** @returns whether somebody who opens the file and lets it be looked over is told of the damage */
async function isRecognised(path: string): Promise<boolean> {
  try {
    const file = openOfficeFile(path)
    try {
      return !checkFile(file.raw).sound
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof OfficeFileTrouble) return true
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return code.startsWith('SQLITE_')
  }
}

async function damaged(path: string, _folder: string, rounds: number, [kind = '']: string[]) {
  const change = damages[kind]
  if (!change) throw new Error(`no damage ${kind}`)
  const bytes = readFileSync(path)
  const before = contentOf(path)
  const counted = { damaged: rounds, changed: 0, silent: 0, worse: 0 }
  for (let round = 0; round < rounds; round++) {
    const made = change(bytes)
    writeFileSync(path, made)
    // What can be read is the same: nothing was damaged that anybody could miss.
    if (contentOf(path) === before) continue
    counted.changed += 1
    try {
      void openOfficeFile(path).close()
    } catch {
      if (!readFileSync(path).equals(made)) counted.worse += 1
    }
    writeFileSync(path, made)
    if (!(await isRecognised(path))) counted.silent += 1
  }
  return counted
}

async function copies(path: string, folder: string, rounds: number) {
  const copy = join(folder, 'salinan.kinerja')
  const file = openOfficeFile(path)
  let lacking = 0
  for (let write = 1; write <= rounds; write++) {
    const { id } = await file.db.transaction().execute((trx) =>
      trx
        .insertInto('official')
        .values({ name: `Pejabat ${write}`, jabatan: 'Pejabat uji' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    copyFileSync(path, copy)
    const copied = new Sqlite(copy, { readonly: true })
    const isThere = copied.prepare('SELECT max(id) FROM official').pluck().get() === id
    if (!isThere || !checkFile(copied).sound) lacking += 1
    copied.close()
  }
  await file.close()
  return { copies: rounds, lacking }
}

type Work = (path: string, folder: string, rounds: number, rest: string[]) => Promise<Counted>

const works: Readonly<Record<string, Work>> = { writers, longWork, damaged, copies }

const [name = '', office = '', folder = '', rounds = '0', ...rest] = process.argv.slice(2)
const work = works[name]
if (!work) throw new Error(`no work ${name}`)
const path = join(folder, basename(office))
copyFileSync(office, path)
const counted = await work(path, folder, Number(rounds), rest)
process.stdout.write(`${JSON.stringify(counted)}\n`)
