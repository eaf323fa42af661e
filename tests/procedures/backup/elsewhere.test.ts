import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { armor, Decrypter } from 'age-encryption'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Application } from '../../../electron/app/application.ts'
import { testHost } from '../../host.ts'
import { nodeHost } from '../../../electron/app/node-host.ts'
import { onOtherDrives } from '../../../electron/backup/second-place.ts'
import { BackupDescription } from '../../../shared/backup/backup.ts'
import { temporaryFolder } from '../../temporary.ts'
import { clientOf } from '../office.ts'
import { flipBit, keptOffice } from './offices.ts'
import { official } from '../../official.ts'

const passphrase = 'empat ekor kucing di kantor'

/** Another computer, which opens the copy that lies at a path. */
function newComputer(copy: string) {
  const folder = join(temporaryFolder(), 'Kinerja Kantor')
  const host = testHost({ dataFolder: folder, chooseCopy: async () => copy })
  const application = new Application(host)
  onTestFinished(async () => {
    await application.close()
    host.dispose()
  })
  return { client: clientOf(application), folder }
}

async function withStick(hostOf = testHost) {
  const stick = temporaryFolder()
  const office = await keptOffice({ chooseFolder: async () => stick }, hostOf)
  await office.client.office.saveOfficial(official)
  await office.looked()
  return { ...office, stick }
}

const only = (folder: string, end: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(end)) ?? '')

describe('a copy for another computer', () => {
  it('is saved to a folder, looked over on the other computer, and opened there beside what is there', async () => {
    const { client, stick } = await withStick()
    const { path } = await client.backup.saveCopy()
    expect(path).toBe(join(stick, 'Kecamatan Uji salinan 2026-01-15.kinerja'))
    const other = newComputer(path ?? '')
    expect(await other.client.desk.chooseCopy()).toEqual({
      name: 'Kecamatan Uji salinan 2026-01-15.kinerja',
      encrypted: false,
    })
    expect(await other.client.desk.takeCopy({ secret: null })).toEqual({ opened: true })
    expect((await other.client.office.officials()).map(({ name }) => name)).toEqual([official.name])
    expect(readdirSync(other.folder)).toEqual(['Kecamatan Uji.kinerja'])
  })

  it('that is damaged is refused, and nothing is made of it', async () => {
    const { client } = await withStick()
    const { path } = await client.backup.saveCopy()
    flipBit(path ?? '')
    const other = newComputer(path ?? '')
    await other.client.desk.chooseCopy()
    await expect(other.client.desk.takeCopy({ secret: null })).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('rusak'),
    })
    expect(readdirSync(other.folder)).toEqual([])
  })
})

