import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { chromium, type Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../temporary.ts'
import { launch, missing, packed } from './electron-window.ts'

if (missing) console.info(`skipped: ${missing}`)

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Starts a packed program, in which that door is closed, and meets its window by Chromium's. */
async function startPacked(program: string): Promise<Page> {
  const port = await freePort()
  const data = temporaryFolder()
  const child = spawn(program, [`--remote-debugging-port=${port}`, `--user-data-dir=${data}`], {
    stdio: 'ignore',
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(`ended with ${code ?? signal}`))
  })
  onTestFinished(async () => {
    child.kill()
    await ended
  })
  const failures: string[] = []
  void ended.then((how) => failures.push(how))
  for (;;) {
    if (failures.length > 0) throw new Error(`${program}: ${failures.join()}`)
    try {
      // Electron knows nothing of what Playwright would set on a browser, such as where downloads go.
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true })
      const [context] = browser.contexts()
      if (!context) throw new Error(`${program} has no window`)
      return context.pages()[0] ?? (await context.waitForEvent('page'))
    } catch (error) {
      // Not yet listening.
      if (!/ECONNREFUSED/.test(String(error))) throw error
      await new Promise((later) => setTimeout(later, 100))
    }
  }
}

it.skipIf(missing !== null)(
  'opens in Electron, shows its first page and knows no Node in it',
  async () => {
    const page = packed ? await startPacked(packed) : (await launch()).page
    await page.waitForSelector('main')
    expect(page.url()).toBe('app://kantor/')
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(globalThis, 'require'),
        typeof Reflect.get(globalThis, 'kinerja'),
      ]),
    ).toEqual(['undefined', 'object'])
    expect(
      await page.evaluate(() =>
        fetch('https://example.com').then(
          () => 'out',
          () => 'in',
        ),
      ),
    ).toBe('in')
  },
  60_000,
)
