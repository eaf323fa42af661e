import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BrowserWindow } from 'electron'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Application } from '../../electron/app/application.ts'
import { memoryRecents } from '../../electron/desk/recents.ts'
import { nodeHost } from '../../electron/app/node-host.ts'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { closeBeforeShutdown } from '../../electron/shell/session-end.ts'
import { externalViewer } from '../../electron/shell/external.ts'
import { setMenu } from '../../electron/shell/menu.ts'
import { openTestOffice } from '../procedures/office.ts'
import { temporaryFolder } from '../temporary.ts'
import * as standIn from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

const windows = standIn.BrowserWindow.all
const recents = () => join(standIn.app.getPath('userData'), 'recents.json')
const lastOpened = (): unknown =>
  existsSync(recents()) ? JSON.parse(readFileSync(recents(), 'utf8'))[0] : undefined

/** Starts main.ts anew, as Electron would. */
async function startMain(): Promise<void> {
  vi.resetModules()
  vi.doMock('electron', () => standIn)
  await import('../../electron/main.ts')
}

/** An office file that nobody has open. */
async function officeFile(): Promise<string> {
  const { path, close } = await openTestOffice()
  await close()
  return path
}

/** Who listened for crashes before the application did. */
const crashes = ['uncaughtException', 'unhandledRejection']
const before = new Set(crashes.flatMap((name) => process.rawListeners(name)))

afterEach(async () => {
  if (windows.length > 0) {
    const ended = new Promise((resolve) => standIn.app.once('quit', resolve))
    standIn.app.quit()
    await ended
  }
  windows.length = 0
  for (const emitter of [standIn.app, standIn.ipcMain, standIn.session.defaultSession])
    emitter.removeAllListeners()
  for (const name of crashes)
    for (const listener of process.rawListeners(name))
      // oxlint-disable-next-line typescript/unbound-method -- it is given its `this`
      if (!before.has(listener)) Reflect.apply(process.removeListener, process, [name, listener])
  standIn.app.lock = true
  standIn.dialog.chosen = []
})

describe('the application in Electron', () => {
  it('opens one window on its own page, in a sandbox', async () => {
    await startMain()
    await vi.waitFor(() => expect(windows[0]?.loaded).toEqual(['app://kantor/']))
    expect(standIn.app.sandboxed).toBe(true)
    expect(windows).toHaveLength(1)
    expect([...standIn.session.defaultSession.handlers.keys()].toSorted()).toEqual([
      'before request',
      'device permission',
      'permission check',
      'permission request',
      'protocol app',
    ])
  })

  it('leaves at once when it runs already, before it opens anything', async () => {
    standIn.app.lock = false
    const before = standIn.app.quitting
    await startMain()
    expect(standIn.app.quitting).toBe(before + 1)
    expect(windows).toHaveLength(0)
  })

  it('says so and ends when it can not even begin', async () => {
    vi.spyOn(standIn.app, 'getPath').mockImplementation(() => {
      throw new Error('Failed to get userData path')
    })
    await startMain()
    await vi.waitFor(() => expect(standIn.app.exited).toBe(1))
    expect(JSON.stringify(standIn.dialog.asked.at(-1))).toContain('tidak dapat dimulai')
    expect(windows).toHaveLength(0)
    vi.restoreAllMocks()
  })

  it('comes forward when it is started again, and opens the office given then', async () => {
    await startMain()
    await vi.waitFor(() => expect(windows[0]?.loaded).toHaveLength(1))
    const path = await officeFile()
    standIn.app.emit('second-instance', {}, ['kinerja.exe', '--flag', 'catatan.txt'], temporaryFolder())
    expect(windows[0]?.done).toContain('focus')
    expect(windows[0]?.loaded).toHaveLength(1)
    standIn.app.emit('second-instance', {}, ['kinerja.exe', '--flag', path], temporaryFolder())
    await vi.waitFor(() => expect(windows[0]?.loaded).toHaveLength(2))
    expect(lastOpened()).toBe(path)
  })

  it('opens the office that the user chooses from the menu, and the same one at the next start', async () => {
    await startMain()
    await vi.waitFor(() => expect(windows[0]?.loaded).toHaveLength(1))
    const path = await officeFile()
    standIn.dialog.chosen = [path]
    standIn.Menu.application[0]?.submenu?.find((item) => item.label === 'Buka kantor…')?.click?.()
    await vi.waitFor(() => expect(windows[0]?.loaded).toHaveLength(2))
    expect(lastOpened()).toBe(path)
    // While it is open nobody else can have it.
    await expect(new Application(nodeHost()).open(path)).rejects.toMatchObject({ kind: 'locked' })
  })

  it('waits for the office to be closed before it ends', async () => {
    await startMain()
    await vi.waitFor(() => expect(windows[0]?.loaded).toHaveLength(1))
    const path = await officeFile()
    standIn.app.emit('second-instance', {}, ['kinerja.exe', path], temporaryFolder())
    await vi.waitFor(() => expect(windows[0]?.loaded).toHaveLength(2))
    const ended = new Promise((resolve) => standIn.app.once('quit', resolve))
    standIn.app.quit()
    await ended
    expect(existsSync(`${path}-journal`)).toBe(false)
    const again = new Application(nodeHost({ recents: memoryRecents() }))
    await again.open(path)
    await again.close()
  })
})