describe('copies that are encrypted', () => {
  it('open with the passphrase or with the key from the paper, and with nothing else', async () => {
    const { client, stick } = await withStick()
    const { recoveryKey, office } = await client.backup.encrypt({ passphrase })
    expect(recoveryKey).toMatch(/^AGE-SECRET-KEY-1/)
    expect(office).toBe('Kecamatan Uji')
    await client.backup.chooseOutside()
    const copy = only(join(stick, 'Cadangan Kecamatan Uji'), '.kinerja.age')
    const bytes = readFileSync(copy)
    expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1/)
    for (const secret of ['Pengelola Uji', 'Pejabat Rekaan', passphrase, recoveryKey])
      for (const text of [bytes.toString('latin1'), readFileSync(`${copy}.json`, 'utf8')])
        expect(text).not.toContain(secret)
    expect(readdirSync(join(stick, 'Cadangan Kecamatan Uji')).some((name) => name.endsWith('.kinerja'))).toBe(
      false,
    )

    const typed = `${recoveryKey.toLowerCase().slice(0, 20)} ${recoveryKey.toLowerCase().slice(20)}`
    for (const secret of [passphrase, typed]) {
      const other = newComputer(copy)
      expect(await other.client.desk.chooseCopy()).toMatchObject({ encrypted: true })
      await expect(other.client.desk.takeCopy({ secret: null })).rejects.toThrow('terenkripsi')
      await expect(other.client.desk.takeCopy({ secret: 'kata sandi lain' })).rejects.toThrow('tidak membuka')
      expect(await other.client.desk.takeCopy({ secret })).toEqual({ opened: true })
      expect((await other.client.office.get()).name).toBe('Kecamatan Uji')
    }

    // Any program that knows the format opens it too.
    const { key } = BackupDescription.parse(JSON.parse(readFileSync(`${copy}.json`, 'utf8')))
    const unlock = new Decrypter()
    unlock.addPassphrase(passphrase)
    const identity = await unlock.decrypt(armor.decode(key ?? ''), 'text')
    expect(identity).toBe(recoveryKey)
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    expect(Buffer.from(await decrypter.decrypt(bytes)).toString('latin1', 0, 15)).toBe('SQLite format 3')
  })

  it('cost whoever guesses the passphrase 128 MB and 2^17 rounds each time', async () => {
    const { client, stick } = await withStick(nodeHost)
    await client.backup.encrypt({ passphrase })
    await client.backup.chooseOutside()
    const about = only(join(stick, 'Cadangan Kecamatan Uji'), '.kinerja.age.json')
    const { key } = BackupDescription.parse(JSON.parse(readFileSync(about, 'utf8')))
    expect(Buffer.from(armor.decode(key ?? '')).toString('latin1')).toMatch(/^-> scrypt \S+ 17$/m)
  })

  it('need the key from the paper when what lies beside them is lost', async () => {
    const { client, stick } = await withStick()
    const { recoveryKey } = await client.backup.encrypt({ passphrase })
    await client.backup.chooseOutside()
    const copy = only(join(stick, 'Cadangan Kecamatan Uji'), '.kinerja.age')
    rmSync(`${copy}.json`)
    const { client: other } = newComputer(copy)
    await other.desk.chooseCopy()
    await expect(other.desk.takeCopy({ secret: passphrase })).rejects.toThrow('kunci pemulihan dari kertas')
    expect(await other.desk.takeCopy({ secret: recoveryKey })).toEqual({ opened: true })
  })

  it('restore the office from the second place, and refuse a flipped bit', async () => {
    const { client, stick, at } = await withStick()
    await client.backup.encrypt({ passphrase })
    await client.backup.chooseOutside()
    at('2026-01-15T12:00:00')
    await client.office.saveOfficial({ ...official, name: 'Sesudahnya' })
    const row = (await client.backup.list()).rows.find(({ outside }) => outside)
    const token = row?.token ?? ''
    expect(row).toMatchObject({ encrypted: true, state: 'verified', changesSince: 1 })
    expect(await client.backup.look({ token })).toMatchObject({ contents: { entries: 2 }, sameOffice: true })
    await client.backup.restore({ token, secret: passphrase })
    expect((await client.office.officials()).map(({ name }) => name)).toEqual([official.name])

    const copy = only(join(stick, 'Cadangan Kecamatan Uji'), '.kinerja.age')
    flipBit(copy, 50_000)
    await expect(client.backup.restore({ token, secret: passphrase })).rejects.toThrow('rusak')
    expect(await client.backup.verify({ token })).toMatchObject({ state: 'damaged' })
  })

  it('are so only as long as that is wanted', async () => {
    const { client, stick, at } = await withStick()
    await client.backup.encrypt({ passphrase })
    await client.backup.chooseOutside()
    await client.backup.stopEncrypting()
    at('2026-01-15T12:00:00')
    await client.backup.bringOutside()
    const names = readdirSync(join(stick, 'Cadangan Kecamatan Uji'))
    expect(names.some((name) => name.endsWith('.kinerja'))).toBe(true)
    expect((await client.backup.list()).outside.encrypted).toBe(false)
  })

  it('need a passphrase that is worth its name', async () => {
    const { client } = await withStick()
    await expect(client.backup.encrypt({ passphrase: 'rahasia' })).rejects.toMatchObject({
      data: { problems: [{ message: 'Kata sandi cadangan sedikitnya 12 huruf.' }] },
    })
  })
})

describe('a second place', () => {
  it('is looked for under every letter of a drive', () => {
    expect(onOtherDrives('E:\\cadangan')).toContain('F:\\cadangan')
    expect(onOtherDrives('\\\\server\\bersama')).toEqual(['\\\\server\\bersama'])
    expect(onOtherDrives('/media/stick')).toEqual(['/media/stick'])
  })
})

