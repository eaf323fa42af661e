import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sharedFolder } from '../temporary.ts'
import { readYaml, root } from './configuration.ts'

const run = promisify(execFile)
const onWindows = process.platform === 'win32'

/** Whether a program is there to be called. */
const isThere = (program: string, option: string) =>
  run(program, [option]).then(
    () => true,
    () => false,
  )

const missing = !(await isThere('makensis', onWindows ? '/VERSION' : '-VERSION'))
  ? 'NSIS is not installed'
  : !onWindows && !(await isThere('wine', '--version'))
    ? 'Wine is not installed'
    : null
if (missing) console.info(`skipped: ${missing}`)

it('says in Indonesian what electron-builder has in other languages only', () => {
  const messages = readYaml('node_modules', 'app-builder-lib', 'templates', 'nsis', 'messages.yml')
  const own = readFileSync(join(root, 'resources', 'installer.nsh'), 'utf8')
  // Said by the check of electron-builder for a running program, which is not used.
  const unused = ['appRunning', 'appClosing']
  const foreign = Object.entries(z.record(z.string(), z.record(z.string(), z.string())).parse(messages))
    .filter(([name, texts]) => !('id' in texts) && !unused.includes(name))
    .map(([name]) => name)
  expect(foreign).toContain('installing')
  for (const name of foreign) expect(own).toMatch(new RegExp(`^  LangString ${name} 1057 "`, 'm'))
})

describe.skipIf(missing !== null)('the installer', { timeout: 300_000 }, () => {
  const folder = sharedFolder()
  // The name of a user, whose folder it lies in.
  const program = join(folder, "Ma'ruf", 'program')
  const onItsDrive = (path: string) => (onWindows ? path : `Z:${path.replaceAll('/', '\\')}`)
  const [installer, writer, uninstaller] = ['pasang.exe', 'tulis.exe', 'hapus.exe'].map((name) =>
    join(folder, name),
  ) as [string, string, string]

  const compile = (out: string, ...defines: string[]) => {
    const option = onWindows ? '/' : '-'
    const options = ['WX', 'V2', `DOUT=${out}`, `DINCLUDED=${join(root, 'resources', 'installer.nsh')}`]
    return run('makensis', [
      ...[...options, ...defines].map((each) => option + each),
      `${option}INPUTCHARSET`,
      'UTF8',
      join(root, 'tests', 'packaging', 'installer-stand-in.nsi'),
    ])
  }

  /** Starts a program for Windows. @returns the code it ends with */
  const start = (file: string, ...args: string[]): Promise<unknown> => {
    const [command, given] = onWindows ? [file, args] : ['wine', [onItsDrive(file), ...args]]
    const env = { ...process.env, WINEPREFIX: join(folder, 'wine'), WINEDEBUG: '-all' }
    return run(command, given, { env, windowsVerbatimArguments: true }).then(
      () => 0,
      (error: { code?: unknown }) => error.code,
    )
  }
  const install = () => start(installer, '/S', `/D=${onItsDrive(program)}`)
  const uninstall = () => start(uninstaller, '/S', `_?=${onItsDrive(program)}`)

  beforeAll(async () => {
    await compile(installer)
    await compile(writer, 'DBUILD_UNINSTALLER', `DUNINSTALLER_OUT_FILE=${onItsDrive(uninstaller)}`)
    expect(await start(writer)).toBe(0)
  }, 300_000)

  beforeEach(() => mkdirSync(program, { recursive: true }))

  it('puts the program where it was told to, keeps no copy of itself, and takes the program away again', async () => {
    expect(await install()).toBe(0)
    expect(readdirSync(program)).toEqual(['program.txt'])
    expect(readFileSync(join(program, 'program.txt'), 'utf16le').split('\n')).toEqual([
      'Sedang dipasang, mohon tunggu…',
      `"${onItsDrive(program)}\\Kinerja Kantor.exe" "%1"`,
    ])
    expect(await uninstall()).toBe(0)
    expect(existsSync(program)).toBe(false)
  })

  it('waits for the program that runs in its folder to close, and never ends it', async () => {
    const running = join(program, 'Kinerja Kantor.exe')
    await compile(running, 'DPROGRAM')
    const ended = start(running, '/S')
    await expect.poll(() => existsSync(join(program, 'open.txt')), { timeout: 60_000 }).toBe(true)
    expect(await install()).toBe(0)
    expect(readdirSync(program)).toContain('closed.txt')
    expect(await ended).toBe(0)
    expect(await uninstall()).toBe(0)
  })

  it('touches nothing where an office lies in the folder of the program, however deep', async () => {
    const deep = join(program, 'Kantor', '2026')
    mkdirSync(deep, { recursive: true })
    const office = join(deep, 'Kecamatan Contoh.kinerja')
    writeFileSync(office, '')
    expect(await install()).toBe(2)
    expect(readdirSync(program)).toEqual(['Kantor'])
    expect(await uninstall()).toBe(2)
    expect(existsSync(office)).toBe(true)
  })
})
