import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'

/** @param preload file of the built preload */
export const windowOptions = (preload: string): BrowserWindowConstructorOptions => ({
  name: 'kantor',
  title: 'Kinerja Kantor',
  width: 1366,
  height: 768,
  minWidth: 1024,
  minHeight: 640,
  show: false,
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

/** Makes the window, shown once its page can be seen: where it was last time, or maximised the first time. */
export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload))
  let restored = false
  window.once('persisted-state-restored', () => (restored = true))
  window.once('ready-to-show', () => {
    if (!restored) window.maximize()
    window.show()
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  return window
}

/** Brings the window before the user. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