describe('a damaged office', () => {
  it('leads straight to the newest whole backup, past one that is damaged', async () => {
    const { client, application, path, backups, names, at } = await withStick()
    at('2026-01-15T12:00:00')
    await client.office.saveOfficial({ ...official, name: 'Kedua' })
    await client.backup.make()
    await application.close('at-once')
    const bytes = readFileSync(path)
    bytes.fill(0, 0, 8192)
    writeFileSync(path, bytes)
    flipBit(join(backups, names().at(-1) ?? ''))

    const { recent } = await client.desk.overview()
    expect(await client.desk.open({ token: recent[0]?.token ?? '' })).toEqual({ opened: false })
    expect((await client.desk.overview()).trouble).toMatchObject({
      hasBackup: true,
      newest: { reason: 'hand', state: 'verified' },
    })
    await expect(client.desk.restoreBackup()).rejects.toThrow(/12\.00 rusak .*09\.00/)
    expect((await client.desk.overview()).trouble).toMatchObject({ newest: { reason: 'daily' } })
    expect(await client.desk.restoreBackup()).toEqual({ opened: true })
    expect((await client.office.officials()).map(({ name }) => name)).toEqual([official.name])
    expect((await client.trust.audit({}))[0]).toMatchObject({ action: 'backup.restore' })
    // The damaged file is kept.
    const aside = readdirSync(join(path, '..')).find((name) => name.includes('sebelum-pemulihan'))
    expect(readFileSync(join(path, '..', aside ?? '')).equals(bytes)).toBe(true)
  })

  it('is called so only when it was found to be', async () => {
    const { client } = await withStick()
    await expect(client.desk.declareDamaged()).rejects.toThrow('tidak diketahui rusak')
    await expect(client.desk.salvage()).rejects.toThrow('Tidak ada berkas bermasalah')
  })

  it('that was taken away is put back from its backup', async () => {
    const { client, application, path } = await withStick()
    await application.close('at-once')
    renameSync(path, `${path}.hilang`)
    const { recent } = await client.desk.overview()
    await client.desk.open({ token: recent[0]?.token ?? '' })
    expect((await client.desk.overview()).trouble).toMatchObject({ kind: 'not-found', hasBackup: true })
    expect(await client.desk.restoreBackup()).toEqual({ opened: true })
  })

  it('gives what can still be read to a new office, with the list of what is lost beside it', async () => {
    const { client, application, path, folder } = await withStick()
    await application.close('at-once')
    // The page on which the log of changes begins.
    const bytes = readFileSync(path)
    const page = Math.floor(bytes.indexOf('desk.create') / 4096)
    bytes.fill(0, page * 4096, (page + 1) * 4096)
    writeFileSync(path, bytes)
    const { recent } = await client.desk.overview()
    expect(await client.desk.open({ token: recent[0]?.token ?? '' })).toEqual({ opened: false })
    expect((await client.desk.overview()).trouble).toMatchObject({ kind: 'corrupt', hasBackup: true })
    const { file, losses, token } = await client.desk.salvage()
    expect(losses.map(({ what, kept, lost }) => [what, kept, lost])).toEqual([['Catatan perubahan', 0, 2]])
    expect(readFileSync(join(folder, 'Kecamatan Uji diselamatkan yang hilang.txt'), 'utf8')).toContain(
      'Catatan perubahan: 0 terselamatkan, 2 hilang',
    )
    expect(await client.desk.open({ token })).toEqual({ opened: true })
    expect(application.file.path).toBe(file)
    expect((await client.office.officials()).map(({ name }) => name)).toEqual([official.name])
    expect((await client.trust.check()).sound).toBe(true)
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('that opens, but was found behind the page not to be whole, leads there too', async () => {
    const { client, application, path } = await withStick()
    await application.close('at-once')
    const raw = new Sqlite(path)
    raw.exec("UPDATE official SET name = 'Orang Lain'")
    raw.close()
    await application.open(path)
    await application.soundness?.check()
    await client.desk.declareDamaged()
    expect((await client.desk.overview()).trouble).toMatchObject({ kind: 'corrupt', hasBackup: true })
    const { losses } = await client.desk.salvage()
    expect(losses).toMatchObject([{ what: 'Pejabat dari luar', kept: 1, lost: 0 }])
    expect(await client.desk.restoreBackup()).toEqual({ opened: true })
    expect((await client.office.officials()).map(({ name }) => name)).toEqual([official.name])
  })
})

it('an office that lies in a cloud says so until somebody has read it', async () => {
  const { client, application, path } = await keptOffice({ dataFolder: join(temporaryFolder(), 'OneDrive') })
  expect((await client.backup.note()).cloud).toContain('OneDrive')
  await client.backup.knowCloud()
  expect((await client.backup.note()).cloud).toBeNull()
  await application.open(path)
  expect((await client.backup.note()).cloud).toBeNull()
})
