import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { hasDisplay } from '../../electron/start/browser.ts'
import { findElectron } from '../../electron/start/electron-runtime.ts'
import { temporaryFolder } from '../temporary.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = findElectron(root)

const missing = !program
  ? 'Electron is not installed (npx install-electron)'
  : !existsSync(join(root, 'out', 'main.js')) || !existsSync(join(root, 'out', 'page', 'index.html'))
    ? 'the application is not built (npm run build)'
    : !hasDisplay({ ...process.env, CI: '' })
      ? 'there is no display'
      : null
if (missing) console.info(`skipped: ${missing}`)

it.skipIf(missing !== null)(
  'opens in Electron, shows its first page and knows no Node in it',
  async () => {
    const electron = await _electron.launch({
      executablePath: program ?? '',
      args: [root, `--user-data-dir=${temporaryFolder()}`],
    })
    onTestFinished(() => electron.close())
    const page = await electron.firstWindow()
    await page.waitForSelector('#root > *')
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
