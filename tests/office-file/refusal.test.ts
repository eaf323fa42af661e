import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { OfficeFileTrouble } from '../../electron/office-file/trouble.ts'
import { openTestOffice } from '../procedures/office.ts'
import { temporaryFolder } from '../temporary.ts'
import { official } from '../official.ts'

/** An office with some officials, closed. */
async function officeWith(...names: string[]): Promise<string> {
  const { client, path, application } = await openTestOffice()
  for (const name of names) await client.office.saveOfficial({ ...official, name })
  await application.close()
  return path
}

const troubleAt = (path: string): OfficeFileTrouble => {
  try {
    void openOfficeFile(path).close()
  } catch (error) {
    if (error instanceof OfficeFileTrouble) return error
    throw error
  }
  throw new Error('the file opened')
}

/** All that lies in the folder of a file, byte for byte. */
const folderOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dirname(path))
      .toSorted()
      .map((name) => [name, readFileSync(join(dirname(path), name)).toString('base64')]),
  )

/** Changes a file as another program does, without what this application adds to its connection. */
function tamper(path: string, sql: string): void {
  const raw = new Sqlite(path)
  raw.exec(sql)
  raw.close()
}

const namesIn = async (path: string): Promise<string[]> => {
  const file = openOfficeFile(path)
  try {
    return file.raw.prepare<[], string>('SELECT name FROM official ORDER BY id').pluck().all()
  } finally {
    await file.close()
  }
}

/** The journal of a write that was cut short: the process is still in its transaction when the files are copied. */
function interrupted(path: string, sql: string): { file: Buffer; journal: Buffer } {
  const copy = join(temporaryFolder(), basename(path))
  copyFileSync(path, copy)
  const raw = new Sqlite(copy)
  raw.pragma('cache_size = 1')
  raw.pragma('cache_spill = 1')
  raw.exec(`BEGIN IMMEDIATE; ${sql}`)
  const found = { file: readFileSync(copy), journal: readFileSync(`${copy}-journal`) }
  raw.exec('ROLLBACK')
  raw.close()
  return found
}

const manyWrites = `
  CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) SELECT i FROM n;
  INSERT INTO setting (key, value) SELECT 'uji-' || i, json_quote(hex(randomblob(2000))) FROM n;
  UPDATE official SET name = 'Separuh tertulis';
`

describe('a file that is refused', () => {
  it.each([
    ['empty', async (path: string) => writeFileSync(path, '')],
    ['corrupt', async (path: string) => writeFileSync(path, Buffer.alloc(8192))],
    ['foreign', async (path: string) => tamper(path, 'PRAGMA application_id = 1')],
    ['newer', async (path: string) => tamper(path, 'PRAGMA user_version = 9999')],
    ['incomplete', async (path: string) => tamper(path, 'PRAGMA user_version = 0')],
    ['incomplete', async (path: string) => tamper(path, 'UPDATE operator SET active = 0')],
    ['incomplete', async (path: string) => tamper(path, 'PRAGMA foreign_keys = OFF; DELETE FROM operator')],
    ['incomplete', async (path: string) => tamper(path, 'PRAGMA foreign_keys = OFF; DROP TABLE operator')],
    ['altered', async (path: string) => tamper(path, 'ALTER TABLE employee DROP COLUMN karpeg')],
    [
      'altered',
      async (path: string) =>
        tamper(path, 'CREATE TRIGGER diam AFTER INSERT ON official BEGIN DELETE FROM deadline; END'),
    ],
  ] as const)('as %s keeps every byte (%#)', async (kind, damage) => {
    const path = await officeWith('Satu')
    await damage(path)
    const before = folderOf(path)
    expect(troubleAt(path).kind).toBe(kind)
    expect(folderOf(path)).toEqual(before)
  })

  it("is another program's database with our number", () => {
    const path = join(temporaryFolder(), 'lain.kinerja')
    tamper(
      path,
      'PRAGMA application_id = 0x4b4b7472; PRAGMA user_version = 3; CREATE TABLE orang (nama TEXT)',
    )
    const before = folderOf(path)
    expect(troubleAt(path).kind).toBe('incomplete')
    expect(folderOf(path)).toEqual(before)
  })
})

describe('a log that lies beside an office', () => {
  it('of the write during which the computer failed is taken back, and nothing acknowledged is lost', async () => {
    const path = await officeWith('Satu', 'Dua')
    const { file, journal } = interrupted(path, manyWrites)
    writeFileSync(path, file)
    writeFileSync(`${path}-journal`, journal)
    expect(await namesIn(path)).toEqual(['Satu', 'Dua'])
  })

  it('of another office is never applied, but set aside', async () => {
    const path = await officeWith('Satu', 'Dua')
    const other = interrupted(await officeWith('Lain', 'Lagi', 'Bukan'), manyWrites)
    writeFileSync(`${path}-journal`, other.journal)
    const bytes = readFileSync(path)
    const file = openOfficeFile(path)
    expect(file.logsAside).toHaveLength(1)
    expect(readFileSync(file.logsAside[0] ?? '')).toEqual(other.journal)
    await file.close()
    expect(readFileSync(path).subarray(100)).toEqual(bytes.subarray(100))
    expect(await namesIn(path)).toEqual(['Satu', 'Dua'])
  })

  it('of a later day of the same office is not applied to the backup that takes its place', async () => {
    const path = await officeWith('Satu')
    const backup = readFileSync(path)
    // The office goes on, and fails in the middle of a write of a later day.
    const later = openOfficeFile(path)
    await later.db.insertInto('setting').values({ key: 'sesudah', value: '"ada"' }).execute()
    await later.close()
    const { journal } = interrupted(path, manyWrites)
    writeFileSync(path, backup)
    writeFileSync(`${path}-journal`, journal)
    const file = openOfficeFile(path)
    expect(file.logsAside).toHaveLength(1)
    expect(file.raw.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(0)
    await file.close()
  })

  it('as former versions kept it (-wal) of a damaged file leaves the backup whole', async () => {
    const path = await officeWith('Satu', 'Dua')
    const other = await officeWith('Lain')
    const holder = new Sqlite(other)
    holder.pragma('journal_mode = WAL')
    holder.exec("UPDATE official SET name = 'Catatan asing'")
    const log = readFileSync(`${other}-wal`)
    holder.close()
    expect(log.length).toBeGreaterThan(4096)
    writeFileSync(`${path}-wal`, log)
    expect(await namesIn(path)).toEqual(['Satu', 'Dua'])
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('-wal'))).toHaveLength(1)
  })

  it('as former versions kept it (-wal) is taken in when it is its own', async () => {
    const path = await officeWith('Satu')
    const copy = join(temporaryFolder(), 'kantor.kinerja')
    const file = openOfficeFile(path)
    file.raw.pragma('journal_mode = WAL')
    await file.db.updateTable('official').set({ name: 'Dalam log' }).execute()
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, copy + suffix)
    await file.close()
    expect(await namesIn(copy)).toEqual(['Dalam log'])
    expect(readdirSync(dirname(copy))).toEqual(['kantor.kinerja'])
  })

  it('beside a file that is whole neither with nor without it is left alone, and so is the file', async () => {
    const path = await officeWith('Satu')
    const { journal } = interrupted(await officeWith('Lain'), manyWrites)
    tamper(path, "UPDATE official SET name = 'Diubah orang'")
    writeFileSync(`${path}-journal`, journal)
    const before = folderOf(path)
    expect(troubleAt(path).kind).toBe('corrupt')
    expect(folderOf(path)).toEqual(before)
    rmSync(`${path}-journal`)
  })
})
