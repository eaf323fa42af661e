import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

export interface MenuActions {
  openOffice(): Promise<void>
  closeOffice(): Promise<void>
  showHelp(): Promise<void>
  showAbout(): Promise<void>
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

const edit: MenuItemConstructorOptions[] = [
  { role: 'undo', label: 'Urungkan' },
  { role: 'redo', label: 'Ulangi' },
  separator,
  { role: 'cut', label: 'Potong' },
  { role: 'copy', label: 'Salin' },
  { role: 'paste', label: 'Tempel' },
  separator,
  { role: 'selectAll', label: 'Pilih semua' },
]

const menuTemplate = (actions: MenuActions): MenuItemConstructorOptions[] => [
  {
    label: '&Berkas',
    submenu: [
      { label: 'Buka kantor…', accelerator: 'CmdOrCtrl+O', click: () => void actions.openOffice() },
      { label: 'Tutup kantor', click: () => void actions.closeOffice() },
      separator,
      { role: 'quit', label: 'Keluar' },
    ],
  },
  { label: '&Sunting', submenu: edit },
  {
    label: '&Tampilan',
    submenu: [
      { role: 'zoomIn', label: 'Perbesar' },
      { role: 'zoomOut', label: 'Perkecil' },
      { role: 'resetZoom', label: 'Ukuran semula' },
      separator,
      { role: 'togglefullscreen', label: 'Layar penuh' },
      ...(app.isPackaged ? [] : ([separator, { role: 'toggleDevTools', label: 'Alat pengembang' }] as const)),
    ],
  },
  {
    label: 'B&antuan',
    submenu: [
      { label: 'Bantuan', accelerator: 'F1', click: () => void actions.showHelp() },
      { label: 'Tentang', click: () => void actions.showAbout() },
    ],
  },
]

export function setMenu(actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions)))
}

/** The right mouse button on a field or on chosen text; Electron has no menu of its own there. */
export function offerEditing(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(edit).popup({ window })
    else if (selectionText.trim())
      Menu.buildFromTemplate([{ role: 'copy', label: 'Salin' }]).popup({ window })
  })
}
