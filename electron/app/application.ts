import type { Progress } from '../../shared/kernel/progress.ts'
import { restoreProgress } from '../../shared/backup/progress.ts'
import { Keeper, type WhenKept } from '../backup/keeper.ts'
import type { BackupMemory } from '../backup/memory.ts'
import type { SayStep } from '../backup/restore.ts'
import { Throttle } from '../office/operators/throttle.ts'
import { inThread } from '../office-file/in-thread.ts'
import type { Say } from '../office-file/migrate.ts'
import { isOlder } from '../office-file/inspect.ts'
import { makeOfficeFile, type OfficeFile, openOfficeFile } from '../office-file/open.ts'
import type { Keyring } from '../office-file/seal.ts'
import { OfficeFileTrouble, troubleOf } from '../office-file/trouble.ts'
import type { Recents } from '../desk/recents.ts'
import type { Engine } from '../documents/engine/host.ts'
import type { ReaderProcess } from '../excel/reader.ts'
import type { WordProcess } from '../documents/word/host.ts'
import { Shelf } from '../documents/shelf.ts'
import { Evidence } from './evidence.ts'
import { LastPerson } from './person.ts'
import { Session } from './session.ts'
import { Soundness, type WhenChecked } from './soundness.ts'

/** The system's key store, by which a secret can be read on this computer and by this user only. */
export interface Secrets {
  lock(bytes: Buffer): Buffer
  /** Null for what was locked elsewhere. */
  unlock(locked: Buffer): Buffer | null
}

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
  /** Absent where the system has no key store, or none that keeps anything. */
  secrets?: Secrets
  /** When an office is looked over behind the page; absent where that is left to `trust.check`. */
  checks?: WhenChecked
  /** Which backups are made without a question; absent where only those are made that somebody asks for. */
  keeps?: WhenKept
  /** How long somebody waits for a backup to be looked over, in milliseconds; absent where the keeper decides. */
  patience?: number
  /** What this computer remembers of the backups of its offices. */
  backups: BackupMemory
  /** Rounds of scrypt for passwords and passphrases, as a power of two; absent for their full number. */
  scryptPower?: number
  /** Draws documents outside this process; made when first needed. */
  engine(): Engine
  /** Starts a process that reads one workbook outside this one. */
  reader(): ReaderProcess
  /** Starts a process that writes one Word file. */
  word(): WordProcess
  /** Makes the fictional demonstration office of a year in a file and opens it, step by step. */
  demonstrate(
    application: Application,
    path: string,
    year: number,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress>
  /** Shows the dialog for choosing an office file; absent where there are no dialogs. */
  chooseOfficeFile?(): Promise<string | null>
  /** Shows the dialog for choosing a folder; absent where there are no dialogs. */
  chooseFolder?(title: string): Promise<string | null>
  /** Shows the dialog for choosing a copy of an office, encrypted or not; absent where there are no dialogs. */
  chooseCopy?(): Promise<string | null>
  /** Shows a document in the system's own program for PDF; absent where there is none. */
  openExternally?(bytes: Uint8Array, fileName: string): Promise<void>
  /** Is told of every error of a call, for the crash log. */
  report?(error: unknown): void
}

type HowClosed = 'with-backup' | 'at-once'

/** The middle of the house: one office file, or none, and who works with it. */
export class Application {
  readonly host: Host
  #file: OfficeFile | null = null
  readonly session = new Session()
  /** Of passwords; it outlives the office that is open. */
  readonly throttle = new Throttle()
  /** The person behind the operator who asked last. */
  readonly lastPerson = new LastPerson()
  #soundness: Soundness | null = null
  #keeper: Keeper | null = null
  #evidence: Evidence | null = null
  /** What opens and closes files waits here for what was asked before. */
  #turn: Promise<unknown> = Promise.resolve()
  trouble: OfficeFileTrouble | null = null
  #update: Progress | null = null
  #restoration: Progress | null = null
  /** A copy that somebody chose in a dialog, and has not opened yet. */
  chosenCopy: string | null = null
  /** Finished documents of the office that is open. */
  readonly shelf = new Shelf()

  /** How many changes each window has made, by its name. */
  readonly #changes = new Map<string, number>()

  constructor(host: Host) {
    this.host = host
  }

  /** Said after each change. @param window which page made it; '' where there is but one */
  changed(window: string): void {
    this.#changes.set(window, (this.#changes.get(window) ?? 0) + 1)
  }

