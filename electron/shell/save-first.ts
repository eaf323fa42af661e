import type { BrowserWindow } from 'electron'
import { leaves } from './unload.ts'

/** A page that has not answered by then is asked about, not waited for. */
const patience = 5000

/**
 * Has the page store what is still being typed in it.
 * @returns whether everything is stored, or there is no page that could have anything to store
 */
export async function savePage(window: BrowserWindow): Promise<boolean> {
  if (window.webContents.isCrashed()) return true
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), patience)
  const asked = window.webContents
    .executeJavaScript('window.kinerjaSave?.() ?? true')
    .then((saved: unknown) => saved === true)
    .catch(() => false)
  const saved = await Promise.race([asked, late])
  clearTimeout(timer)
  return saved
}

/** A window closes only when its page is stored, or when the user gives up what could not be. */
export function saveBeforeClosing(window: BrowserWindow): void {
  let stored = false
  let asking = false
  window.on('close', (event) => {
    if (stored) return
    event.preventDefault()
    if (asking) return
    asking = true
    void savePage(window).then((saved) => {
      asking = false
      if (!saved && !leaves(window)) return
      stored = true
      window.close()
    })
  })
}
