import { BrowserWindow } from 'electron'
import { afterEach, expect, it, vi } from 'vitest'
import { saveBeforeClosing } from '../../electron/shell/save-first.ts'
import * as standIn from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

afterEach(() => {
  standIn.dialog.button = 0
  standIn.dialog.asked.length = 0
  vi.useRealTimers()
})

/** A window whose page answers so when it is asked to store what is typed. */
function windowWith(answer: () => Promise<unknown>, isBusy = () => false) {
  const window = new standIn.BrowserWindow({})
  window.webContents.answer = answer
  window.webContents.url = 'app://kantor/'
  saveBeforeClosing(window as unknown as BrowserWindow, isBusy)
  return window
}
const closed = (window: standIn.BrowserWindow) => window.done.includes('close')

it('a window closes after its page has stored what is typed, not before', async () => {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const window = windowWith(() => promise)
  window.close()
  window.close()
  await Promise.resolve()
  expect(closed(window)).toBe(false)
  expect(window.webContents.scripts).toHaveLength(1)
  resolve(true)
  await vi.waitFor(() => expect(closed(window)).toBe(true))
  expect(standIn.dialog.asked).toEqual([])
})

it('what could not be stored is asked about: who stays keeps the window, and may close it later', async () => {
  const window = windowWith(async () => false)
  standIn.dialog.button = 1
  window.close()
  await vi.waitFor(() => expect(standIn.dialog.asked).toHaveLength(1))
  expect(closed(window)).toBe(false)
  standIn.dialog.button = 0
  window.close()
  await vi.waitFor(() => expect(closed(window)).toBe(true))
})

it('a page that never answers is asked about after a while, and a dead one not at all', async () => {
  vi.useFakeTimers()
  const silent = windowWith(() => new Promise(() => {}))
  silent.close()
  await vi.advanceTimersByTimeAsync(4000)
  expect(closed(silent)).toBe(false)
  await vi.advanceTimersByTimeAsync(2000)
  expect(standIn.dialog.asked).toEqual([
    expect.objectContaining({ message: expect.stringContaining('tidak menjawab') }),
  ])
  expect(closed(silent)).toBe(true)

  const dead = windowWith(() => new Promise(() => {}))
  dead.webContents.isCrashed = () => true
  dead.close()
  await vi.advanceTimersByTimeAsync(1)
  expect(closed(dead)).toBe(true)
})

it('who is asked in the page has all the time, and stays when that is the answer', async () => {
  vi.useFakeTimers()
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const window = windowWith(() => promise)
  const ask = window.webContents.executeJavaScript.bind(window.webContents)
  window.webContents.executeJavaScript = (script: string) =>
    script.includes('kinerjaAsks') ? Promise.resolve(true) : ask(script)
  window.close()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(standIn.dialog.asked).toEqual([])
  resolve('stays')
  await vi.advanceTimersByTimeAsync(1)
  expect(closed(window)).toBe(false)
  expect(standIn.dialog.asked).toEqual([])
  window.webContents.answer = async () => true
  window.close()
  await vi.advanceTimersByTimeAsync(1)
  expect(closed(window)).toBe(true)
})

it('a page that is not there yet has nothing to store, and no script waits for it', async () => {
  for (const state of [{ url: '' }, { loading: true }]) {
    const window = windowWith(() => new Promise(() => {}))
    Object.assign(window.webContents, state)
    window.close()
    await vi.waitFor(() => expect(closed(window)).toBe(true))
    expect(window.webContents.scripts).toEqual([])
  }
  expect(standIn.dialog.asked).toEqual([])
})

it('a page that dies while it is asked is not asked about', async () => {
  const window = windowWith(async () => {
    window.webContents.isCrashed = () => true
    throw new Error('Script failed to execute')
  })
  window.close()
  await vi.waitFor(() => expect(closed(window)).toBe(true))
  expect(standIn.dialog.asked).toEqual([])
})

it('a window stays while an office file is brought up to date, and closes afterwards', async () => {
  let busy = true
  const window = windowWith(
    async () => true,
    () => busy,
  )
  window.close()
  await Promise.resolve()
  expect(window.webContents.scripts).toEqual([])
  expect(closed(window)).toBe(false)
  busy = false
  window.close()
  await vi.waitFor(() => expect(closed(window)).toBe(true))
})
