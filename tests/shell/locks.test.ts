import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { askWhereToSave } from '../../electron/shell/downloads.ts'
import { lockNavigation } from '../../electron/shell/navigation.ts'
import { denyNetwork } from '../../electron/shell/network.ts'
import { denyPermissions } from '../../electron/shell/permissions.ts'
import { createWindow, windowOptions } from '../../electron/shell/window.ts'
import * as standIn from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

const foreign = [
  'https://contoh.go.id/',
  'http://kantor/',
  'http://localhost:5173/?app://kantor/',
  'https://kantor@contoh.go.id/',
  'app://kantor.contoh.go.id/',
  'app://lain/',
  'file:///C:/Windows/win.ini',
  'javascript:alert(1)',
  'data:text/html,app://kantor/',
  'about:blank',
  'bukan alamat',
  '',
]

/** Calls a handler that was given to the session, with whatever Electron would pass. */
const call = (name: string, ...args: unknown[]) =>
  standIn.session.defaultSession.handlers.get(name)?.(...args)

/** Whether a request for an address is cancelled. */
const isCancelled = (url: string) => {
  let answer: { cancel?: boolean } = {}
  call('before request', { url }, (given: { cancel?: boolean }) => (answer = given))
  return answer.cancel
}

/** What a window was told to do. */
const doneBy = (window: BrowserWindow): unknown => Reflect.get(window, 'done')

/** Lets the page offer a download. */
const offer = (url: string, name: string) => {
  session.defaultSession.removeAllListeners('will-download')
  askWhereToSave(session.defaultSession, 'Dokumen')
  const event = new standIn.StandInEvent()
  let options: { defaultPath?: string } = {}
  standIn.session.defaultSession.emit('will-download', event, {
    getURL: () => url,
    getFilename: () => name,
    setSaveDialogOptions: (given: object) => (options = given),
  })
  return { refused: event.defaultPrevented, path: options.defaultPath }
}

describe('navigation', () => {
  const contents = new standIn.WebContents()
  const isStopped = (name: string, url: string) => {
    const event = new standIn.StandInEvent(url)
    contents.emit(name, event)
    return event.defaultPrevented
  }

  beforeEach(() => {
    contents.removeAllListeners()
    app.removeAllListeners('web-contents-created')
    lockNavigation()
    standIn.app.emit('web-contents-created', new standIn.StandInEvent(), contents)
  })

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s stays with the page', (name) => {
    for (const url of foreign) expect(isStopped(name, url), url).toBe(true)
    expect(isStopped(name, 'app://kantor/pegawai')).toBe(false)
  })

  it('opens no second window and embeds no view', () => {
    for (const url of [...foreign, 'app://kantor/'])
      expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' })
    expect(isStopped('will-attach-webview', 'app://kantor/')).toBe(true)
  })
})

describe('permissions', () => {
  it('are all denied but putting something on the clipboard', () => {
    denyPermissions(session.defaultSession)
    let copies: unknown
    call('permission request', {}, 'clipboard-sanitized-write', (answer: boolean) => (copies = answer))
    expect([copies, call('permission check', {}, 'clipboard-sanitized-write', 'app://kantor')]).toEqual([
      true,
      true,
    ])
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'usb',
    ]) {
      let granted: unknown
      call('permission request', {}, permission, (answer: boolean) => (granted = answer))
      expect(granted).toBe(false)
      expect(call('permission check', {}, permission, 'app://kantor')).toBe(false)
    }
    for (const deviceType of ['hid', 'serial', 'usb'])
      expect(call('device permission', { deviceType, origin: 'app://kantor' })).toBe(false)
  })
})

describe('network', () => {
  it('is not there', () => {
    denyNetwork(session.defaultSession)
    for (const url of [
      'https://contoh.go.id/',
      'http://127.0.0.1/',
      'ws://contoh.go.id/',
      'wss://contoh.go.id/',
      'ftp://contoh.go.id/',
      'file:///etc/passwd',
      'chrome-extension://abc/x.js',
      'bukan alamat',
    ])
      expect(isCancelled(url), url).toBe(true)
    for (const url of ['app://kantor/index.html', 'blob:app://kantor/1', 'data:image/png;base64,AA=='])
      expect(isCancelled(url), url).toBe(false)
  })
})

describe('the window', () => {
  it('runs its page in a sandbox, apart from Node and from the preload', () => {
    const { webPreferences, ...options } = windowOptions('preload.cjs')
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    })
    expect(webPreferences).not.toHaveProperty('experimentalFeatures')
    expect(options).toMatchObject({
      show: false,
      width: 1366,
      height: 768,
      windowStatePersistence: true,
    })
    // Without a name, Electron remembers nothing.
    expect(options.name).toBeTruthy()
  })

  it('has tools for developers only while it is not packaged', () => {
    standIn.app.isPackaged = false
    expect(windowOptions('').webPreferences?.devTools).toBe(true)
    standIn.app.isPackaged = true
  })

  it('can be made small enough for a small screen at 125 %, with the taskbar below', () => {
    const { minWidth = Infinity, minHeight = Infinity } = windowOptions('')
    expect(minWidth).toBeLessThanOrEqual(1366 / 1.25)
    expect(minHeight).toBeLessThanOrEqual(768 / 1.25 - 40)
  })

  it('is dark before its page is painted where Windows is', () => {
    expect(windowOptions('').backgroundColor).toBe('#ffffff')
    standIn.nativeTheme.shouldUseDarkColors = true
    expect(windowOptions('').backgroundColor).toBe('#242424')
    standIn.nativeTheme.shouldUseDarkColors = false
  })

  it.each([
    ['its page can not be loaded', 'did-fail-load'],
    ['the process of its page is gone', 'render-process-gone'],
  ])('is shown also when %s, once', (_, event) => {
    const window = createWindow('preload.cjs')
    window.webContents.emit(event, new standIn.StandInEvent())
    window.emit('ready-to-show')
    expect(doneBy(window)).toEqual(['maximize', 'show'])
  })

  it('is shown also when its page takes too long', () => {
    vi.useFakeTimers()
    const window = createWindow('preload.cjs')
    vi.advanceTimersByTime(7000)
    expect(doneBy(window)).toEqual([])
    vi.advanceTimersByTime(3000)
    expect(doneBy(window)).toEqual(['maximize', 'show'])
    vi.useRealTimers()
  })

  it('is shown when its page can be seen: maximised at first, then as it was left', () => {
    const first = createWindow('preload.cjs')
    expect(doneBy(first)).toEqual([])
    first.emit('ready-to-show')
    expect(doneBy(first)).toEqual(['maximize', 'show'])
    const second = createWindow('preload.cjs')
    second.emit('persisted-state-restored')
    second.emit('ready-to-show')
    expect(doneBy(second)).toEqual(['show'])
  })
})

describe('saving', () => {
  it('asks for a place, with the name the page proposed', () => {
    expect(offer('blob:app://kantor/1', 'SKP 2026 - Indah Saputra, S.E..pdf')).toEqual({
      refused: false,
      path: join('Dokumen', 'SKP 2026 - Indah Saputra, S.E..pdf'),
    })
  })

  it('takes nothing from anywhere else', () => {
    for (const url of [
      'https://contoh.go.id/a.exe',
      'data:text/plain,a',
      'blob:https://contoh.go.id/1',
      'blob:app://kantor.lain/1',
    ])
      expect(offer(url, 'a.pdf').refused, url).toBe(true)
  })
})
