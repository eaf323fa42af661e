import type { BrowserWindow } from 'electron'
import { origin } from './origin.ts'

/** Whether a load ended because another one began, or its window was closed. */
const isSuperseded = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED'

/**
 * Loads the page anew, at its beginning.
 * @throws when it can't be loaded
 */
export async function loadPage(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(`${origin}/`)
  } catch (error) {
    if (window.isDestroyed() || isSuperseded(error)) return
    throw error
  }
  // Back would lead to what another office had at that address.
  window.webContents.navigationHistory.clear()
}

/**
 * Leads the page to one of its addresses as a link in it would: nothing is loaded anew, nothing typed is lost.
 * @param address as its router knows it
 */
export async function goTo(window: BrowserWindow, address: string): Promise<void> {
  await window.webContents.executeJavaScript(`location.hash = ${JSON.stringify(address)}`)
}
