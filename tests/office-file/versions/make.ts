import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { coverAnew } from '../../../electron/office-file/cover.ts'
import { applicationId } from '../../../electron/office-file/header.ts'
import { migrations } from '../../../electron/office-file/migrations/all.ts'
import { take } from '../../../electron/office-file/migrations/migration.ts'
import { chapters } from './chapters.ts'

/** From this version on everything stands in the file itself; those before kept a log beside it. */
const firstWithoutLog = 16

const keptAt = (version: number): string =>
  fileURLToPath(new URL(`kept/${String(version).padStart(4, '0')}.kinerja.br`, import.meta.url))

/** Makes an office file that has gone through the first versions, one after the other, up to this one. */
export function makeOffice(version: number, path: string): void {
  const raw = new Sqlite(path)
  try {
    raw.pragma(`application_id = ${applicationId}`)
    if (version < firstWithoutLog) raw.pragma('journal_mode = WAL')
    // What it is made for is not to survive a power cut.
    raw.pragma('synchronous = OFF')
    // Tables that are made anew are dropped while others refer to them.
    raw.pragma('foreign_keys = OFF')
    for (const migration of migrations.slice(0, version))
      raw.transaction(() => {
        take(raw, migration)
        raw.pragma(`user_version = ${migration.version}`)
        chapters[migration.version]?.(raw)
      })()
    coverAnew(raw)
  } finally {
    raw.close()
  }
}

export const isKept = (version: number): boolean => existsSync(keptAt(version))

/** Puts the office file that is kept of a version in a place of its own. */
export const unpackOffice = (version: number, path: string): void =>
  writeFileSync(path, brotliDecompressSync(readFileSync(keptAt(version))))

/** Keeps an office file of every version of which none is kept; what is kept is never made anew. */
function keepMissing(): void {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-versions-'))
  try {
    for (const { version } of migrations) {
      if (isKept(version)) continue
      const path = join(folder, `${version}.kinerja`)
      makeOffice(version, path)
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: readFileSync(path).length }
      writeFileSync(keptAt(version), brotliCompressSync(readFileSync(path), { params }), { flag: 'wx' })
      process.stdout.write(`${keptAt(version)}\n`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.main) keepMissing()
