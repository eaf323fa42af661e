import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Application } from '../../electron/app/application.ts'
import { nodeHost } from '../../electron/app/node-host.ts'
import { fileRecents } from '../../electron/desk/recents.ts'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { OfficeFileTrouble } from '../../electron/office-file/trouble.ts'
import { freeName, writeWhole } from '../../electron/office-file/whole.ts'
import { insertOffice } from '../../electron/office/store.ts'
import { clientOf, openTestOffice, testOffice } from '../procedures/office.ts'
import { temporaryFolder } from '../temporary.ts'
import { official } from '../official.ts'

const operator = { name: 'Pengelola Uji', position: 'Pengelola' }
describe('an office that is being made', () => {
  it(
    'has its name only when it is whole, however early the process is killed',
    { timeout: 60_000 },
    async () => {
      const module = (path: string) => JSON.stringify(new URL(`../../electron/${path}`, import.meta.url).href)
      const folder = temporaryFolder()
      let whole = 0
      for (let round = 0; round < 12; round++) {
        const path = join(folder, `kantor ${round}.kinerja`)
        const child = spawn(process.execPath, [
          '--input-type=module',
          '-e',
          `import { makeOfficeFile } from ${module('office-file/open.ts')}
         import { insertOffice } from ${module('office/store.ts')}
         process.stdout.write('ready')
         await makeOfficeFile(${JSON.stringify(path)}, (file) => insertOffice(file.db,
           ${JSON.stringify({ ...testOffice, fictional: false })}, ${JSON.stringify(operator)}, new Date()))
         setInterval(() => {}, 1000)`,
        ])
        await new Promise((ready) => child.stdout.once('data', ready))
        await new Promise((wait) => setTimeout(wait, round * 7))
        const ended = new Promise((exit) => child.once('exit', exit))
        child.kill('SIGKILL')
        await ended
        if (!existsSync(path)) continue
        whole += 1
        const file = openOfficeFile(path)
        expect(file.raw.prepare('SELECT name FROM office').pluck().get()).toBe(testOffice.name)
        await file.close()
      }
      const offices = readdirSync(folder).filter((name) => name.endsWith('.kinerja'))
      expect(offices).toHaveLength(whole)
    },
  )

  it('leaves nothing behind when it fails, and never writes over what has its name', async () => {
    const folder = temporaryFolder()
    const application = new Application(nodeHost({ dataFolder: folder }))
    const path = join(folder, 'kantor.kinerja')
    await expect(
      application.create(path, async () => {
        throw new Error('the power went')
      }),
    ).rejects.toThrow('the power went')
    expect(readdirSync(folder)).toEqual([])
    writeFileSync(path, 'yang sudah ada')
    await expect(
      application.create(path, (file) =>
        insertOffice(file.db, { ...testOffice, fictional: false }, operator, new Date()),
      ),
    ).rejects.toMatchObject({ kind: 'exists' })
    expect(readFileSync(path, 'utf8')).toBe('yang sudah ada')
    expect(readdirSync(folder)).toEqual(['kantor.kinerja'])
  })

  it.runIf(process.platform !== 'win32')('can be read by its owner only', async () => {
    const { path, application } = await openTestOffice()
    expect(statSync(path).mode & 0o777).toBe(0o600)
    await application.close()
    chmodSync(path, 0o644)
    await application.open(path)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })
})

describe('a file that is written as a whole', () => {
  it('is never written over another one', () => {
    const path = join(temporaryFolder(), 'Laporan.pdf')
    writeWhole(path, Buffer.from('pertama'))
    expect(() => writeWhole(path, Buffer.from('kedua'))).toThrow(expect.objectContaining({ code: 'EEXIST' }))
    expect(readFileSync(path, 'utf8')).toBe('pertama')
    expect(basename(freeName(path))).toBe('Laporan (2).pdf')
    expect(readdirSync(join(path, '..'))).toEqual(['Laporan.pdf'])
  })
})

describe('an office file that is changed under the open application', () => {
  it.each([
    ['renamed', (path: string) => renameSync(path, `${path}.pindah`)],
    ['removed', (path: string) => rmSync(path)],
    [
      'replaced',
      (path: string) => {
        const bytes = readFileSync(path)
        rmSync(path)
        writeFileSync(path, bytes)
      },
    ],
  ])('is noticed before the next write is acknowledged: %s', async (_how, change) => {
    const { client, path, application } = await openTestOffice()
    await client.office.saveOfficial(official)
    change(path)
    await expect(client.office.saveOfficial({ ...official, name: 'Hilang' })).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('Perubahan terakhir belum tersimpan'),
    })
    expect(application.file.raw.prepare('SELECT name FROM official').pluck().all()).toEqual([official.name])
  })

  it('goes on when it is back in its place', async () => {
    const { client, path } = await openTestOffice()
    renameSync(path, `${path}.pindah`)
    await expect(client.office.saveOfficial(official)).rejects.toMatchObject({ code: 'REFUSED' })
    renameSync(`${path}.pindah`, path)
    await client.office.saveOfficial(official)
    expect((await client.office.officials()).map(({ name }) => name)).toContain(official.name)
  })
})

describe('a full disk', () => {
  it('is named at the write that it stops; nothing is lost, and the office goes on when there is room', async () => {
    const { client, path, application } = await openTestOffice()
    const { raw } = application.file
    raw.pragma(`max_page_count = ${String(raw.pragma('page_count', { simple: true }))}`)
    let written = 0
    const write = () =>
      client.office.saveOfficial({ ...official, name: `Pejabat ${written + 1}`, jabatan: 'x'.repeat(200) })
    const refusal = await (async () => {
      for (;;) {
        try {
          await write()
          written += 1
        } catch (error) {
          return error
        }
      }
    })()
    expect(refusal).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('Disk penuh') })
    await expect(write()).rejects.toMatchObject({ message: expect.stringContaining('Disk penuh') })
    raw.pragma('max_page_count = 1000000')
    await write()
    expect(raw.prepare('SELECT count(*) FROM official').pluck().get()).toBe(written + 1)
    expect((await client.trust.check()).sound).toBe(true)
    raw.pragma(`max_page_count = ${String(raw.pragma('page_count', { simple: true }))}`)
    await application.close()
    await application.open(path)
    expect(application.isOpen).toBe(true)
  })
})

it('opens although the list of recent offices cannot be written', async () => {
  const { path, application } = await openTestOffice()
  await application.close()
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'buntu'), '')
  const told: unknown[] = []
  const host = nodeHost({ recents: fileRecents(join(folder, 'buntu', 'recents.json')) })
  const other = new Application({ ...host, report: (error) => told.push(error) })
  await other.open(path)
  expect((await clientOf(other).office.get()).name).toBe(testOffice.name)
  expect(told).toHaveLength(1)
  await other.close()
})

it.each([
  ['ENAMETOOLONG', 'name-too-long'],
  ['SQLITE_IOERR_READ', 'drive'],
  ['EIO', 'drive'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'drive'],
])('an error %s at opening is the trouble %s', async (code, kind) => {
  const { troubleOf } = await import('../../electron/office-file/trouble.ts')
  expect(troubleOf(Object.assign(new Error(code), { code }))).toBe(kind)
})

it('a name that is too long is told as such', () => {
  const path = join(temporaryFolder(), `${'panjang'.repeat(60)}.kinerja`)
  expect(() => openOfficeFile(path)).toThrow(OfficeFileTrouble)
  expect(() => openOfficeFile(path)).toThrow('terlalu panjang')
})
