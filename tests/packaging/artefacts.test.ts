import { execFile, spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice } from '../procedures/office.ts'
import { isLocked } from '../shell/locked.ts'

// What a release gives away, on a computer that is thrown away afterwards: it is installed for its user.
const given = process.env['KINERJA_ARTEFACTS']
const missing =
  process.platform !== 'win32'
    ? 'this is not Windows'
    : given === undefined
      ? 'KINERJA_ARTEFACTS names no folder with an installer and a portable program'
      : null
if (missing) console.info(`skipped: ${missing}`)

const run = promisify(execFile)

describe.skipIf(missing !== null)('what is released', { timeout: 300_000 }, () => {
  const folder = resolve(given ?? '')
  const one = (pattern: string) => {
    const [file, ...others] = globSync(pattern, { cwd: folder })
    if (file === undefined || others.length > 0) throw new Error(`one ${pattern} was expected in ${folder}`)
    return join(folder, file)
  }
  const local = process.env['LOCALAPPDATA'] ?? ''
  const installed = join(local, 'Programs', 'kinerja-kantor')
  const program = join(installed, 'Kinerja Kantor.exe')
  const data = join(process.env['APPDATA'] ?? '', 'Kinerja Kantor')
  const recents = join(data, 'recents.json')
  const offices = join(homedir(), 'Documents', 'Kinerja Kantor')
  const office = join(offices, 'Kecamatan Uji.kinerja')

  /** Runs a program to its end. `/D=` and `_?=` have no quotation marks, whatever stands in the path. */
  const end = (file: string, ...args: string[]): Promise<unknown> =>
    run(`"${file}"`, args, { shell: true, windowsVerbatimArguments: true }).then(
      () => 0,
      (error: { code?: unknown }) => error.code,
    )
  const install = (...args: string[]) => end(one('*-pemasang.exe'), '/S', ...args)
  const uninstall = (from: string) => end(join(from, 'Uninstall Kinerja Kantor.exe'), '/S', `_?=${from}`)
  const registered = async (key: string) =>
    (await run('reg', ['query', `HKCU\\Software\\Classes\\${key}`, '/ve'])).stdout

  /** Waits until the program has the office open: then it is in its list. Asking for the lock would take it. */
  const isOpened = () =>
    expect
      .poll(() => existsSync(recents) && readFileSync(recents, 'utf8'), { timeout: 120_000 })
      .toContain('Kecamatan Uji.kinerja')

  beforeAll(async () => {
    const { path, close } = await openTestOffice()
    await close()
    mkdirSync(offices, { recursive: true })
    copyFileSync(path, office)
  })
  afterAll(() => rmSync(offices, { recursive: true, force: true }))

  it('has its doors closed', () => {
    const bytes = readFileSync(join(folder, 'win-unpacked', 'Kinerja Kantor.exe'))
    // Electron's mark, its version and length, then one sign for each fuse.
    const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
    const at = bytes.indexOf(mark) + mark.length
    expect([bytes[at], (bytes[at + 1] ?? 0) >= 8]).toEqual([1, true])
    // Node, cookies, NODE_OPTIONS, --inspect, integrity, archive only, snapshot, files.
    expect(bytes.subarray(at + 2, at + 10).toString()).toBe('01001100')
  })

  it('refuses to start when its archive was changed', async () => {
    const copy = join(folder, 'changed')
    await run('robocopy', [join(folder, 'win-unpacked'), copy, '/E', '/NFL', '/NDL']).catch(() => {})
    const archive = join(copy, 'resources', 'app.asar')
    const bytes = readFileSync(archive)
    // In the header, which is what the program knows the sum of.
    bytes.writeUInt8(bytes.readUInt8(64) ^ 1, 64)
    writeFileSync(archive, bytes)
    expect(await end(join(copy, 'Kinerja Kantor.exe'), '--version')).not.toBe(0)
    rmSync(copy, { recursive: true, force: true })
  })

  it('installs for the user without a question, and opens office files', async () => {
    expect(await install()).toBe(0)
    expect(existsSync(program)).toBe(true)
    expect(await registered('.kinerja')).toContain('KinerjaKantor.Berkas')
    expect(await registered('KinerjaKantor.Berkas\\shell\\open\\command')).toContain(`"${program}" "%1"`)
    expect(existsSync(join(local, 'kinerja-kantor-updater'))).toBe(false)
  })

  it('closes a running program before it replaces it, and the office is whole', async () => {
    rmSync(recents, { force: true })
    spawn(program, [office], { detached: true, stdio: 'ignore' }).unref()
    await isOpened()
    expect(await isLocked(office)).toBe(true)
    expect(await install()).toBe(0)
    expect(await isLocked(office)).toBe(false)
    expect(existsSync(office)).toBe(true)
  })

  it('is gone when it is uninstalled; offices and settings stay', async () => {
    writeFileSync(join(data, 'tanda.txt'), '')
    expect(await uninstall(installed)).toBe(0)
    expect(existsSync(program)).toBe(false)
    expect([existsSync(office), existsSync(join(data, 'tanda.txt'))]).toEqual([true, true])
  })

  it('touches nothing where it is told to install into the folder of the offices', async () => {
    const before = readdirSync(offices).toSorted()
    expect(await install(`/D=${offices}`)).not.toBe(0)
    expect(readdirSync(offices).toSorted()).toEqual(before)

    // An office that came there afterwards: neither an upgrade nor an uninstallation takes it along.
    const place = join(homedir(), 'Documents', 'Program uji')
    expect(await install(`/D=${place}`)).toBe(0)
    const inside = join(place, 'Kecamatan Uji.kinerja')
    copyFileSync(office, inside)
    expect(await install(`/D=${place}`)).not.toBe(0)
    expect(await uninstall(place)).not.toBe(0)
    expect(existsSync(inside)).toBe(true)
    rmSync(inside)
    expect(await uninstall(place)).toBe(0)
    rmSync(place, { recursive: true, force: true })
  })

  it('runs portable; a second double click leaves the first alone', async () => {
    const portable = one('*-portabel.exe')
    rmSync(recents, { force: true })
    const first = spawn(portable, [office], { stdio: 'ignore' })
    const ended = new Promise((resolve) => first.once('exit', resolve))
    await isOpened()
    expect(await end(portable)).toBe(0)
    expect(first.exitCode).toBeNull()
    await run('powershell', [
      '-NoProfile',
      '-Command',
      "Get-Process 'Kinerja Kantor' | ForEach-Object { $_.CloseMainWindow() }",
    ])
    expect(await ended).toBe(0)
    expect(await isLocked(office)).toBe(false)
  })

  it('is as large as it is', async () => {
    const sizes = [one('*-pemasang.exe'), one('*-portabel.exe')].map((file) => statSync(file).size)
    console.info(
      `megabytes of installer and portable: ${sizes.map((size) => (size / 1e6).toFixed(1)).join(', ')}`,
    )
    // An old PC has little room, and an office a slow line.
    expect(Math.max(...sizes)).toBeLessThan(200e6)
  })
})
