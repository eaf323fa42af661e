import { type BrowserWindow, dialog } from 'electron'

/**
 * Asks before a page with unsaved input is left; Electron by itself would silently stay.
 * @param mustLeave whether the page has to go in any case, because its office is gone already
 */
export function askBeforeLeaving(window: BrowserWindow, mustLeave: () => boolean): void {
  window.webContents.on('will-prevent-unload', (event) => {
    // Preventing what prevents the unload lets the page go.
    if (mustLeave() || leaves(window)) event.preventDefault()
  })
}

/** Asks whether to leave input that is not stored. */
export function leaves(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: 'Masih ada isian yang belum disimpan.',
    detail: 'Bila halaman ini ditinggalkan, isian itu hilang.',
    buttons: ['Tinggalkan halaman', 'Tetap di sini'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return choice === 0
}
