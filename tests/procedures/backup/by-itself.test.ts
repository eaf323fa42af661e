import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BackupDescription } from '../../../shared/backup/backup.ts'
import { contract } from '../../../shared/contract.ts'
import { backedUpBefore } from '../../../shared/backup/before.ts'
import { digestOfFile, readBackup } from '../../../electron/office-file/backups.ts'
import { proceduresOf } from '../../architecture/procedures-of.ts'
import { temporaryFolder } from '../../temporary.ts'
import { openYear } from '../office.ts'
import { keptOffice } from './offices.ts'
import { official } from '../../official.ts'

describe('without anybody thinking of it', () => {
  it('a backup is made at the first opening of a day, and is the copy that was looked over', async () => {
    const { looked, names, backups, client } = await keptOffice()
    await looked()
    expect(names()).toEqual(['Kecamatan Uji 2026-01-15T09-00-00 harian.kinerja'])
    const [name = ''] = names()
    const described = BackupDescription.parse(JSON.parse(readFileSync(join(backups, `${name}.json`), 'utf8')))
    expect(described).toMatchObject({
      reason: 'daily',
      verifiedAt: new Date('2026-01-15T09:00:00').toISOString(),
      digest: digestOfFile(join(backups, name)),
      contents: { office: 'Kecamatan Uji', people: 0, skp: [], evaluations: 0, entries: 1 },
    })
    expect(described.contents.head).toBe((await client.trust.check()).head)
    expect((await client.trust.health()).state).toBe('sound')
  })

  it('one is made at closing when something changed, and none when nothing did', async () => {
    const { looked, names, application, client, path, at } = await keptOffice()
    await looked()
    at('2026-01-15T16:00:00')
    await client.office.saveOfficial(official)
    await application.close()
    expect(names()).toEqual([
      'Kecamatan Uji 2026-01-15T09-00-00 harian.kinerja',
      'Kecamatan Uji 2026-01-15T16-00-00 tutup.kinerja',
    ])
    // Opened again the same day and closed: nothing is due.
    await application.open(path)
    await looked()
    await application.close()
    expect(names()).toHaveLength(2)
    at('2026-01-16T08:00:00')
    await application.open(path)
    await looked()
    expect(names().at(-1)).toBe('Kecamatan Uji 2026-01-16T08-00-00 harian.kinerja')
    // Of the day before only the newest is left.
    expect(names()).toHaveLength(2)
    // Nothing is half-made.
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('sedang-dibuat'))).toEqual([])
  })

  it('one is made before a year is opened for everybody, unless the last one holds everything', async () => {
    const { looked, names, client, at } = await keptOffice()
    await looked()
    at('2026-01-15T10:00:00')
    const year = { year: 2026, people: [], teams: [] }
    await openYear(client, year as never).catch(() => undefined)
    expect(names()).toHaveLength(1)
    await client.office.saveOfficial(official)
    await openYear(client, year as never).catch(() => undefined)
    expect(names().at(-1)).toBe('Kecamatan Uji 2026-01-15T10-00-00 sebelum-tahun.kinerja')
  })

  it('what is backed up before is known to the contract', () => {
    const known = proceduresOf(contract).map(({ name }) => name)
    expect(Object.keys(backedUpBefore).filter((name) => !known.includes(name))).toEqual([])
  })

  it('an office that is not whole gives no backup, and the page says so', async () => {
    const { looked, names, application, client, path, at } = await keptOffice()
    await looked()
    at('2026-01-16T08:00:00')
    application.file.raw.exec("DROP TABLE IF EXISTS temp.x; UPDATE operator SET name = 'Orang Lain'")
    await application.close('at-once')
    const bytes = readFileSync(path)
    const place = bytes.indexOf('Orang Lain')
    bytes.write('Orang Sain', place)
    writeFileSync(path, bytes)
    await application.open(path)
    await looked()
    expect((await client.trust.health()).state).toBe('unsound')
    expect(names()).toHaveLength(1)
    expect((await client.backup.note()).problem).toContain('tidak utuh')
    await expect(client.backup.make()).rejects.toMatchObject({ code: 'REFUSED' })
  })

  it('one whose looking over nobody waits for is verified afterwards, and is then as any other', async () => {
    const { looked, names, backups, application, client, path, at } = await keptOffice({ patience: 0 })
    await looked()
    at('2026-01-15T16:00:00')
    await client.office.saveOfficial(official)
    await application.close()
    const closing = 'Kecamatan Uji 2026-01-15T16-00-00 tutup.kinerja'
    expect(readBackup(join(backups, closing))).toMatchObject({
      state: 'unverified',
      description: {
        reason: 'closing',
        verifiedAt: null,
        digest: digestOfFile(join(backups, closing)),
        contents: { office: 'Kecamatan Uji', entries: 2 },
      },
    })
    at('2026-01-15T17:00:00')
    await application.open(path)
    // The page is told until all is verified.
    await expect.poll(async () => (await client.backup.list()).progress, { timeout: 20_000 }).toBeNull()
    expect(readBackup(join(backups, closing))).toMatchObject({
      state: 'verified',
      description: { reason: 'closing' },
    })
    await application.close()
    // So it goes when its day is over, as it would have otherwise.
    at('2026-01-16T08:00:00')
    await application.open(path)
    await looked()
    expect(names()).not.toContain(closing)
  })

  it('whoever goes on after one is not kept waiting for it to be looked over', async () => {
    const { looked, client, at } = await keptOffice({ patience: 0 })
    await looked()
    at('2026-01-15T10:00:00')
    await client.office.saveOfficial(official)
    await openYear(client, { year: 2026, people: [], teams: [] } as never).catch(() => undefined)
    const newest = async () => (await client.backup.list()).rows[0]
    expect(await newest()).toMatchObject({ reason: 'year' })
    await expect.poll(async () => (await newest())?.state, { timeout: 20_000 }).toBe('verified')
  })

  it('where no backup can be written the office goes on, and the page says so', async () => {
    const { looked, client, application, backups, path, at } = await keptOffice()
    await looked()
    await application.close('at-once')
    // A file stands where the folder should be.
    rmSync(backups, { recursive: true })
    writeFileSync(backups, '')
    at('2026-01-16T08:00:00')
    await application.open(path)
    await looked()
    await client.office.saveOfficial(official)
    expect((await client.backup.note()).problem).toContain('Cadangan tidak dapat dibuat')
    rmSync(backups)
    mkdirSync(backups)
    await client.backup.make()
    expect((await client.backup.note()).problem).toBeNull()
  })
})

