import { execFile, spawn } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Application, type Host } from '../../../electron/app/application.ts'
import { nodeHost } from '../../../electron/app/node-host.ts'
import { describeBackup, describedNow, digestOfFile } from '../../../electron/office-file/backups.ts'
import { readContents } from '../../../electron/office-file/contents.ts'
import { migrations } from '../../../electron/office-file/migrations/all.ts'
import { openOfficeFile } from '../../../electron/office-file/open.ts'
import { unpackLargeOffice } from '../../office-file/versions/large.ts'
import { unpackOffice } from '../../office-file/versions/make.ts'
import { temporaryFolder } from '../../temporary.ts'
import { clientOf, openTestOffice } from '../office.ts'

const newest = migrations.length

/** All that lies in a folder and below it, byte for byte. */
const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )

/** An application that opened this office before and has closed it. */
function knowing(path: string, lent: Partial<Host> = {}) {
  const host = { ...nodeHost({ dataFolder: join(dirname(path), 'Kinerja Kantor') }), ...lent }
  host.recents.add(path)
  const application = new Application(host)
  onTestFinished(() => application.close('at-once'))
  const client = clientOf(application)
  const open = async () => {
    const { recent } = await client.desk.overview()
    return client.desk.open({ token: recent[0]?.token ?? '' })
  }
  return { application, client, open }
}

/** An office file of a version. */
function kept(version: number, sql = ''): string {
  const path = join(temporaryFolder(), 'Kecamatan Rekaan.kinerja')
  unpackOffice(version, path)
  if (sql === '') return path
  const raw = new Sqlite(path)
  raw.exec(sql)
  raw.close()
  return path
}

/** An office file as a newer application leaves it. */
const ofTomorrow = (): string =>
  kept(newest, `CREATE TABLE esok (a TEXT) STRICT; PRAGMA user_version = ${newest + 1}`)