  /** How many changes others than this window have made since the application was started. */
  changesOfOthers(window: string): number {
    return [...this.#changes].reduce((sum, [name, count]) => (name === window ? sum : sum + count), 0)
  }

  get isOpen(): boolean {
    return this.#file !== null
  }

  get file(): OfficeFile {
    if (!this.#file) throw new Error('no office is open')
    return this.#file
  }

  /** Whether the open office can be believed; null where nobody asked for that to be looked at. */
  get soundness(): Soundness | null {
    return this.#soundness
  }

  /** Who keeps the backups of the open office. */
  get keeper(): Keeper {
    if (!this.#keeper) throw new Error('no office is open')
    return this.#keeper
  }

  /** The files of evidence of the open office. */
  get evidence(): Evidence {
    if (!this.#evidence) throw new Error('no office is open')
    return this.#evidence
  }

  /** How far the update of an office file of a former version is, before it can be opened; null while there is none. */
  get update(): Progress | null {
    return this.#update
  }

  /** How far the restoration of an office is, with the update of what is restored; null while there is none. */
  get restoration(): Progress | null {
    const { done, total } = this.#update ?? { done: 0, total: 1 }
    return this.#restoration && this.#update
      ? restoreProgress('open', Math.floor((100 * done) / total))
      : this.#restoration
  }

  /** Restores an office while the page shows how far that is. @param work says its steps */
  async restoring<T>(work: (say: SayStep) => Promise<T>): Promise<T> {
    this.#restoration = restoreProgress('bring')
    try {
      return await work((step, percent) => (this.#restoration = restoreProgress(step, percent)))
    } finally {
      this.#restoration = null
    }
  }

  /**
   * Opens an office file in the place of the one that is open; trouble is kept for the page that shows it.
   * @param say told how far the update of a file of a former version is
   */
  open(path: string, say?: Say): Promise<void> {
    return this.#inTurn(() => this.#open(path, 'with-backup', say))
  }

  async #open(path: string, how: HowClosed, say?: Say): Promise<void> {
    await this.#close(how)
    try {
      await this.#take(path, say)
    } catch (error) {
      await this.#close('at-once')
      const trouble =
        error instanceof OfficeFileTrouble || troubleOf(error) !== 'corrupt'
          ? error
          : new OfficeFileTrouble('corrupt', path, { cause: error })
      if (trouble instanceof OfficeFileTrouble) this.trouble = trouble
      throw trouble
    }
  }

  /**
   * Creates an office file, lets `fill` write its first rows (office and operator at least), and opens it.
   * If that fails nothing is left that could be taken for an office.
   * @throws OfficeFileTrouble `exists` instead of writing over a file
   */
  create(path: string, fill: (file: OfficeFile) => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      await this.#close('with-backup')
      await makeOfficeFile(path, fill, this.#keys)
      await this.#take(path)
    })
  }

  /** @param how `at-once` makes no backup: when the computer is shut down nobody waits for it */
  close(how: HowClosed = 'with-backup'): Promise<void> {
    return this.#inTurn(() => this.#close(how))
  }

  /** Two at once would each leave a file open that nobody closes, or close the one that the other has opened. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  get #keys() {
    return { keyring: this.host.keyring ?? null }
  }

  /** What takes minutes in a large office is done while the page says how far it is. @returns logs that were set aside */
  async #bringUpToDate(path: string, say?: Say): Promise<readonly string[]> {
    if (!isOlder(path)) return []
    try {
      return await inThread({ does: 'update', path, ...this.#keys }, undefined, (progress) => {
        this.#update = progress
        say?.(progress)
      })
    } finally {
      this.#update = null
    }
  }

  async #take(path: string, say?: Say): Promise<void> {
    const logsAside = await this.#bringUpToDate(path, say)
    const file = openOfficeFile(path, this.#keys)
    this.#file = { ...file, logsAside: [...logsAside, ...file.logsAside] }
    await this.session.begin(this.#file.db)
    this.trouble = null
    const report = (error: unknown) => this.host.report?.(error)
    const keeper = new Keeper(
      { ...this.#keys, raw: this.file.raw, path },
      {
        when: this.host.keeps ?? null,
        memory: this.host.backups,
        patience: this.host.patience,
        now: () => this.host.now(),
        report,
      },
    )
    this.#keeper = keeper
    this.#evidence = new Evidence(this.file.raw, path, report)
    if (this.host.checks === 'at-opening') void this.#evidence.fetch()
    if (this.host.checks) {
      this.#soundness = new Soundness(this.file, {
        look: (signal) => keeper.lookOver(signal),
        now: this.host.now(),
        report,
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

  /**
   * Closes the office, has another file put in its place, and opens that; the office as it was when that fails.
   * @param put is given the path of the office, and throws where nothing was put there
   */
  replace<T>(put: (path: string) => T): Promise<T> {
    return this.#inTurn(async () => {
      const { path } = this.file
      await this.#close('at-once')
      try {
        return put(path)
      } finally {
        await this.#open(path, 'at-once')
      }
    })
  }

  async #close(how: HowClosed): Promise<void> {
    const file = this.#file
    const soundness = this.#soundness
    const keeper = this.#keeper
    const evidence = this.#evidence
    this.#file = null
    this.session.end()
    this.#soundness = null
    this.#keeper = null
    this.#evidence = null
    this.shelf.clear()
    await soundness?.end()
    await evidence?.end()
    if (how === 'with-backup') await keeper?.beforeClosing()
    await keeper?.end()
    await file?.close()
  }

  /** Takes away what belongs to whoever worked here before. */
  clearShelf(): void {
    this.shelf.clear()
  }
}