describe('the end of Windows', () => {
  it('finds the office file whole, and open for as long as the shutdown may be called off', async () => {
    const { application, client, path } = await openTestOffice()
    const window = new BrowserWindow()
    closeBeforeShutdown(application, window)
    await client.office.saveOfficial({
      name: 'Pejabat Rekaan',
      nip: null,
      nipLabel: 'NIP',
      pangkat: '',
      jabatan: 'Pejabat uji',
      unit: '',
      unitLabel: 'INSTANSI',
      active: true,
    })
    window.emit('query-session-end')
    const copy = join(temporaryFolder(), 'salinan.kinerja')
    copyFileSync(path, copy)
    const copied = openOfficeFile(copy)
    expect(copied.raw.prepare('SELECT name FROM official').pluck().all()).toEqual(['Pejabat Rekaan'])
    await copied.close()
    expect(application.isOpen).toBe(true)
    window.emit('session-end')
    await vi.waitFor(() => expect(application.isOpen).toBe(false))
    await vi.waitFor(() => expect(readdirSync(dirname(path))).toEqual([basename(path)]))
    windows.length = 0
  })
})

/** The words of a menu, without the marks of its access keys. */
const words = (items: readonly standIn.MenuItem[]): string[] =>
  items.filter((item) => item.type !== 'separator').map((item) => (item.label ?? '').replace('&', ''))

describe('the menu', () => {
  it('is in Indonesian, and every role has its word', () => {
    setMenu({
      openOffice: async () => {},
      closeOffice: async () => {},
      showHelp: () => {},
      showAbout: async () => {},
    })
    const menu = standIn.Menu.application
    expect(words(menu)).toEqual(['Berkas', 'Sunting', 'Tampilan', 'Bantuan'])
    expect(menu.map((item) => words(item.submenu ?? []))).toEqual([
      ['Buka kantor…', 'Tutup kantor', 'Keluar'],
      ['Urungkan', 'Ulangi', 'Potong', 'Salin', 'Tempel', 'Pilih semua'],
      ['Perbesar', 'Perkecil', 'Ukuran semula', 'Layar penuh'],
      ['Bantuan', 'Tentang'],
    ])
  })
})

describe('a document in another program', () => {
  it('is lent as a file of its own name, and taken back', async () => {
    const folder = temporaryFolder()
    const viewer = externalViewer(folder)
    await viewer.open(new Uint8Array([1, 2, 3]), '../SKP 2026.pdf')
    const opened = standIn.shell.opened.at(-1) ?? ''
    expect(opened).toMatch(/SKP 2026\.pdf$/)
    expect(opened.startsWith(folder)).toBe(true)
    expect([...readFileSync(opened)]).toEqual([1, 2, 3])
    viewer.clear()
    expect(readdirSync(folder)).toEqual([])
  })

  it('tells the clerk what to do when there is no such program', async () => {
    standIn.shell.failure = 'no association'
    await expect(externalViewer(temporaryFolder()).open(new Uint8Array(), 'a.pdf')).rejects.toThrow(
      'Simpan dokumen',
    )
    standIn.shell.failure = ''
  })
})
