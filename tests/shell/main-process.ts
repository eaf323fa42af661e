import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, vi } from 'vitest'
import { openTestOffice } from '../procedures/office.ts'
import * as standIn from './electron-stand-in.ts'

/** Every window that was made. */
export const windows = standIn.BrowserWindow.all

/** Starts main.ts anew, as Electron would. A file of tests that does so also calls `endAfterEach`. */
export async function startMain(): Promise<void> {
  vi.resetModules()
  vi.doMock('electron', () => standIn)
  await import('../../electron/main.ts')
}

/** An office file that nobody has open. */
export async function officeFile(): Promise<string> {
  const { path, close } = await openTestOffice()
  await close()
  return path
}

/** The list of offices that the application keeps. */
export const recentsFile = (): string => join(standIn.app.getPath('userData'), 'recents.json')

/** The office that was opened last, by that list. */
export const lastOpened = (): unknown =>
  existsSync(recentsFile()) ? JSON.parse(readFileSync(recentsFile(), 'utf8'))[0] : undefined

const crashes = ['uncaughtException', 'unhandledRejection']

/** Ends after each test what it started, and forgets it. */
export function endAfterEach(): void {
  // Who listened for crashes before the application did.
  const before = new Set(crashes.flatMap((name) => process.rawListeners(name)))
  afterEach(async () => {
    vi.restoreAllMocks()
    if (windows.length > 0) {
      const ended = new Promise((resolve) => standIn.app.once('quit', resolve))
      standIn.app.quit()
      await ended
    }
    windows.length = 0
    for (const emitter of [standIn.app, standIn.ipcMain, standIn.session.defaultSession])
      emitter.removeAllListeners()
    for (const name of crashes)
      for (const listener of process.rawListeners(name))
        // oxlint-disable-next-line typescript/unbound-method -- it is given its `this`
        if (!before.has(listener)) Reflect.apply(process.removeListener, process, [name, listener])
    standIn.app.lock = true
    standIn.app.exited = undefined
    standIn.dialog.chosen = []
    standIn.dialog.button = 0
    standIn.dialog.pressed = undefined
    standIn.BrowserWindow.load = async () => {}
    standIn.dialog.asked = []
  })
}