describe('a place outside this computer', () => {
  it('is chosen once, and brought up to date whenever it is there', async () => {
    const stick = join(temporaryFolder(), 'stick')
    mkdirSync(stick)
    const { looked, client, at, application } = await keptOffice({ chooseFolder: async () => stick })
    await looked()
    expect(await client.backup.chooseOutside()).toEqual({ chosen: true })
    const there = join(stick, 'Cadangan Kecamatan Uji')
    const copies = () => readdirSync(there).filter((name) => name.endsWith('.kinerja'))
    expect(copies()).toHaveLength(1)
    const { outside, rows } = await client.backup.list()
    expect(outside).toMatchObject({ place: stick, present: true, problem: null })
    expect(rows.filter((row) => row.outside).map(({ state }) => state)).toEqual(['verified'])

    // It is pulled out, work goes on, and it is plugged in again.
    renameSync(stick, `${stick}-ditarik`)
    at('2026-01-16T16:00:00')
    await client.office.saveOfficial(official)
    await client.backup.make()
    expect(await client.backup.bringOutside()).toMatchObject({ present: false, problem: null })
    renameSync(`${stick}-ditarik`, stick)
    expect(await client.backup.bringOutside()).toMatchObject({ present: true, problem: null })
    expect(copies().toSorted().at(-1)).toContain('2026-01-16T16-00-00 sendiri')
    await application.close('at-once')
  })

  it('is not another stick that has the same name', async () => {
    const stick = join(temporaryFolder(), 'stick')
    mkdirSync(stick)
    const { looked, client } = await keptOffice({ chooseFolder: async () => stick })
    await looked()
    await client.backup.chooseOutside()
    rmSync(stick, { recursive: true })
    mkdirSync(join(stick, 'Cadangan Kecamatan Uji'), { recursive: true })
    expect(await client.backup.bringOutside()).toMatchObject({ present: false })
    expect(readdirSync(join(stick, 'Cadangan Kecamatan Uji'))).toEqual([])
  })

  it('is told of when nothing was copied there for more than seven days', async () => {
    const stick = join(temporaryFolder(), 'stick')
    mkdirSync(stick)
    const { looked, client, at } = await keptOffice({ chooseFolder: async () => stick })
    await looked()
    expect((await client.backup.note()).outside).toBeNull()
    at('2026-01-23T09:00:00')
    expect((await client.backup.note()).outside).toContain('hanya ada di komputer ini')
    await client.backup.chooseOutside()
    expect((await client.backup.note()).outside).toBeNull()
    rmSync(stick, { recursive: true })
    await client.office.saveOfficial(official)
    at('2026-01-31T09:00:00')
    expect((await client.backup.note()).outside).toMatch(/sudah \d+ hari/)
  })

  it('can’t be the folder of the office itself, and can be forgotten', async () => {
    const { looked, client, host, folder, backups } = await keptOffice()
    await looked()
    for (const own of [folder, backups]) {
      host.chooseFolder = async () => own
      await expect(client.backup.chooseOutside()).rejects.toMatchObject({ code: 'REFUSED' })
    }
    await client.backup.forgetOutside()
    expect((await client.backup.list()).outside.place).toBeNull()
  })
})
