import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backupFolderOf, listBackups } from '../../electron/office-file/backups.ts'
import { checkFile } from '../../electron/office-file/check.ts'
import { logSuffixes } from '../../electron/office-file/header.ts'
import { migrations } from '../../electron/office-file/migrations/all.ts'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { unpackLargeOffice } from '../office-file/versions/large.ts'
import { lendsDisks } from '../small-disk.ts'
import { temporaryFolder } from '../temporary.ts'
import { bundled } from '../bundles.ts'
import { runAndKill } from './killing.ts'

const newest = migrations.length
const entries = 1500

function largeOffice(version: number): string {
  const path = join(temporaryFolder(), 'kantor.kinerja')
  unpackLargeOffice(version, path, entries)
  return path
}

const versionOf = (raw: Sqlite.Database) => raw.pragma('user_version', { simple: true })

/** Copies an office with what lies beside it, and lets SQLite alone settle that. @returns the version it has then */
function settled(path: string): { version: unknown; bytes: Buffer } {
  const copy = join(temporaryFolder(), basename(path))
  for (const suffix of ['', ...logSuffixes])
    if (readdirSync(dirname(path)).includes(basename(path) + suffix))
      copyFileSync(path + suffix, copy + suffix)
  const raw = new Sqlite(copy)
  const version = versionOf(raw)
  raw.close()
  return { version, bytes: readFileSync(copy) }
}

describe.each([
  ['that keeps a log beside it', 15],
  ['as it is today', 17],
])('an office file %s', (_, version) => {
  it(
    'is the old one or the new one, whole, whenever its update is killed',
    { timeout: 240_000 },
    async () => {
      const office = largeOffice(version)
      const before = readFileSync(office)
      const script = bundled('updater')
      const steps = newest - version + 2
      let [killed, old] = [0, 0]
      for (let round = 0; round < 10; round++) {
        const path = join(temporaryFolder(), 'kantor.kinerja')
        copyFileSync(office, path)
        const ended = await runAndKill(script, [path], {
          from: /^step$/,
          nth: 1 + (round % steps),
          milliseconds: Math.floor(Math.random() * 60),
        })
        expect(ended.complaint).toBe('')
        if (ended.killed) killed += 1
        const found = settled(path)
        expect([version, newest]).toContain(found.version)
        if (found.version === version) {
          old += 1
          expect(found.bytes.equals(before)).toBe(true)
        }
        // No backup is there under its name that is not whole.
        for (const backup of listBackups(backupFolderOf(path))) {
          const raw = new Sqlite(backup.path, { readonly: true })
          expect([versionOf(raw), checkFile(raw).sound]).toEqual([version, true])
          raw.close()
        }
        const file = openOfficeFile(path)
        expect(checkFile(file.raw).findings.filter(({ ok }) => !ok)).toEqual([])
        expect(file.raw.prepare('SELECT count(*) FROM audit').pluck().get()).toBeGreaterThan(entries)
        await file.close()
      }
      expect(killed).toBeGreaterThan(0)
      expect(old).toBeGreaterThan(0)
    },
  )
})

describe('on a disk that is full in the middle', () => {
  it.for([15, 17])(
    'an office of version %i is the old one, byte for byte',
    { timeout: 120_000 },
    async (version, { skip }) => {
      skip(!lendsDisks, 'this computer lends no small disk')
      const office = largeOffice(version)
      const script = bundled('updater')
      const size = statSync(office).size
      const lines: string[] = []
      // From one on which not even the backup has room, to one on which everything has.
      for (const share of [1.3, 2.02, 2.1, 2.3, 2.6, 3, 6]) {
        const disk = join(temporaryFolder(), 'disk')
        mkdirSync(disk)
        const file = `${disk}/kantor.kinerja`
        const said = execFileSync(
          'unshare',
          [
            '-rm',
            'sh',
            '-c',
            [
              `mount -t tmpfs -o size=${Math.ceil((size * share) / 4096) * 4096} tmpfs ${disk}`,
              `cp "${office}" ${file}`,
              `"${process.execPath}" "${script}" ${file}`,
              `{ cmp -s "${office}" ${file} && echo same || echo other; ls ${disk} "${disk}/Cadangan kantor"; }`,
            ].join(' && '),
          ],
          { encoding: 'utf8' },
        ).split('\n')
        const result = said.find((line) => /^(?:opened|refused)/.test(line))
        if (result !== 'opened') {
          expect(result).toBe('refused: Disk penuh, berkas kantor tidak dapat dibuka.')
          expect(said).toContain('same')
          // Nothing half-made is left, and no log.
          expect(said.filter((line) => /sedang-dibuat|-(?:wal|shm|journal)$/.test(line))).toEqual([])
        }
        lines.push(`${result}${said.filter((line) => line === 'step').length}`)
      }
      expect(lines[0]).toMatch(/^refused/)
      expect(lines.at(-1)).toMatch(/^opened/)
      // Also after the backup was made.
      expect(lines.some((line) => line.startsWith('refused') && !line.endsWith('.1'))).toBe(true)
    },
  )
})
