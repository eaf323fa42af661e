import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, statfsSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { ORPCError } from '@orpc/server'
import { expect } from 'vitest'
import type { Application } from '../electron/app/application.ts'
import { contract } from '../shared/contract.ts'
import { proceduresOf } from './architecture/procedures-of.ts'

/**
 * A disk of their own for tests, whose size they set: only Linux lends one to somebody who does not administrate it.
 * Whoever runs tests on it sets `KINERJA_SMALL_DISK` to a file in which stands what was tried; each write is then tried
 * on a full disk before it is made, or only so many times as `KINERJA_SMALL_DISK_TIMES` says.
 */
export const lendsDisks =
  process.platform === 'linux' &&
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

const protocol = process.env['KINERJA_SMALL_DISK']
/** After so many times a write is only made. */
const times = Number(process.env['KINERJA_SMALL_DISK_TIMES'] ?? Infinity)
const tried = new Map<string, number>()
const roomy = '1g'
const writing = new Set(
  proceduresOf(contract).flatMap(({ name, meta }) => (meta.does === 'write' ? [name] : [])),
)

function resize(size: string): void {
  execFileSync('mount', ['-o', `remount,size=${size}`, tmpdir()])
}

/**
 * Does something on a disk on which there is no room at all, and makes room again.
 * @param office its journal, empty between two writes, keeps the room that it had: small writes would still find place
 */
async function withoutRoom<T>(office: string, act: () => Promise<T>): Promise<T> {
  if (existsSync(`${office}-journal`)) truncateSync(`${office}-journal`)
  const { blocks, bfree, bsize } = statfsSync(tmpdir())
  resize(`${((blocks - bfree) * bsize) / 1024}k`)
  try {
    return await act()
  } finally {
    resize(roomy)
  }
}

const told = (error: unknown) =>
  error instanceof ORPCError
    ? { code: String(error.code), message: error.message }
    : { code: 'thrown', message: String(error) }

const diskFull = {
  code: 'REFUSED',
  message: 'Disk penuh, perubahan ini belum tersimpan. Kosongkan ruang pada disk, lalu ulangi.',
}

/** Everything that the office holds, as text. */
function contentOf({ file: { raw } }: Application): string[] {
  return raw
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
    .map((table) => JSON.stringify(raw.prepare(`SELECT * FROM "${table}"`).all()))
}

/**
 * Tries a write on a full disk: it is refused with the sentence that says so and changes nothing; with room it is made
 * as if nothing had been.
 */
async function tryFull(
  application: Application,
  name: string,
  next: () => Promise<unknown>,
): Promise<unknown> {
  const before = contentOf(application)
  const full = await withoutRoom(application.file.path, () =>
    next().then(() => ({ code: 'made', message: '' }), told),
  )
  expect(contentOf(application), `${name} on a full disk changed something`).toEqual(before)
  const roomy = await next().then(
    (value) => ({ value, outcome: null }),
    (error: unknown) => ({ error, outcome: told(error) }),
  )
  if (roomy.outcome === null) {
    expect(full, name).toEqual(diskFull)
    tried.set(name, (tried.get(name) ?? 0) + 1)
    appendFileSync(protocol ?? '', `${name}\n`)
    return roomy.value
  }
  // What a rule refuses is refused without room too, if the disk is not found full before.
  expect([diskFull, roomy.outcome], name).toContainEqual(full)
  throw roomy.error
}

/** The disk is one: whoever comes while it is full waits. */
let last: Promise<unknown> = Promise.resolve()
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = last.then(act, act)
  last = turn.catch(() => undefined)
  return turn
}

/** What stands between the tests and the application. */
export const interceptorsOn = (application: Application) =>
  protocol === undefined
    ? []
    : [
        ({ path, next }: { path: readonly string[]; next: () => Promise<unknown> }) => {
          const name = path.join('.')
          return writing.has(name) && (tried.get(name) ?? 0) < times
            ? inTurn(() => tryFull(application, name, next))
            : next()
        },
      ]
