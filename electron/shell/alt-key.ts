import type { BrowserWindow } from 'electron'

/**
 * Keeps the menu bar from taking the keyboard when Alt is released before the key that was pressed with it: the page
 * has used Alt+↑ or Alt+Enter, of which the menu bar saw the Alt alone. Alt with a letter stays the menu's.
 */
export function keepAltForPage(window: BrowserWindow): void {
  let used = false
  window.webContents.on('before-input-event', (event, { type, key, alt }) => {
    if (type === 'keyDown') used = alt && key !== 'Alt' && key.length > 1
    else if (key === 'Alt' && used) {
      used = false
      event.preventDefault()
    }
  })
}
