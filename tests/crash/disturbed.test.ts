import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../electron/documents/engine/host.ts'
import { DiskFull } from '../../electron/documents/engine/host.ts'
import type * as Whole from '../../electron/office-file/whole.ts'
import { readPdf } from '../documents/pdf-text.ts'
import { testHost } from '../host.ts'
import { lendsDisks } from '../small-disk.ts'
import { temporaryFolder } from '../temporary.ts'
import { issue, officeWithTalks } from '../procedures/issued/issued.ts'
import { type Client, dump, refusalOf, signedSkp, smallOffice } from '../procedures/people.ts'

/** What renaming a finished file comes upon, file by file; nothing where it goes well. */
const disturbance = vi.hoisted(() => ({ codes: [] as (string | null)[] }))

vi.mock('../../electron/office-file/whole.ts', async (original) => {
  const real = await original<typeof Whole>()
  return {
    ...real,
    publish(made: string, path: string) {
      const code = disturbance.codes.shift() ?? null
      if (code !== null) throw Object.assign(new Error(`${code}: rename`), { code })
      real.publish(made, path)
    },
  }
})

afterEach(() => {
  disturbance.codes = []
})

/** An office with three signed SKP, whose dialog for folders answers with this one. */
async function withFolder(
  folder = join(temporaryFolder(), 'Cetakan Uji'),
  engine?: (real: Engine) => Engine,
) {
  mkdirSync(folder, { recursive: true })
  const office = await smallOffice({
    hostOf: (options) => {
      const host = testHost({ ...options, chooseFolder: () => Promise.resolve(folder) })
      return engine ? { ...host, engine: () => engine(host.engine()) } : host
    },
  })
  for (const id of [office.camat, office.kasi, office.staff]) await signedSkp(office.client, id)
  const { folder: token } = await office.client.documents.chooseFolder()
  return { ...office, folder, token }
}

async function make(client: Client, token: string | null, zip: boolean) {
  for await (const event of await client.documents.files({
    form: 'skp',
    year: 2026,
    scope: { kind: 'all' },
    kind: 'person',
    zip,
    folder: token,
  }))
    if (event.kind === 'done') return event
  throw new Error('nothing was made')
}

/** What is said when it is refused; the files that were finished before stay, and are counted as printed. */
const saidBy = (act: () => Promise<unknown>): Promise<string> =>
  act().then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )

const disturbed = process.env['KINERJA_PRINT_DISK']

describe('a bulk run into a folder', () => {
  it.each([
    ['EBUSY', 'sedang dipakai program lain. Tutup program itu'],
    ['EPERM', 'tidak boleh ditulis: sedang dipakai program lain'],
  ])('that comes upon a file in use (%s) says which, and leaves nothing half', async (code, said) => {
    const { client, folder, token } = await withFolder()
    disturbance.codes = [null, code]
    const message = await saidBy(() => make(client, token, false))
    expect(message).toMatch(/^\S.*\.pdf /)
    expect(message).toContain(said)
    expect(message).toContain('1 berkas yang sudah selesai tetap ada di folder itu.')
    const files = readdirSync(folder)
    expect(files).toHaveLength(1)
    expect((await readPdf(readFileSync(join(folder, files[0] ?? '')))).pages.length).toBeGreaterThan(0)
    // With the program closed it is made.
    expect((await make(client, token, false)).files).toBe(3)
  })

  it('into a ZIP leaves no ZIP where it can’t be given its name', async () => {
    const { application, client, folder, token } = await withFolder()
    disturbance.codes = ['EBUSY']
    const { message } = await refusalOf(application, () => make(client, token, true))
    expect(message).toMatch(/\.zip sedang dipakai program lain/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('on a disk that is full says so, and leaves nothing half', { timeout: 180_000 }, async ({ skip }) => {
    skip(!lendsDisks, 'this computer lends no small disk')
    if (disturbed === undefined) {
      // The same test once more, where the folder is a disk on which one file has room.
      const disk = temporaryFolder()
      const { status, stdout } = spawnSync(
        'unshare',
        [
          '-rm',
          'sh',
          '-c',
          `mount -t tmpfs -o size=44k tmpfs "${disk}" && exec "$@"`,
          'sh',
          fileURLToPath(new URL('../../node_modules/.bin/vitest', import.meta.url)),
          'run',
          '--config',
          'tests/vitest.config.ts',
          '--project',
          'shell',
          '-t',
          'on a disk that is full says so',
          'tests/crash/disturbed.test.ts',
        ],
        { encoding: 'utf8', env: { ...process.env, KINERJA_PRINT_DISK: disk } },
      )
      expect(status, stdout).toBe(0)
      return
    }
    const { client, folder, token } = await withFolder(disturbed)
    const message = await saidBy(() => make(client, token, false))
    expect(message).toMatch(/^Disk penuh saat menulis .*\.pdf\. Kosongkan ruang pada disk/)
    const files = readdirSync(folder)
    expect(files.every((name) => name.endsWith('.pdf'))).toBe(true)
    for (const name of files)
      expect((await readPdf(readFileSync(join(folder, name)))).pages.length).toBeGreaterThan(0)
  })
})

describe('issuing', () => {
  const letters = (ids: number[]) =>
    ({ form: 'berita-acara-dialog', year: 2026, scope: { kind: 'talks' as const, ids } }) as const

  it('on a full disk is refused in words, and burns no number', async () => {
    const { application, client, talks } = await officeWithTalks(['2026-01-12'])
    const engine = application.host.engine()
    const full = vi.spyOn(engine, 'drawTo').mockRejectedValue(new DiskFull())
    const before = dump(application)
    const { message } = await refusalOf(application, () => issue(client, letters(talks)))
    expect(message).toBe(
      'Disk penuh saat membuat dokumen. Kosongkan ruang pada disk, lalu cetak sekali lagi.',
    )
    expect(dump(application)).toEqual(before)
    full.mockRestore()
    await issue(client, letters(talks))
    expect((await client.issued.list({})).map(({ number }) => number)).toEqual(['800.1.4.4/001/I/2026'])
  })

  it('that is called off while it draws burns no number', async () => {
    const { client, talks } = await officeWithTalks(['2026-01-12', '2026-01-13', '2026-01-14'])
    const controller = new AbortController()
    const stream = await client.issuing.issue(letters(talks), { signal: controller.signal })
    await expect(
      (async () => {
        for await (const event of stream)
          if (event.kind === 'progress') controller.abort(new Error('dibatalkan'))
      })(),
    ).rejects.toThrow()
    expect(await client.issued.list({})).toEqual([])
  })
})
