import { app, BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron'

/** A page that can't be seen by then is shown as it is, in milliseconds: a window that stays unseen can't be closed. */
const patience = 8000

/** @param preload file of the built preload */
export const windowOptions = (preload: string): BrowserWindowConstructorOptions => ({
  name: 'kantor',
  title: 'Kinerja Kantor',
  width: 1366,
  height: 768,
  // Smaller than the screen of an old PC (1366×768) at 125 %, where 1092×574 are left above the taskbar.
  minWidth: 800,
  minHeight: 480,
  show: false,
  // Before the page is painted; white would flash where all else is dark.
  backgroundColor: nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff',
  windowStatePersistence: true,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    // It would fetch dictionaries from the internet, and there is none for Indonesian.
    spellcheck: false,
    devTools: !app.isPackaged,
  },
})

/**
 * Makes the window: shown once its page can be seen, and also where that fails or takes too long; where it was last
 * time, or maximised the first time.
 */
export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload))
  let restored = false
  window.once('persisted-state-restored', () => (restored = true))
  let shown = false
  const reveal = () => {
    clearTimeout(late)
    if (shown || window.isDestroyed()) return
    shown = true
    if (!restored) window.maximize()
    window.show()
  }
  const late = setTimeout(reveal, patience)
  window.once('closed', () => clearTimeout(late))
  window.once('ready-to-show', reveal)
  window.webContents.once('did-fail-load', reveal)
  window.webContents.once('render-process-gone', reveal)
  window.on('page-title-updated', (event) => event.preventDefault())
  return window
}

/** Brings the window before the user. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
