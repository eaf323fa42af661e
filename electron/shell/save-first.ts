import type { BrowserWindow } from 'electron'
import { leaves } from './leave.ts'

/** A page that has not answered by then is asked about, not waited for. */
const patience = 5000

/** What became of what is being typed in the page; `silent` where the page says nothing. */
export type Saved = 'stored' | 'refused' | 'silent'

/**
 * Has the page store what is still being typed in it.
 * @returns `stored` also where there is no page that could have anything to store
 */
export async function savePage(window: BrowserWindow): Promise<Saved> {
  const contents = window.webContents
  // A script for a page that is not there yet waits for it, perhaps for ever.
  if (contents.isCrashed() || contents.isLoadingMainFrame() || contents.getURL() === '') return 'stored'
  const { promise: late, resolve } = Promise.withResolvers<Saved>()
  const timer = setTimeout(() => resolve('silent'), patience)
  const asked = contents.executeJavaScript('window.kinerjaSave?.() ?? true').then(
    (saved: unknown): Saved => (saved === true ? 'stored' : 'refused'),
    // The page has gone while it was asked.
    (): Saved => (window.isDestroyed() || contents.isCrashed() ? 'stored' : 'refused'),
  )
  const saved = await Promise.race([asked, late])
  clearTimeout(timer)
  return saved
}

/** Whether the page may be left: what is typed in it is stored, or the user gives up what could not be. */
export async function mayLeave(window: BrowserWindow): Promise<boolean> {
  const saved = await savePage(window)
  return saved === 'stored' || window.isDestroyed() || leaves(window, saved)
}

/**
 * A window closes only when its page may be left.
 * @param isBusy while this holds nobody leaves, since what is done can't be called off; the page says so
 */
export function saveBeforeClosing(window: BrowserWindow, isBusy: () => boolean): void {
  let stored = false
  let asking = false
  window.on('close', (event) => {
    if (stored) return
    event.preventDefault()
    if (asking || isBusy()) return
    asking = true
    void mayLeave(window).then((may) => {
      asking = false
      if (!may || window.isDestroyed()) return
      stored = true
      window.close()
    })
  })
}
