import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import { logSuffixes } from './header.ts'

/** Marks what is still being made; never the end of a name that somebody takes for an office or a paper. */
const making = '.sedang-dibuat'
const day = 24 * 60 * 60_000

/** The name under which a file is made until it is whole: in the same folder, and of nobody else. */
export const makingName = (path: string): string => `${path}.${randomBytes(4).toString('hex')}${making}`

const code = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

/** Makes the name of a file last through a power cut; where a folder can't be told to, nothing is lost by trying. */
export function settleFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Windows opens no folders, and keeps its names by itself.
  }
}

/**
 * Gives a whole file its final name, in one step and never over another file.
 * @throws an error with the code EEXIST when there is a file of that name; the made file is then left where it is
 */
export function publish(made: string, path: string): void {
  try {
    // A link can't replace anything, a renaming does.
    linkSync(made, path)
    rmSync(made)
  } catch (error) {
    if (code(error) === 'EEXIST') throw error
    // USB sticks (FAT) know no links.
    if (existsSync(path))
      throw Object.assign(new Error(`${path} exists`, { cause: error }), { code: 'EEXIST' })
    renameSync(made, path)
  }
  settleFolder(dirname(path))
}

/** Writes a new file, for its owner alone, and waits until the disk has it. */
function writeSettled(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'wx', 0o600)
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Writes a file so that under its name it is whole or not there, also when the disk is full or the process is killed.
 * @throws an error with the code EEXIST instead of writing over a file
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const made = makingName(path)
  try {
    writeSettled(made, bytes)
    publish(made, path)
  } catch (error) {
    rmSync(made, { force: true })
    throw error
  }
}

/** Removes a half-made file with what SQLite left beside it. */
export function removeMade(made: string): void {
  for (const suffix of ['', ...logSuffixes]) rmSync(made + suffix, { force: true })
}

/**
 * Writes a small file of the computer's own in the place of the one before: under its name stands one of the two, whole,
 * whatever happens meanwhile.
 */
export function replaceWhole(path: string, bytes: Uint8Array): void {
  const made = makingName(path)
  try {
    writeSettled(made, bytes)
    renameSync(made, path)
  } catch (error) {
    rmSync(made, { force: true })
    throw error
  }
  settleFolder(dirname(path))
}

/** The path itself, or with a number where that is taken: "Laporan (2).pdf". */
export function freeName(path: string): string {
  const extension = extname(path)
  const stem = join(dirname(path), basename(path, extension))
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? path : `${stem} (${n})${extension}`
    if (!existsSync(candidate)) return candidate
  }
}

/** Removes what a killed process left half-made in a folder; what is younger than a day may still be at work. */
export function sweepHalfMade(folder: string, now = Date.now()): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (
        /\.[0-9a-f]{8}\.sedang-dibuat(-journal|-wal|-shm)?$/.test(name) &&
        now - statSync(path).mtimeMs > day
      )
        rmSync(path, { force: true })
    }
  } catch {
    // Tidying is no reason to refuse anything.
  }
}

/** Only the owner reads and writes the file, where the system knows owners. */
export function ownOnly(path: string): void {
  if (process.platform === 'win32') return
  try {
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600)
  } catch {
    // A USB stick keeps no rights.
  }
}