describe('an office of a former version', () => {
  it('is updated while the page is answered: how far it is, then the office', async () => {
    const { client, open, application } = knowing(kept(1))
    const opening = open()
    const seen: unknown[] = []
    for (;;) {
      const { state, update } = await client.desk.overview()
      if (state === 'open') break
      if (update) seen.push([state, update.label.replace(/, .*/, ''), update.done, update.total])
      // Nothing but the desk answers meanwhile.
      await expect(client.office.get()).rejects.toThrow('Belum ada kantor yang dibuka.')
      await setImmediate()
    }
    expect(await opening).toEqual({ opened: true })
    const total = newest + 1
    const steps = Array.from({ length: total }, (_, done) => [
      'updating',
      `Memperbarui berkas kantor: langkah ${done + 1} dari ${total}`,
      done,
      total,
    ])
    expect(seen.length).toBeGreaterThan(0)
    for (const told of seen) expect(steps).toContainEqual(told)
    expect(application.update).toBeNull()
    expect((await client.office.get()).name).toBe('Kecamatan Rekaan')
  })

  it('with a long log says of how many rows a step is done', () => {
    const path = join(temporaryFolder(), 'Kecamatan Rekaan.kinerja')
    unpackLargeOffice(15, path, 6000)
    const said: string[] = []
    void openOfficeFile(path, { say: ({ label }) => said.push(label) }).close()
    const told = said.flatMap(
      (label) => /, ([^,:]+): ([\d.]+) dari ([\d.]+) baris$/.exec(label)?.slice(1) ?? [],
    )
    expect(told).toContain('menyesuaikan susunan berkas')
    expect(told).toContain('memeriksa hasilnya')
    // Half of the log is told of as half.
    const packing = said.filter((label) => label.includes('menyesuaikan') && label.includes(' baris'))
    const half = /: ([\d.]+) dari ([\d.]+) baris$/.exec(packing[Math.floor(packing.length / 2)] ?? '')
    const [done = 0, all = 0] = (half ?? []).slice(1).map((count) => Number(count.replaceAll('.', '')))
    expect(all).toBeGreaterThanOrEqual(6000)
    expect(done / all).toBeGreaterThan(0.4)
    expect(done / all).toBeLessThan(0.6)
  })

  it('that another program changed against its rules stays as it was, and the page says what to do', async () => {
    const path = kept(
      15,
      "PRAGMA ignore_check_constraints = ON; UPDATE operator SET role = 'tamu'; INSERT INTO operator (name, position, role) VALUES ('Pengelola', '', 'pengelola')",
    )
    const before = readFileSync(path)
    const { client, open, application } = knowing(path)
    expect(await open()).toEqual({ opened: false })
    const { state, trouble } = await client.desk.overview()
    expect(state).toBe('trouble')
    expect(trouble).toMatchObject({ kind: 'migration-failed', file: path, hasBackup: true })
    expect(`${trouble?.what} ${trouble?.next}`).toMatch(
      /dibatalkan seluruhnya.*tetap seperti semula.*versi sebelumnya/,
    )
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(dirname(path)).toSorted()).toEqual([
      'Cadangan Kecamatan Rekaan',
      'Kecamatan Rekaan.kinerja',
    ])
    expect(application.trouble?.cause).toMatchObject({ code: 'SQLITE_CONSTRAINT_CHECK' })
    // The application that was there before works with it on.
    await openOfficeFile(path, { known: migrations.slice(0, 15) }).close()
  })

  it('that another program holds is not touched, and opens once it is free', async () => {
    const path = kept(17)
    const before = bytesIn(dirname(path))
    const sqlite = import.meta.resolve('better-sqlite3')
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import Sqlite from ${JSON.stringify(sqlite)}
       const held = new Sqlite(${JSON.stringify(path)}); held.exec('BEGIN IMMEDIATE'); process.stdout.write('held')
       process.stdin.on('data', () => process.exit())`,
    ])
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    const { client, open } = knowing(path)
    expect(await open()).toEqual({ opened: false })
    expect((await client.desk.overview()).trouble).toMatchObject({
      kind: 'locked',
      next: 'Tutup jendela, program atau komputer lain yang memakainya, lalu coba lagi.',
    })
    const ended = new Promise((resolve) => holder.once('exit', resolve))
    holder.stdin.write('\n')
    await ended
    expect(bytesIn(dirname(path))).toEqual(before)
    expect(await client.desk.retry()).toEqual({ opened: true })
  })
})

describe('an office of a newer version', () => {
  it.each(migrations.slice(1).map(({ version }) => version))(
    'of schema %i is told to be newer by the application before it, and no byte changes',
    (version) => {
      const path = kept(version)
      const before = bytesIn(dirname(path))
      expect(() => openOfficeFile(path, { known: migrations.slice(0, version - 1) })).toThrow(
        'Berkas ini dibuat oleh Kinerja Kantor versi yang lebih baru.',
      )
      expect(bytesIn(dirname(path))).toEqual(before)
    },
  )

  it('is refused on the page, which names the next step and offers nothing that would replace it', async () => {
    const path = ofTomorrow()
    const before = bytesIn(dirname(path))
    const { client, open } = knowing(path)
    expect(await open()).toEqual({ opened: false })
    const { trouble } = await client.desk.overview()
    expect(trouble).toMatchObject({ kind: 'newer', newest: null })
    expect(trouble?.next).toContain('Pasang versi terbaru')
    expect(bytesIn(dirname(path))).toEqual(before)
  })

  it.each(['check', 'backup', 'restore'])(
    'is refused by the command line, which is told to %s',
    async (command) => {
      const path = ofTomorrow()
      const before = bytesIn(dirname(path))
      const cli = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url))
      const [code, said] = await new Promise<[unknown, string]>((resolve) =>
        execFile(
          process.execPath,
          [cli, command, '--office', path, ...(command === 'restore' ? ['--from', path] : [])],
          { env: { ...process.env, XDG_CONFIG_HOME: temporaryFolder(), APPDATA: temporaryFolder() } },
          (error, _out, complaints) => resolve([error?.code, complaints]),
        ),
      )
      expect(code).toBe(1)
      expect(said).toMatch(/versi yang lebih baru\.\s+Pasang versi terbaru/)
      expect(bytesIn(dirname(path))).toEqual(before)
    },
  )

  it('is not taken as a copy, and nothing of it is left here', async () => {
    const copy = ofTomorrow()
    const before = bytesIn(dirname(copy))
    const path = kept(newest)
    const { client } = knowing(path, { chooseCopy: async () => copy })
    await client.desk.chooseCopy()
    await expect(client.desk.takeCopy({ secret: null })).rejects.toThrow('versi yang lebih baru')
    expect(bytesIn(dirname(copy))).toEqual(before)
    expect(readdirSync(join(dirname(path), 'Kinerja Kantor'))).toEqual([])
  })

  it('among the backups is neither restored nor called damaged', async () => {
    const { client, application, path, folder } = await openTestOffice()
    await client.backup.make()
    const backups = join(folder, 'Cadangan Kecamatan Uji')
    const copies = ['dengan keterangan', 'tanpa keterangan'].map((name) =>
      join(backups, `Kecamatan Uji 2026-01-16T09-00-00 ${name}.kinerja`),
    )
    for (const copy of copies) copyFileSync(ofTomorrow(), copy)
    const [described = ''] = copies
    const raw = new Sqlite(described, { readonly: true })
    const contents = readContents(raw)
    raw.close()
    const at = new Date('2026-01-16T09:00:00')
    const [size, digest] = [statSync(described).size, digestOfFile(described)]
    describeBackup(
      described,
      describedNow({ reason: 'closing', at, schema: newest + 1, contents, size, digest }, at),
    )
    const before = bytesIn(backups)

    for (const backup of application.keeper.list()) await application.keeper.verify(backup)
    const { rows } = await client.backup.list()
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['unverified', 'verified', 'verified'])
    for (const { fileName, token } of rows) {
      if (!fileName.includes('keterangan')) continue
      await expect(client.backup.restore({ token, secret: null })).rejects.toThrow('versi yang lebih baru')
    }
    expect((await client.office.get()).name).toBe('Kecamatan Uji')
    for (const copy of copies) {
      const name = copy.slice(backups.length + 1)
      expect(bytesIn(backups)[name]).toBe(before[name])
    }
    expect(existsSync(`${copies[1]}.json`)).toBe(false)
    expect(existsSync(path)).toBe(true)
  })
})
