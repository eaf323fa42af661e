import type { Progress } from '../../shared/kernel/progress.ts'
import { Throttle } from '../office/operators/throttle.ts'
import { setAside } from '../office-file/backup.ts'
import { createOfficeFile, type OfficeFile, openOfficeFile } from '../office-file/open.ts'
import { OfficeFileTrouble } from '../office-file/trouble.ts'
import type { Recents } from '../desk/recents.ts'
import type { Engine } from '../documents/engine/host.ts'
import { Shelf } from '../documents/shelf.ts'
import { Session } from './session.ts'

/** What the surroundings lend to the application: Electron, the browser preview, the CLI or a test. */
export interface Host {
  now(): Date
  version: string
  /** Folder for new office files. */
  dataFolder: string
  /** Offices opened before. */
  recents: Recents
  /** Draws documents outside this process; made when first needed. */
  engine(): Engine
  /** Makes the fictional demonstration office of a year in a file and opens it, step by step. */
  demonstrate(
    application: Application,
    path: string,
    year: number,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress>
  /** Shows the dialog for choosing an office file; absent where there are no dialogs. */
  chooseOfficeFile?(): Promise<string | null>
  /** Shows a document in the system's own program for PDF; absent where there is none. */
  openExternally?(bytes: Uint8Array, fileName: string): Promise<void>
  /** Is told of every error of a call, for the crash log. */
  report?(error: unknown): void
}

/** The middle of the house: one office file, or none, and who works with it. */
export class Application {
  readonly host: Host
  #file: OfficeFile | null = null
  readonly session = new Session()
  /** Of passwords; it outlives the office that is open. */
  readonly throttle = new Throttle()
  trouble: OfficeFileTrouble | null = null
  /** Finished documents of the office that is open. */
  shelf = new Shelf()

  constructor(host: Host) {
    this.host = host
  }

  get isOpen(): boolean {
    return this.#file !== null
  }

  get file(): OfficeFile {
    if (!this.#file) throw new Error('no office is open')
    return this.#file
  }

  /** Opens an office file in the place of the one that is open; trouble is kept for the page that shows it. */
  async open(path: string): Promise<void> {
    await this.close()
    try {
      this.#file = openOfficeFile(path)
      await this.session.begin(this.#file.db)
      this.trouble = null
      this.host.recents.add(path)
    } catch (error) {
      await this.close()
      if (error instanceof OfficeFileTrouble) this.trouble = error
      throw error
    }
  }

  /**
   * Creates an office file, lets `fill` write its first rows (office and operator at least), and opens it.
   * If that fails the half-made file is set aside, never left to be taken for an office.
   */
  async create(path: string, fill: (file: OfficeFile) => Promise<void>): Promise<void> {
    await this.close()
    const file = createOfficeFile(path)
    try {
      await fill(file)
    } catch (error) {
      await file.close()
      setAside(path)
      throw error
    }
    this.#file = file
    await this.session.begin(this.#file.db)
    this.trouble = null
    this.host.recents.add(path)
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    this.session.end()
    this.shelf = new Shelf()
    await file?.close()
  }

  /** Takes away what belongs to whoever worked here before. */
  clearShelf(): void {
    this.shelf = new Shelf()
  }
}
