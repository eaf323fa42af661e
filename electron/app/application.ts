import type { Progress } from '../../shared/kernel/progress.ts'
import { firstOperator, type Operator } from '../office/store.ts'
import { makeOfficeFile, type OfficeFile, openOfficeFile } from '../office-file/open.ts'
import type { Keyring } from '../office-file/seal.ts'
import { OfficeFileTrouble } from '../office-file/trouble.ts'
import type { Recents } from '../desk/recents.ts'
import type { Engine } from '../documents/engine/host.ts'
import { Shelf } from '../documents/shelf.ts'
import type { Person } from './scope.ts'
import { Soundness, type WhenChecked } from './soundness.ts'

/** What the surroundings lend to the application: Electron, the browser preview, the CLI or a test. */
export interface Host {
  now(): Date
  version: string
  /** Folder for new office files. */
  dataFolder: string
  /** Offices opened before. */
  recents: Recents
  /** Keys of this computer, by which it knows what it wrote; absent where nothing is kept. */
  keyring?: Keyring
  /** When an office is looked over behind the page; absent where that is left to `trust.check`. */
  checks?: WhenChecked
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
  #operator: Operator | null = null
  #soundness: Soundness | null = null
  /** What opens and closes files waits here for what was asked before. */
  #turn: Promise<unknown> = Promise.resolve()
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

  get operator(): Operator {
    if (!this.#operator) throw new Error('no operator has signed in')
    return this.#operator
  }

  /** Whether the open office can be believed; null where nobody asked for that to be looked at. */
  get soundness(): Soundness | null {
    return this.#soundness
  }

  /** The person behind the operator's account. No account names one yet; that comes with passwords and roles. */
  get person(): Person | null {
    return null
  }

  /** Opens an office file in the place of the one that is open; trouble is kept for the page that shows it. */
  open(path: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#close()
      try {
        await this.#take(path)
      } catch (error) {
        await this.#close()
        if (error instanceof OfficeFileTrouble) this.trouble = error
        throw error
      }
    })
  }

  /**
   * Creates an office file, lets `fill` write its first rows (office and operator at least), and opens it.
   * If that fails nothing is left that could be taken for an office.
   * @throws OfficeFileTrouble `exists` instead of writing over a file
   */
  create(path: string, fill: (file: OfficeFile) => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      await this.#close()
      await makeOfficeFile(path, fill, this.#keys)
      await this.#take(path)
    })
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#close())
  }

  /** Two at once would each leave a file open that nobody closes, or close the one that the other has opened. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => {})
    return done
  }

  get #keys() {
    return { keyring: this.host.keyring ?? null }
  }

  async #take(path: string): Promise<void> {
    this.#file = openOfficeFile(path, this.#keys)
    await this.signIn()
    this.trouble = null
    if (this.host.checks) {
      this.#soundness = new Soundness(this.file, {
        ...this.#keys,
        now: this.host.now(),
        report: (error) => this.host.report?.(error),
      })
      if (this.host.checks === 'at-opening') void this.#soundness.check()
    }
    try {
      this.host.recents.add(path)
    } catch (error) {
      // A list that can't be written is no reason to keep an office shut.
      this.host.report?.(error)
    }
  }

  async #close(): Promise<void> {
    const file = this.#file
    const soundness = this.#soundness
    this.#file = null
    this.#operator = null
    this.#soundness = null
    this.shelf = new Shelf()
    await soundness?.end()
    await file?.close()
  }

  /** Signs in the one operator there is today; passwords and a choice come with roles. */
  private async signIn(): Promise<void> {
    this.#operator = await firstOperator(this.file.db)
  }
}
