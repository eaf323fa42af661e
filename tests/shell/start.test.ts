import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { officeFileIn } from '../../electron/desk/open-at-start.ts'
import { hasDisplay } from '../../electron/start/browser.ts'
import { isStale } from '../../electron/start/build.ts'
import { openTestOffice, testOffice } from '../procedures/office.ts'
import { temporaryFolder } from '../temporary.ts'

const inBrowser = new URL('../../electron/start/in-browser.ts', import.meta.url).href

/** `npm start` without a screen, for a user whose home is the given folder. */
function startWithoutScreen(home: string, pages: string, given: string | null) {
  const code = `import { startInBrowser } from ${JSON.stringify(inBrowser)}
    await startInBrowser(${JSON.stringify(pages)}, ${JSON.stringify(given)}, false)
    process.stdin.once('end', () => process.emit('SIGINT')).resume()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, HOME: home, USERPROFILE: home },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const line = new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString('utf8')
      if (text.endsWith('\n')) resolve(text)
    })
    void exit.then(() => reject(new Error(`ended after "${text}"`)))
  })
  return { line, end: () => (child.stdin.end(), exit) }
}

describe('npm start without a screen', () => {
  it('says in one line where the application is, remembers the office and closes it at Ctrl+C', async () => {
    const { path, close } = await openTestOffice()
    await close()
    const home = temporaryFolder()
    const pages = join(home, 'page')
    mkdirSync(pages)
    writeFileSync(join(pages, 'index.html'), '')

    for (const given of [path, null]) {
      const started = startWithoutScreen(home, pages, given)
      const line = await started.line
      expect(line.trimEnd()).not.toContain('\n')
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(line)?.[0] ?? ''
      const entered = await fetch(address, { redirect: 'manual' })
      const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
      const office = await fetch(new URL('/rpc/office/get', address), { method: 'POST', headers: { cookie } })
      expect(await office.text()).toContain(testOffice.name)
      expect(await started.end()).toBe(0)
      expect(existsSync(`${path}-journal`)).toBe(false)
    }
    expect(readdirSync(join(home, 'Kinerja Kantor'))).toEqual(['recents.json'])
  }, 60_000)
})

describe('what npm start decides', () => {
  it('is whether there is a screen', () => {
    expect(hasDisplay({}, 'win32')).toBe(true)
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({ CI: 'true', DISPLAY: ':0' }, 'linux')).toBe(false)
  })

  it('is whether something must be built: missing, or older than a source', () => {
    const folder = temporaryFolder()
    const source = join(folder, 'source', 'deep')
    const result = join(folder, 'result.js')
    mkdirSync(source, { recursive: true })
    writeFileSync(join(source, 'a.ts'), '')
    expect(isStale(result, [source])).toBe(true)
    writeFileSync(result, '')
    const later = new Date(Date.now() + 60_000)
    utimesSync(result, later, later)
    expect(isStale(result, [join(folder, 'source')])).toBe(false)
    const latest = new Date(Date.now() + 120_000)
    utimesSync(join(source, 'a.ts'), latest, latest)
    expect(isStale(result, [join(folder, 'source')])).toBe(true)
  })

  it('is which office file the command line names', () => {
    const folder = temporaryFolder()
    expect(officeFileIn(['.', '--lang=id', 'Kantor Saya.kinerja'], folder)).toBe(
      join(folder, 'Kantor Saya.kinerja'),
    )
    expect(officeFileIn(['A.KINERJA'], folder)).toBe(join(folder, 'A.KINERJA'))
    expect(officeFileIn(['catatan.txt', '--x=a.kinerja', '.kinerja'], folder)).toBeNull()
    const absolute = join(folder, 'b.kinerja')
    expect(officeFileIn([absolute], join(folder, 'lain'))).toBe(absolute)
  })
})
