import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'

const common = {
  type: 'warning',
  cancelId: 0,
  defaultId: 0,
  noLink: true,
} satisfies Partial<MessageBoxOptions>

/**
 * Offers to load the page anew when its process is gone, does not answer any more, or the page could not be loaded;
 * the office stays open, nothing stored is lost.
 * @param report is told why the page could not be loaded
 * @returns loads the page anew
 */
export function offerReload(
  window: BrowserWindow,
  load: () => Promise<void>,
  report: (error: unknown) => void,
): () => void {
  const contents = window.webContents
  const reload = () =>
    void load().catch((error: unknown) => {
      report(error)
      ask()
    })
  const ask = () => {
    if (window.isDestroyed()) return
    const choice = dialog.showMessageBoxSync(window, {
      ...common,
      message: 'Halaman Kinerja Kantor berhenti bekerja.',
      detail: 'Yang sudah disimpan tetap aman.',
      buttons: ['Muat ulang halaman', 'Keluar'],
    })
    if (choice === 0) reload()
    else window.destroy()
  }

  let ending = false
  contents.on('render-process-gone', (_event, { reason }) => {
    if (!ending && reason !== 'clean-exit') ask()
  })

  let asking: AbortController | null = null
  contents.on('responsive', () => asking?.abort())
  contents.on('unresponsive', () => void askAboutSilence())
  async function askAboutSilence(): Promise<void> {
    if (asking) return
    asking = new AbortController()
    const { response } = await dialog.showMessageBox(window, {
      ...common,
      message: 'Halaman Kinerja Kantor tidak menjawab.',
      detail:
        'Tunggu bila komputer sedang sibuk. Bila halaman dimuat ulang, yang sudah disimpan tetap aman; isian yang baru saja diketik mungkin hilang.',
      buttons: ['Tunggu', 'Muat ulang halaman'],
      signal: asking.signal,
    })
    asking = null
    if (response === 0 || window.isDestroyed()) return
    ending = true
    contents.forcefullyCrashRenderer()
    ending = false
    reload()
  }

  return reload
}
