import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { flipBit, keptOffice } from './offices.ts'
import { official } from '../../official.ts'

/** An office with a backup of nine o'clock and one of ten, and a change since. */
async function withTwo() {
  const office = await keptOffice()
  await office.looked()
  office.at('2026-01-15T10:00:00')
  await office.client.office.saveOfficial({ ...official, name: 'Pertama' })
  await office.client.backup.make()
  office.at('2026-01-15T11:00:00')
  await office.client.office.saveOfficial({ ...official, name: 'Kedua' })
  const { rows } = await office.client.backup.list()
  const [newest, oldest] = rows
  if (!newest || !oldest) throw new Error('there should be two')
  return { ...office, newest, oldest }
}

const namesIn = async (client: Awaited<ReturnType<typeof withTwo>>['client']) =>
  (await client.office.officials()).map(({ name }) => name)

describe('the list', () => {
  it('says when, why, how large, how many changes since, and that they are whole', async () => {
    const { newest, oldest, client } = await withTwo()
    expect(newest).toMatchObject({
      reason: 'hand',
      state: 'verified',
      changesSince: 1,
      outside: false,
      encrypted: false,
    })
    expect(oldest).toMatchObject({ reason: 'daily', changesSince: 2 })
    const { size, canChoose } = await client.backup.list()
    expect(size).toBe(newest.size + oldest.size)
    expect(canChoose).toBe(false)
  })

  it('shows a flipped bit before anybody needs the backup', async () => {
    const { newest, client, backups, application, path } = await withTwo()
    await application.close('at-once')
    flipBit(join(backups, newest.fileName), 4000)
    await application.open(path)
    await vi.waitFor(
      async () => {
        const { checking, rows } = await client.backup.list()
        expect(checking).toBe(false)
        expect(rows.find(({ token }) => token === newest.token)?.state).toBe('damaged')
      },
      { timeout: 20_000 },
    )
  })

  it('lets somebody look into one without opening it', async () => {
    const { newest, client } = await withTwo()
    const looked = await client.backup.look({ token: newest.token })
    expect(looked).toMatchObject({
      contents: { office: 'Kecamatan Uji', people: 0, entries: 2 },
      differences: [{ what: 'Catatan perubahan', now: 3, after: 2 }],
      sameOffice: true,
    })
    expect(looked.last[0]).toMatchObject({
      operator: 'Pengelola Uji',
      action: 'Pejabat dari luar kantor disimpan',
    })
    expect(await namesIn(client)).toHaveLength(2)
  })
})

