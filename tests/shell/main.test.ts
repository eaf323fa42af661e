import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { Application } from '../../electron/app/application.ts'
import { fileRecents, memoryRecents } from '../../electron/desk/recents.ts'
import { nodeHost } from '../../electron/app/node-host.ts'
import { openOfficeFile } from '../../electron/office-file/open.ts'
import { closeBeforeShutdown } from '../../electron/shell/session-end.ts'
import { externalViewer } from '../../electron/shell/external.ts'
import { openTestOffice, testOffice } from '../procedures/office.ts'
import { temporaryFolder } from '../temporary.ts'
import * as standIn from './electron-stand-in.ts'
import { endAfterEach, lastOpened, officeFile, recentsFile, startMain, windows } from './main-process.ts'
import { connect } from './page.ts'
import { official } from '../official.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

endAfterEach()

const fail = (): never => {
  throw new Error("Failed to get 'documents' path")
}

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
  })

  it.each([
    ['can not say where Documents are', fail],
    ['names Documents that are gone', (home: string) => join(home, 'OneDrive', 'Documents')],
  ])('begins in the folder of the user where Windows %s', async (_, documents) => {
    const getPath = standIn.app.getPath.bind(standIn.app)
    const home = standIn.app.getPath('home')
    vi.spyOn(standIn.app, 'getPath').mockImplementation((name) =>
      name === 'documents' ? documents(home) : getPath(name),
    )
    await startMain()
    await vi.waitFor(() => expect(windows[0]?.loaded).toEqual(['app://kantor/']))
    expect((await connect().client.desk.overview()).folder).toBe(join(home, 'Kinerja Kantor'))
    expect(standIn.app.exited).toBeUndefined()
  })

  it('says so and ends when its page can not be loaded, and leaves the office whole', async () => {
    const path = await officeFile()
    const ran = new Application(nodeHost({ recents: fileRecents(recentsFile()) }))
    await ran.open(path)
    await ran.close()
    standIn.BrowserWindow.load = async () => {
      throw Object.assign(new Error('ERR_FILE_NOT_FOUND (-6)'), { code: 'ERR_FILE_NOT_FOUND' })
    }
    await startMain()
    await vi.waitFor(() => expect(standIn.app.exited).toBe(1))
    expect(JSON.stringify(standIn.dialog.asked.at(-1))).toContain('tidak dapat dimulai')
    expect(lastOpened()).toBe(path)
    expect(existsSync(`${path}-journal`)).toBe(false)
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
  /** A window whose page answers so when it is asked to store what is typed. */
  const windowWith = (application: Application, answer: () => Promise<unknown>) => {
    const window = new standIn.BrowserWindow({})
    window.webContents.url = 'app://kantor/'
    window.webContents.answer = answer
    closeBeforeShutdown(application, window as unknown as BrowserWindow)
    windows.length = 0
    return window
  }

  it('finds the office file whole, and open for as long as the shutdown may be called off', async () => {
    const { application, client, path } = await openTestOffice()
    const window = windowWith(application, async () => true)
    await client.office.saveOfficial(official)
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
  })

  it('waits for what is being typed: it is stored before the office is closed', async () => {
    const { application, client, path } = await openTestOffice()
    const window = windowWith(application, async () => {
      await client.office.update({ ...testOffice, name: 'Kecamatan yang baru diketik' })
      return true
    })
    window.emit('query-session-end')
    window.emit('session-end')
    await vi.waitFor(() => expect(application.isOpen).toBe(false))
    await application.open(path)
    expect((await client.office.get()).name).toBe('Kecamatan yang baru diketik')
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

  it('can not be written to, so that work on it is not saved where it would be lost', async () => {
    const folder = temporaryFolder()
    await externalViewer(folder).open(new Uint8Array([1]), 'SKP.pdf')
    expect(statSync(standIn.shell.opened.at(-1) ?? '').mode & 0o222).toBe(0)
  })

  it('takes nothing along that was saved beside it', async () => {
    const folder = temporaryFolder()
    const viewer = externalViewer(folder)
    await viewer.open(new Uint8Array([1]), 'SKP.pdf')
    const lent = standIn.shell.opened.at(-1) ?? ''
    const saved = join(dirname(lent), 'SKP ditandatangani.pdf')
    writeFileSync(saved, 'tanda tangan')
    viewer.clear()
    expect([existsSync(lent), readFileSync(saved, 'utf8')]).toEqual([false, 'tanda tangan'])
    externalViewer(folder).clear()
    expect(existsSync(saved)).toBe(true)
  })

  it('tells the clerk what to do when there is no such program', async () => {
    standIn.shell.failure = 'no association'
    await expect(externalViewer(temporaryFolder()).open(new Uint8Array(), 'a.pdf')).rejects.toThrow(
      'Simpan dokumen',
    )
    standIn.shell.failure = ''
  })
})
