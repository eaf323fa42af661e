import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** "KKtr" in ASCII: marks a SQLite file as an office file of this application. */
export const applicationId = 0x4b4b7472

const magic = 'SQLite format 3\u0000'
/** Begins a rollback journal that is to be played back; while nothing is written these bytes are zero. */
const hot = Buffer.from('d9d505f920a163d7', 'hex')

/** What the first bytes of a file say, without SQLite. Source: sqlite.org/fileformat2.html, 1.3 */
export interface Header {
  isDatabase: boolean
  applicationId: number
  /** Number of the last migration. */
  version: number
  /** Written by the journal of former versions of this application, which keep a log beside the file. */
  isLogged: boolean
  /** Begins with nothing but zeros: a disk lost it. */
  isBlank: boolean
}

function firstBytes(path: string, length: number): Buffer {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(handle, bytes, 0, length, 0))
  } finally {
    closeSync(handle)
  }
}

/**
 * Reads the header of a file that nobody in this process has open: closing a file ends the locks that a process
 * has on it (POSIX).
 */
export function readHeader(path: string): Header {
  const bytes = firstBytes(path, 100)
  const isDatabase = bytes.length === 100 && bytes.toString('latin1', 0, 16) === magic
  return {
    isDatabase,
    applicationId: isDatabase ? bytes.readInt32BE(68) : 0,
    version: isDatabase ? bytes.readInt32BE(60) : 0,
    isLogged: isDatabase && bytes[18] === 2,
    isBlank: bytes.every((byte) => byte === 0),
  }
}

/** The suffixes of what SQLite may leave beside a file when a process is killed. */
export const logSuffixes = ['-journal', '-wal', '-shm'] as const

/** Logs beside a file that SQLite would apply at opening. */
export function leftoverLogs(path: string): string[] {
  return (['-journal', '-wal'] as const).flatMap((suffix) => {
    const log = path + suffix
    const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
    if (size === 0) return []
    return suffix === '-wal' || firstBytes(log, 8).equals(hot) ? [log] : []
  })
}