describe('restoring', () => {
  it('puts a backup in the place of the office, keeps the office aside, and says so in the log', async () => {
    const { newest, client, path, folder } = await withTwo()
    const { aside } = await client.backup.restore({ token: newest.token, secret: null })
    expect(await namesIn(client)).toEqual(['Pertama'])
    expect(readdirSync(folder)).toContain(aside.slice(folder.length + 1))
    const [entry] = await client.trust.audit({})
    expect(entry).toMatchObject({ action: 'backup.restore', operator: 'Pengelola Uji' })
    expect((await client.trust.check()).sound).toBe(true)
    // What was there before is among the backups too, whole.
    const { rows } = await client.backup.list()
    expect(rows.find(({ reason }) => reason === 'restore')).toMatchObject({ state: 'verified' })
    expect(path).toContain('Kecamatan Uji.kinerja')
  })

  it('tells the page which step is made, and is then the open office again', async () => {
    const { newest, client, application } = await withTwo()
    const restored = client.backup.restore({ token: newest.token, secret: null })
    const seen = new Set<string>()
    for (let isOver = false; !isOver;) {
      const { state, update } = await client.desk.overview()
      if (state === 'restoring') seen.add(update?.label.replace(/( ….*)$/, '') ?? '')
      isOver = await Promise.race([restored.then(() => true), setImmediate(false)])
    }
    const steps = [
      'Memulihkan kantor: langkah 1 dari 4, menyalin cadangan',
      'Memulihkan kantor: langkah 2 dari 4, memeriksa seluruh isinya',
      'Memulihkan kantor: langkah 3 dari 4, mencadangkan kantor yang sekarang',
      'Memulihkan kantor: langkah 4 dari 4, membuka kantor yang dipulihkan',
    ]
    expect(steps).toEqual(expect.arrayContaining([...seen]))
    expect([...seen].slice(0, 3)).toEqual(steps.slice(0, 3))
    expect(application.restoration).toBeNull()
    expect(await client.desk.overview()).toMatchObject({ state: 'open', update: null })
  })

  it('can be done twice, to and fro', async () => {
    const { newest, client, folder } = await withTwo()
    await client.backup.restore({ token: newest.token, secret: null })
    const before = (await client.backup.list()).rows.find(({ reason }) => reason === 'restore')
    await client.backup.restore({ token: before?.token ?? '', secret: null })
    expect(await namesIn(client)).toEqual(['Kedua', 'Pertama'])
    await client.backup.restore({ token: newest.token, secret: null })
    expect(await namesIn(client)).toEqual(['Pertama'])
    expect(readdirSync(folder).filter((name) => name.includes('sebelum-pemulihan'))).toHaveLength(3)
    expect(readdirSync(folder).filter((name) => name.includes('sedang-dibuat'))).toEqual([])
  })

  it('refuses a backup with a single flipped bit, changes nothing and proposes the next', async () => {
    const { newest, oldest, client, backups } = await withTwo()
    flipBit(join(backups, newest.fileName))
    await expect(client.backup.restore({ token: newest.token, secret: null })).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringMatching(/10\.00 rusak .*15 Januari 2026 pukul 09\.00/),
    })
    expect(await namesIn(client)).toEqual(['Kedua', 'Pertama'])
    expect((await client.desk.overview()).state).toBe('open')
    const { rows } = await client.backup.list()
    expect(rows.map(({ state }) => state)).toEqual(['damaged', 'verified'])
    await client.backup.restore({ token: oldest.token, secret: null })
    expect(await namesIn(client)).toEqual([])
  })

  it('verifying one finds the flipped bit, wherever it is', async () => {
    const { newest, client, backups } = await withTwo()
    expect(await client.backup.verify({ token: newest.token })).toMatchObject({ state: 'verified' })
    flipBit(join(backups, newest.fileName), 4000)
    expect(await client.backup.verify({ token: newest.token })).toMatchObject({ state: 'damaged' })
  })

  it('knows a backup of which nothing is written, and looks it over before it is used', async () => {
    const { newest, client, backups } = await withTwo()
    rmSync(join(backups, `${newest.fileName}.json`))
    const [found] = (await client.backup.list()).rows
    expect(found).toMatchObject({ fileName: newest.fileName, state: 'unverified', reason: null })
    expect(new Date(found?.at ?? '')).toEqual(new Date('2026-01-15T10:00:00'))
    await client.backup.restore({ token: newest.token, secret: null })
    expect(await namesIn(client)).toEqual(['Pertama'])
  })

  it('refuses one of another office', async () => {
    const other = await keptOffice({ now: () => new Date('2026-01-14T09:00:00') })
    await other.looked()
    const { client, backups, names } = await withTwo()
    const [foreign = ''] = other.names()
    copyFileSync(join(other.backups, foreign), join(backups, 'dari luar.kinerja'))
    expect(names()).toContain('dari luar.kinerja')
    const row = (await client.backup.list()).rows.find(({ fileName }) => fileName === 'dari luar.kinerja')
    const token = row?.token ?? ''
    expect((await client.backup.look({ token })).sameOffice).toBe(false)
    await expect(client.backup.restore({ token, secret: null })).rejects.toThrow('kantor lain')
    expect(await namesIn(client)).toHaveLength(2)
  })
})
