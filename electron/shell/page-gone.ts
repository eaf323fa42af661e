import { type BrowserWindow, dialog } from 'electron'

/** Offers to load the page anew when its process is gone; the office stays open, nothing stored is lost. */
export function offerReload(window: BrowserWindow, load: () => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: 'Halaman Kinerja Kantor berhenti bekerja.',
      detail: 'Yang sudah disimpan tetap aman.',
      buttons: ['Muat ulang halaman', 'Keluar'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (choice === 0) load()
    else window.destroy()
  })
}
