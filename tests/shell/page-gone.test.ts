import { BrowserWindow } from 'electron'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { offerReload } from '../../electron/shell/page-gone.ts'
import * as standIn from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

afterEach(() => {
  standIn.dialog.button = 0
  standIn.dialog.pressed = undefined
  standIn.dialog.asked.length = 0
})

/** A window with the page in it, and how often that was loaded. */
function windowWithPage() {
  const window = new standIn.BrowserWindow({})
  let loads = 0
  const load = async () => void (loads += 1)
  offerReload(window as unknown as BrowserWindow, load, () => {})
  return { window, contents: window.webContents, loads: () => loads }
}
const gone = (contents: standIn.WebContents, reason = 'crashed') =>
  contents.emit('render-process-gone', new standIn.StandInEvent(), { reason, exitCode: 1 })

describe('a page whose process is gone', () => {
  it('is loaded anew when the user wants so, or ends with its window', () => {
    const { window, contents, loads } = windowWithPage()
    gone(contents)
    expect(loads()).toBe(1)
    standIn.dialog.button = 1
    gone(contents, 'oom')
    expect([loads(), window.done]).toEqual([1, ['destroy']])
  })

  it('is not asked about when it ended as it should', () => {
    gone(windowWithPage().contents, 'clean-exit')
    expect(standIn.dialog.asked).toEqual([])
  })
})

describe('a page that does not answer', () => {
  it('is waited for by default, and the question goes when it answers', async () => {
    const { contents, loads } = windowWithPage()
    standIn.dialog.pressed = new Promise(() => {})
    contents.emit('unresponsive')
    contents.emit('unresponsive')
    expect(standIn.dialog.asked).toEqual([
      expect.objectContaining({ buttons: ['Tunggu', 'Muat ulang halaman'], defaultId: 0, cancelId: 0 }),
    ])
    contents.emit('responsive')
    await Promise.resolve()
    await vi.waitFor(() => {
      contents.emit('unresponsive')
      expect(standIn.dialog.asked).toHaveLength(2)
    })
    expect(loads()).toBe(0)
  })

  it('is ended and loaded anew when the user wants so, with no second question', async () => {
    const { contents, loads } = windowWithPage()
    standIn.dialog.button = 1
    contents.emit('unresponsive')
    await vi.waitFor(() => expect(loads()).toBe(1))
    expect(standIn.dialog.asked).toHaveLength(1)
  })
})
