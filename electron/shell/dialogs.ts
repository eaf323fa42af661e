import { type BrowserWindow, dialog } from 'electron'

/**
 * Lets the user choose an office file.
 * @param folder where to look first
 * @returns its path; null when the user cancelled
 */
export async function chooseOfficeFile(window: BrowserWindow, folder: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Buka kantor',
    buttonLabel: 'Buka',
    defaultPath: folder,
    properties: ['openFile'],
    filters: [{ name: 'Berkas Kinerja Kantor', extensions: ['kinerja'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/**
 * Lets the user choose a folder.
 * @returns its path; null when the user cancelled
 */
export async function chooseFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: 'Pilih folder ini',
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/**
 * Lets the user choose a copy of an office, encrypted or not.
 * @returns its path; null when the user cancelled
 */
export async function chooseCopy(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Buka salinan',
    buttonLabel: 'Pilih salinan',
    properties: ['openFile'],
    filters: [{ name: 'Salinan Kinerja Kantor', extensions: ['kinerja', 'age'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

export async function showAbout(window: BrowserWindow, version: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: 'Tentang Kinerja Kantor',
    message: `Kinerja Kantor ${version}`,
    detail:
      'Manajemen kinerja ASN untuk satu kantor pemerintah, tanpa internet.\n\n' +
      'Kode: lisensi MIT. Fon Arimo: SIL Open Font License 1.1.',
    buttons: ['Tutup'],
    noLink: true,
  })
}
