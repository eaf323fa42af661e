import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { hasDisplay } from '../../electron/start/browser.ts'
import { findElectron } from '../../electron/start/electron-runtime.ts'
import { temporaryFolder } from '../temporary.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const electron = findElectron(root)

/** A packed program to be started instead of the built application; given, it must be there. */
export const packed = process.env['KINERJA_PROGRAM']

/** Why no window can be opened here; null where it can. */
export const missing: string | null = packed
  ? null
  : !electron
    ? 'Electron is not installed (npx install-electron)'
    : !existsSync(join(root, 'out', 'main.js')) || !existsSync(join(root, 'out', 'page', 'index.html'))
      ? 'the application is not built (npm run build)'
      : !hasDisplay({ ...process.env, CI: '' })
        ? 'there is no display'
        : null

/** The program, and the arguments with which it is this application. */
export const program: readonly [string, readonly string[]] = packed ? [packed, []] : [electron ?? '', [root]]

/** The size of everything on the screen, as Windows calls it: 1.25 is 125 %. */
const scale = process.env['KINERJA_SCALE'] ?? '1'

export interface Launched {
  application: ElectronApplication
  page: Page
  /** What the page complained about on its console. */
  complaints: string[]
  /** Where the application keeps what is its own. */
  data: string
  /** Leads the page to one of its addresses. */
  go: (route: string) => Promise<void>
}

/**
 * Starts the application by Electron's own door for debuggers; a packed program must have it open. Its dialogs are
 * answered with their first button, and never wait for anybody.
 * @param args as a double click on an office gives them
 */
export async function launch(...args: string[]): Promise<Launched> {
  const [executablePath, first] = program
  const data = temporaryFolder()
  const application = await _electron.launch({
    executablePath,
    args: [...first, `--user-data-dir=${data}`, `--force-device-scale-factor=${scale}`, ...args],
  })
  let ended = false
  application.once('close', () => (ended = true))
  onTestFinished(async () => {
    if (!ended) await application.close()
  })
  const page = await application.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await application.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 0
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  return {
    application,
    page,
    complaints,
    data,
    async go(route) {
      await page.evaluate((to) => (location.hash = to), route)
      await page.locator('h1').first().waitFor()
    },
  }
}

/** Chooses an item of the menu of the window by its word. */
export const chooseFromMenu = (application: ElectronApplication, label: string): Promise<void> =>
  application.evaluate(({ BrowserWindow, Menu }, word) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? []
    items.find((item) => item.label === word)?.click({}, BrowserWindow.getAllWindows()[0])
  }, label)
