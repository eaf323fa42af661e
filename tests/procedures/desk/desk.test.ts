import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Application } from '../../../electron/app/application.ts'
import { nodeHost } from '../../../electron/app/node-host.ts'
import { router } from '../../../electron/app/router.ts'
import { temporaryFolder } from '../../temporary.ts'
import { clientOf, openTestOffice, testOffice } from '../office.ts'
import { unitInput } from '../people.ts'

const operator = { name: 'Pengelola Uji', position: '' }

describe('the desk', () => {
  it('makes a second office of the same name beside the first', async () => {
    const { client, application, path } = await openTestOffice()
    await client.desk.create({ office: testOffice, operator })
    expect(application.file.path).not.toBe(path)
    expect(existsSync(path)).toBe(true)
    const { recent } = await client.desk.overview()
    expect(recent.map((file) => file.name)).toEqual(['Kecamatan Uji (2)', 'Kecamatan Uji'])
  })

  it('makes a legal file name out of any office name', async () => {
    const { client, application } = await openTestOffice()
    await client.desk.create({ office: { ...testOffice, name: 'SDN 1/2: "Maju"? ' }, operator })
    expect(application.file.path).toMatch(/SDN 1 2 Maju\.kinerja$/)
  })

  it('opens an office by its token and knows no other', async () => {
    const { client } = await openTestOffice()
    const { recent } = await client.desk.overview()
    await client.desk.close()
    expect((await client.desk.overview()).state).toBe('closed')
    await expect(client.desk.open({ token: 'x' })).rejects.toThrow('tidak ada lagi dalam daftar')
    expect(await client.desk.open({ token: recent[0]?.token ?? '' })).toEqual({ opened: true })
    expect((await client.office.get()).name).toBe(testOffice.name)
  })

  it('meets a damaged file with its trouble, and sets it aside without losing it', async () => {
    const { client, path } = await openTestOffice()
    const { recent } = await client.desk.overview()
    await client.desk.close()
    writeFileSync(path, 'bukan basis data')
    expect(await client.desk.open({ token: recent[0]?.token ?? '' })).toEqual({ opened: false })
    const overview = await client.desk.overview()
    expect(overview.state).toBe('trouble')
    expect(overview.trouble).toMatchObject({ kind: 'foreign', file: path, hasBackup: false })
    expect(await client.desk.retry()).toEqual({ opened: false })
    const { file } = await client.desk.setAside()
    expect(existsSync(path)).toBe(false)
    expect(readFileSync(file, 'utf8')).toBe('bukan basis data')
    expect((await client.desk.overview()).state).toBe('closed')
  })

  it('refuses to restore a backup that was never made', async () => {
    const { client, folder } = await openTestOffice()
    await expect(client.desk.restoreBackup()).rejects.toThrow('Tidak ada berkas bermasalah')
    expect(existsSync(join(folder, 'Kecamatan Uji.kinerja'))).toBe(true)
  })

  it('stays with the office that is open when no other is chosen', async () => {
    const { client } = await openTestOffice()
    expect(await client.desk.browse()).toEqual({ opened: false })
    expect((await client.desk.overview()).state).toBe('open')
  })

  it('says what to do when the folder for offices can not be made, and makes nothing', async () => {
    const place = join(temporaryFolder(), 'Documents')
    writeFileSync(place, '')
    const host = nodeHost({ dataFolder: join(place, 'Kinerja Kantor') })
    const application = new Application(host)
    const client = clientOf(application)
    await expect(client.desk.create({ office: testOffice, operator })).rejects.toThrow(
      'Controlled folder access',
    )
    const demo = async () => {
      for await (const step of await client.desk.demo({ year: 2026, anew: true })) expect(step).toBeNull()
    }
    await expect(demo()).rejects.toThrow('Controlled folder access')
    expect(application.isOpen).toBe(false)
  })

  it('makes the demonstration office on a computer that has no folder for offices yet', async () => {
    const folder = join(temporaryFolder(), 'Kinerja Kantor')
    const host = nodeHost({ dataFolder: folder })
    const application = new Application(host)
    onTestFinished(() => application.close())
    for await (const step of await clientOf(application).desk.demo({ year: 2026, anew: true }))
      expect(step.done).toBeLessThanOrEqual(step.total)
    expect(application.isOpen).toBe(true)
    expect(existsSync(join(folder, 'Kantor contoh 2026.kinerja'))).toBe(true)
  })
})

it('a window is told of the changes of others, never of its own', async () => {
  const { application } = await openTestOffice()
  const windows = ['satu', 'dua'].map((window) =>
    createRouterClient(router, { context: { application, window } }),
  )
  const others = async () => Promise.all(windows.map(async (client) => (await client.desk.others()).changes))
  const [before = 0] = await others()
  await windows[0]?.employees.units.save({ ...unitInput, name: 'Seksi Uji' })
  const [own, other] = await others()
  expect(own).toBe(before)
  expect(other).toBe(before + 1)
})
