import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

export interface MenuActions {
  openOffice(): Promise<void>
  closeOffice(): Promise<void>
  showHelp(): Promise<void>
  showAbout(): Promise<void>
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/**
 * An item that presses a key in the page, so that the page decides whose step it is, the draft's or the field's; the
 * role would always mean the field's. The key itself goes to the page without the menu.
 */
const pressing = (label: string, keyCode: string): MenuItemConstructorOptions => ({
  label,
  accelerator: `CmdOrCtrl+${keyCode}`,
  registerAccelerator: false,
  click(_item, window) {
    if (!(window instanceof BrowserWindow)) return
    for (const type of ['keyDown', 'keyUp'] as const)
      window.webContents.sendInputEvent({ type, keyCode, modifiers: ['control'] })
  },
})

/** More keys for what an item with a word does; a keyboard has several for the plus sign. */
const unseen = (
  role: 'zoomIn' | 'zoomOut',
  label: string,
  accelerator: string,
): MenuItemConstructorOptions => ({
  role,
  label,
  accelerator,
  visible: false,
})

const edit: MenuItemConstructorOptions[] = [
  pressing('Urungkan', 'Z'),
  pressing('Ulangi', 'Y'),
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
      unseen('zoomIn', 'Perbesar', 'CmdOrCtrl+='),
      unseen('zoomIn', 'Perbesar', 'CmdOrCtrl+numadd'),
      { role: 'zoomOut', label: 'Perkecil' },
      unseen('zoomOut', 'Perkecil', 'CmdOrCtrl+numsub'),
      { role: 'resetZoom', label: 'Ukuran semula' },
      separator,
      { role: 'togglefullscreen', label: 'Layar penuh' },
      ...(app.isPackaged ? [] : ([separator, { role: 'toggleDevTools', label: 'Alat pengembang' }] as const)),
    ],
  },
  {
    label: 'B&antuan',
    submenu: [
      {
        label: 'Bantuan',
        accelerator: 'F1',
        // The key itself goes to the page, which shows the help over what is typed there.
        registerAccelerator: false,
        click: () => void actions.showHelp(),
      },
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
