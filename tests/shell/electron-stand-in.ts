/**
 * Stands in for the `electron` module where its runtime is not: remembers what it was told, answers dialogs as
 * the test wants, and runs utility processes as plain Node. It imports nothing of ours.
 */
import { fork as forkNode } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An event whose default can be prevented. */
export class StandInEvent {
  defaultPrevented = false
  readonly url: string
  constructor(url = '') {
    this.url = url
  }
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

class App extends EventEmitter {
  isPackaged = true
  lock = true
  sandboxed = false
  quitting = 0
  #root: string | undefined
  commandLine = { appendSwitch: () => {} }

  enableSandbox(): void {
    this.sandboxed = true
  }
  setAppUserModelId(): void {}
  requestSingleInstanceLock(): boolean {
    return this.lock
  }
  async whenReady(): Promise<void> {}
  getVersion(): string {
    return '0.0.0-uji'
  }
  /** Folders of its own, below `KINERJA_STAND_IN` or a temporary folder. */
  getPath(name: string): string {
    this.#root ??= process.env['KINERJA_STAND_IN'] ?? mkdtempSync(join(tmpdir(), 'kinerja-stand-in-'))
    const folder = join(this.#root, name)
    mkdirSync(folder, { recursive: true })
    return folder
  }
  accelerated = true
  disableHardwareAcceleration(): void {
    this.accelerated = false
  }
  exited: number | undefined
  exit(code: number): void {
    this.exited = code
  }
  /** As Electron does it: asks, and ends unless somebody prevents that. */
  quit(): void {
    this.quitting += 1
    const event = new StandInEvent()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.emit('quit')
  }
}

export const app = new App()

export class WebContents extends EventEmitter {
  /** What the page answers to a script, and what it was asked. */
  answer: () => Promise<unknown> = async () => true
  readonly scripts: string[] = []
  isCrashed = () => false
  /** Whether the page is being loaded, and what was loaded last. */
  loading = false
  url = ''
  isLoadingMainFrame = () => this.loading
  getURL = () => this.url
  cleared = 0
  navigationHistory = { clear: () => void (this.cleared += 1) }
  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', new StandInEvent(), { reason: 'killed', exitCode: 1 })
  }
  /** The keys that were pressed in the page from here. */
  readonly pressed: unknown[] = []
  sendInputEvent(event: object): void {
    this.pressed.push(event)
  }
  executeJavaScript(script: string): Promise<unknown> {
    this.scripts.push(script)
    return this.answer()
  }
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  /** How a page is loaded; a test may let it fail or take its time. */
  static load: () => Promise<void> = async () => {}
  readonly options: Record<string, unknown>
  readonly webContents = new WebContents()
  readonly loaded: string[] = []
  readonly done: string[] = []

  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', new StandInEvent(), this.webContents)
  }
  async loadURL(address: string): Promise<void> {
    this.loaded.push(address)
    const contents = this.webContents
    contents.loading = true
    try {
      await BrowserWindow.load()
    } catch (error) {
      contents.emit('did-fail-load', new StandInEvent(), -6, String(error), address, true)
      throw error
    } finally {
      contents.loading = false
    }
    contents.url = address
    this.emit('ready-to-show')
  }
  /** As Electron does it: asks, and closes unless somebody prevents that. */
  close(): void {
    const event = new StandInEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return
    this.done.push('close')
    this.emit('closed')
  }
  isMinimized = () => true
  isDestroyed = () => false
  maximize = () => void this.done.push('maximize')
  restore = () => void this.done.push('restore')
  show = () => void this.done.push('show')
  focus = () => void this.done.push('focus')
  destroy = () => void this.done.push('destroy')
}

export const nativeTheme = { shouldUseDarkColors: false }

type Handler = (...args: unknown[]) => unknown

/** A session that keeps the handlers it is given, by the name of the method that gave them. */
class Session extends EventEmitter {
  readonly handlers = new Map<string, Handler>()
  #keep = (name: string) => (handler: Handler) => void this.handlers.set(name, handler)
  setPermissionRequestHandler = this.#keep('permission request')
  setPermissionCheckHandler = this.#keep('permission check')
  setDevicePermissionHandler = this.#keep('device permission')
  webRequest = { onBeforeRequest: this.#keep('before request') }
  protocol = {
    handle: (scheme: string, handler: Handler) => void this.handlers.set(`protocol ${scheme}`, handler),
  }
}

export const session = { defaultSession: new Session() }

export const protocol = {
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]): void {
    protocol.schemes = schemes
  },
}

export const ipcMain = new EventEmitter()

/** One end of a channel as Electron's main process sees it: an emitter that waits until it is started. */
export class MessagePortMain extends EventEmitter {
  closed = false
  readonly #port: MessagePort
  constructor(port: MessagePort) {
    super()
    this.#port = port
  }
  start(): void {
    this.#port.addEventListener('message', (event) => this.emit('message', { data: event.data, ports: [] }))
    this.#port.addEventListener('close', () => this.emit('close'))
    this.#port.start()
  }
  postMessage(message: unknown): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
    this.#port.postMessage(message)
  }
  close(): void {
    this.closed = true
    this.#port.close()
  }
}

/** A system that keeps no secrets. */
export const safeStorage = {
  isEncryptionAvailable: () => false,
}

/** What the dialogs answer, and what they were asked. */
export const dialog = {
  chosen: [] as string[],
  button: 0,
  asked: [] as unknown[],
  async showOpenDialog(_window: unknown, options: unknown) {
    dialog.asked.push(options)
    return { canceled: dialog.chosen.length === 0, filePaths: dialog.chosen }
  },
  /** Answers when a button is pressed: at once, or when the test does so; taken away, as if it were cancelled. */
  async showMessageBox(_window: unknown, options: { signal?: AbortSignal; cancelId?: number }) {
    dialog.asked.push(options)
    const taken = new Promise<number>((resolve) =>
      options.signal?.addEventListener('abort', () => resolve(options.cancelId ?? 0)),
    )
    return { response: await Promise.race([dialog.pressed ?? dialog.button, taken]) }
  },
  pressed: undefined as Promise<number> | undefined,
  showMessageBoxSync(_window: unknown, options: unknown): number {
    dialog.asked.push(options)
    return dialog.button
  },
  showErrorBox(title: string, content: string): void {
    dialog.asked.push({ title, content })
  },
}

export interface MenuItem {
  label?: string
  role?: string
  type?: string
  submenu?: MenuItem[]
  visible?: boolean
  accelerator?: string
  registerAccelerator?: boolean
  click?: (item?: unknown, window?: unknown) => void
}

export const Menu = {
  application: [] as MenuItem[],
  buildFromTemplate: (template: MenuItem[]) => ({ template, popup: () => {} }),
  setApplicationMenu(menu: { template: MenuItem[] }): void {
    Menu.application = menu.template
  },
}

export const shell = {
  opened: [] as string[],
  failure: '',
  async openPath(path: string): Promise<string> {
    shell.opened.push(path)
    return shell.failure
  },
}

class UtilityProcess extends EventEmitter {
  readonly #child
  readonly stderr
  constructor(file: string) {
    super()
    this.#child = forkNode(file, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    this.stderr = this.#child.stderr
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('exit', (code) => this.emit('exit', code))
  }
  postMessage(message: object): void {
    this.#child.send(message)
  }
  kill(): boolean {
    return this.#child.kill('SIGKILL')
  }
}

export const utilityProcess = { fork: (file: string) => new UtilityProcess(file) }
