import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { backupFolderOf, listBackups } from '../../electron/office-file/backups.ts'
import { checkFile } from '../../electron/office-file/check.ts'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { OfficeFileTrouble } from '../../electron/office-file/trouble.ts'
import { runAndKill, writeAndKill } from '../crash/killing.ts'
import { contentOf, flipped } from '../office-file/damage.ts'
import { bundle } from './bundle.ts'
import { report } from './measure.ts'
import type { Offices } from './offices.ts'

const kills = 1000
/** Of those who back up and who restore, each of which takes longer than a write. */
const longKills = 250
const damages = 1000

const none = (measure: string, value: number, yardstick: string, yardstickValue: number) =>
  report({
    measure,
    value,
    unit: 'times',
    yardstick,
    yardstickValue,
    aim: { of: 'value', is: 'at most', limit: 0 },
  })

async function kill(offices: Pick<Offices, 'folder' | 'demo'>, writer: string): Promise<void> {
  const path = join(offices.folder, 'killed.kinerja')
  copyFileSync(await offices.demo(), path)
  const acknowledged: string[] = []
  let refused = 0
  for (let round = 0; round < kills; round++)
    try {
      acknowledged.push(
        ...(await writeAndKill(
          writer,
          path,
          Math.floor(Math.random() * 60),
          round % 2 === 0 ? 'ready' : 'written',
        )),
      )
    } catch {
      refused += 1
    }
  const file = openOfficeFile(path)
  const there = new Set(
    file.raw.prepare<[], string>('SELECT id || char(9) || name FROM official').pluck().all(),
  )
  const { sound } = checkFile(file.raw)
  await file.close()
  const lost = acknowledged.filter((line) => !there.has(line)).length
  none(`acknowledged writes lost in ${kills} kills`, lost, 'acknowledged', acknowledged.length)
  none(`offices that could not be opened after a kill`, refused, 'kills', kills)
  none('offices that were not whole at the end', sound ? 0 : 1, 'offices', 1)
}

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

async function killLongWork(
  offices: Pick<Offices, 'folder' | 'demo'>,
  keeper: string,
  restorer: string,
): Promise<void> {
  const folder = mkdtempSync(join(offices.folder, 'killed-'))
  const path = join(folder, 'kantor.kinerja')
  copyFileSync(await offices.demo(), path)
  const wait = () => Math.floor(Math.random() * 800)
  for (let round = 0; round < longKills; round++)
    await runAndKill(keeper, [path, '1000'], { from: /^(?:ready|made)$/, milliseconds: wait() })
  const backups = listBackups(backupFolderOf(path))
  let halfMade = 0
  for (const backup of backups) if (!(await isWhole(backup.path))) halfMade += 1
  none(
    `backups that are not whole after ${longKills} kills of who makes them`,
    halfMade,
    'backups',
    backups.length,
  )
  const chosen = backups.slice(0, 2).map((backup) => backup.path)
  let missing = 0
  for (let round = 0; round < longKills; round++) {
    const when = { from: /^(?:ready|restored)$/, milliseconds: wait() }
    await runAndKill(restorer, [path, ...chosen], when)
    if (!(await isWhole(path))) missing += 1
  }
  none('offices not there or not whole after a kill of who restores them', missing, 'kills', longKills)
}

type Damage = (bytes: Buffer, random: (below: number) => number) => Buffer

/** What disks, cables and cut-off copies do to a file. */
const kinds: Readonly<Record<string, Damage>> = {
  'a bit flipped': (bytes, random) => flipped(bytes, random(bytes.length), random(8)),
  'cut short': (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'a page of zeros': (bytes, random) => {
    const damaged = Buffer.from(bytes)
    const page = random(bytes.length / 4096)
    damaged.fill(0, page * 4096, (page + 1) * 4096)
    return damaged
  },
  'a sector of another day': (bytes, random) => {
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

async function damage(offices: Pick<Offices, 'folder' | 'demo'>): Promise<void> {
  const bytes = readFileSync(await offices.demo())
  const before = contentOf(await offices.demo())
  const path = join(offices.folder, 'damaged.kinerja')
  const random = (below: number) => Math.floor(Math.random() * below)
  for (const [kind, change] of Object.entries(kinds)) {
    const rounds = damages / Object.keys(kinds).length
    let [silent, worse, changed] = [0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      const damaged = change(bytes, random)
      writeFileSync(path, damaged)
      // What can be read is the same: nothing was damaged that anybody could miss.
      if (contentOf(path) === before) continue
      changed += 1
      try {
        void openOfficeFile(path).close()
      } catch {
        if (!readFileSync(path).equals(damaged)) worse += 1
      }
      writeFileSync(path, damaged)
      if (!(await isRecognised(path))) silent += 1
    }
    none(`damaged files that were taken for whole: ${kind}`, silent, 'files whose content changed', changed)
    none(`refused files that were changed by it: ${kind}`, worse, 'files whose content changed', changed)
  }
  rmSync(path, { force: true })
}

async function copies(offices: Pick<Offices, 'folder' | 'demo'>): Promise<void> {
  const path = join(offices.folder, 'copied.kinerja')
  const copy = join(offices.folder, 'copy.kinerja')
  copyFileSync(await offices.demo(), path)
  const file = openOfficeFile(path)
  let whole = 0
  for (let write = 1; write <= 200; write++) {
    const { id } = await file.db.transaction().execute((trx) =>
      trx
        .insertInto('official')
        .values({ name: `Pejabat ${write}`, jabatan: 'Pejabat uji' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    copyFileSync(path, copy)
    const copied = new Sqlite(copy, { readonly: true })
    if (copied.prepare('SELECT max(id) FROM official').pluck().get() === id && checkFile(copied).sound)
      whole += 1
    copied.close()
  }
  await file.close()
  none('copies of the open office alone that lack a write or are not whole', 200 - whole, 'copies', 200)
}

/** What the office survives, in numbers; takes half an hour. */
export async function measureReliability(offices: Pick<Offices, 'folder' | 'demo'>): Promise<void> {
  await copies(offices)
  await damage(offices)
  const { folder, remove } = await bundle({
    writer: '../crash/writer.ts',
    keeper: '../crash/keeper.ts',
    restorer: '../crash/restorer.ts',
    thread: '../../electron/office-file/thread.ts',
  })
  try {
    await kill(offices, join(folder, 'writer.js'))
    await killLongWork(offices, join(folder, 'keeper.js'), join(folder, 'restorer.js'))
  } finally {
    remove()
  }
}
