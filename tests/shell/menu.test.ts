import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setMenu } from '../../electron/shell/menu.ts'
import * as standIn from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

/** The words of a menu, without the marks of its access keys. */
const words = (items: readonly standIn.MenuItem[]): string[] =>
  items
    .filter((item) => item.type !== 'separator' && item.visible !== false)
    .map((item) => (item.label ?? '').replace('&', ''))

/** Every item of every menu of the window. */
const items = () => standIn.Menu.application.flatMap((menu) => menu.submenu ?? [])

beforeEach(() =>
  setMenu({
    openOffice: async () => {},
    closeOffice: async () => {},
    showHelp: async () => {},
    showAbout: async () => {},
  }),
)

describe('the menu', () => {
  it('is in Indonesian, and every role has its word', () => {
    const menu = standIn.Menu.application
    expect(words(menu)).toEqual(['Berkas', 'Sunting', 'Tampilan', 'Bantuan'])
    expect(menu.map((item) => words(item.submenu ?? []))).toEqual([
      ['Buka kantor…', 'Tutup kantor', 'Keluar'],
      ['Urungkan', 'Ulangi', 'Potong', 'Salin', 'Tempel', 'Pilih semua'],
      ['Perbesar', 'Perkecil', 'Ukuran semula', 'Layar penuh'],
      ['Bantuan', 'Tentang'],
    ])
  })

  it.each([
    ['zoomIn', ['CmdOrCtrl+=', 'CmdOrCtrl+numadd']],
    ['zoomOut', ['CmdOrCtrl+numsub']],
  ])('%s listens also to the keys that Electron leaves out', (role, keys) => {
    const hidden = items().filter((item) => item.role === role && item.visible === false)
    expect(hidden.map(({ accelerator }) => accelerator)).toEqual(keys)
    expect(items().filter((item) => item.role === role && item.visible !== false)).toHaveLength(1)
  })

  it.each([
    ['Urungkan', 'Z'],
    ['Ulangi', 'Y'],
  ])('%s is left to the page, whose draft has steps of its own', (label, keyCode) => {
    const window = new standIn.BrowserWindow({})
    const item = items().find((each) => each.label === label)
    expect(item).toMatchObject({ accelerator: `CmdOrCtrl+${keyCode}`, registerAccelerator: false })
    expect(item).not.toHaveProperty('role')
    item?.click?.(item, window)
    expect(window.webContents.pressed).toEqual([
      { type: 'keyDown', keyCode, modifiers: ['control'] },
      { type: 'keyUp', keyCode, modifiers: ['control'] },
    ])
  })

  it('shows the key of the help', () => {
    expect(items().find((item) => item.label === 'Bantuan')?.accelerator).toBe('F1')
  })
})
