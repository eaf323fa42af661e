import type { BackupReason } from '../../shared/backup/backup.ts'
import { isChanged, isDailyDue } from '../../shared/backup/due.ts'
import { copyProgress } from '../../shared/backup/progress.ts'
import type { Progress } from '../../shared/kernel/progress.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { troubles } from '../../shared/kernel/trouble.ts'
import type { FileCheck } from '../../shared/trust/contract.ts'
import { chainOf } from '../office-file/audit.ts'
import { type Backup, backupFolderOf, listBackups } from '../office-file/backups.ts'
import { checkFile } from '../office-file/check.ts'
import { troubleOf } from '../office-file/trouble.ts'
import {
  compareDigests,
  lookOver,
  makeBackup,
  type OpenOffice,
  thinOut,
  Unsound,
  verifyBackup,
} from './make.ts'
import type { BackupMemory } from './memory.ts'
import { SecondPlace } from './second-place.ts'

/** Which backups are made without a question: all of them, or only those before what can't simply be taken back. */
export type WhenKept = 'by-itself' | 'before-changes'

/**
 * How long whoever closes an office, or does what was backed up before, waits for the copy to be looked over; that goes
 * on behind the page then, or at the next opening.
 */
const patience = 5_000
/** How often it is looked whether the second place is there. */
const lookForPlace = 60_000

/** Keeps the backups of one open office. One thing at a time: nothing is made while something else is. */
export class Keeper {
  readonly #office: OpenOffice
  readonly #when: WhenKept | null
  readonly #patience: number
  readonly #now: () => Date
  readonly #report: (error: unknown) => void
  readonly #stop = new AbortController()
  #queue: Promise<unknown> = Promise.resolve()
  #timer: ReturnType<typeof setInterval> | undefined
  #problem: string | null = null
  #waiting = 0
  #progress: Progress | null = null
  /** What was read already since the office was opened, and how often something still is. */
  readonly #compared = new Set<string>()
  #comparing = 0
  /** The place outside this computer. */
  readonly outside: SecondPlace

  constructor(
    office: OpenOffice,
    options: {
      when: WhenKept | null
      memory: BackupMemory
      /** How long nobody minds waiting for a copy to be looked over, in milliseconds. */
      patience?: number | undefined
      now: () => Date
      report: (error: unknown) => void
    },
  ) {
    this.#office = office
    this.#when = options.when
    this.#patience = options.patience ?? patience
    this.#now = options.now
    this.#report = options.report
    this.outside = new SecondPlace(office, options.memory, this.#stop.signal)
    if (this.#when !== 'by-itself') return
    this.#timer = setInterval(() => void this.bringOutside(), lookForPlace)
    this.#timer.unref()
  }

  get folder(): string {
    return backupFolderOf(this.#office.path)
  }

  /** Why the last backup that was due could not be made, as a sentence; null when it could. */
  get problem(): string | null {
    return this.#problem
  }

  /** How far the copying or looking over is that is being done now; null while there is none. */
  get progress(): Progress | null {
    return this.#waiting === 0 ? null : (this.#progress ?? copyProgress('waiting', null))
  }

  readonly #say = (progress: Progress): void => void (this.#progress = progress)

  /** Backups beside the office, the newest first. */
  list(): Backup[] {
    return listBackups(this.folder)
  }

  /** The newest backup that was found whole and is of this office. */
  #last(): (Backup & { contents: { head: string } }) | null {
    const { first } = chainOf(this.#office.raw)
    for (const backup of this.list())
      if (backup.state === 'verified' && backup.description?.contents.first === first)
        return { ...backup, contents: backup.description.contents }
    return null
  }

  #isChanged(): boolean {
    return isChanged(chainOf(this.#office.raw).head, this.#last())
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** The same, and tells the page how far it is. */
  async #watched<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    try {
      return await this.#inTurn(work)
    } finally {
      this.#waiting -= 1
      this.#progress = null
    }
  }

  async #make(reason: BackupReason, options: { signal?: AbortSignal; patience?: AbortSignal } = {}) {
    try {
      const made = await makeBackup(
        this.#office,
        { reason, now: this.#now() },
        { ...options, say: this.#say },
      )
      this.#problem = null
      if (made.backup.state === 'verified') thinOut(this.folder)
      return made
    } catch (error) {
      if (!options.signal?.aborted) this.#problem = sayWhy(error)
      throw error
    }
  }

  /**
   * The look behind the page at an office that was opened. The copy that is made for it is the backup of the day, where
   * one is due. Then it is seen to what was left unverified, and to the second place.
   * @throws what keeps the copy from being made
   */
  lookOver(signal: AbortSignal): Promise<FileCheck> {
    return this.#watched(async () => {
      const last = this.#last()
      const isDue =
        this.#when === 'by-itself' &&
        (isDailyDue(this.#now(), last) || isChanged(chainOf(this.#office.raw).head, last))
      const check = isDue
        ? await this.#daily(signal)
        : await lookOver(this.#office, { signal, say: this.#say })
      if (this.#when === 'by-itself') void this.#seeToTheRest()
      return check
    })
  }

  /**
   * Looks the office over when somebody asks for it: on a copy, so that its pages stay in use; the office itself where
   * no copy can be made.
   */
  check(signal: AbortSignal): Promise<FileCheck> {
    const either = AbortSignal.any([signal, this.#stop.signal])
    return this.#watched(async () => {
      try {
        return await lookOver(this.#office, { signal: either, say: this.#say })
      } catch {
        either.throwIfAborted()
        return checkFile(this.#office.raw, this.#office.keyring)
      }
    })
  }

  async #daily(signal: AbortSignal): Promise<FileCheck> {
    try {
      const { check } = await this.#make('daily', { signal })
      if (!check) throw new Error('nobody ended the looking over')
      return check
    } catch (error) {
      if (error instanceof Unsound) return error.check
      throw error
    }
  }

  #seeToTheRest(): Promise<void> {
    return this.#watched(async () => {
      try {
        await this.#verifySome()
        await this.outside.bringUpToDate(this.#last())
      } catch (error) {
        if (!this.#stop.signal.aborted) this.#report(error)
      }
    })
  }

  /** Those that nobody has looked at yet, and the one that was looked at longest ago. */
  async #verifySome(): Promise<void> {
    const all = this.list().filter(({ encrypted }) => !encrypted)
    const unverified = all.filter(({ state }) => state === 'unverified')
    const oldest = all
      .filter(({ state }) => state === 'verified')
      .toSorted((a, b) => verifiedAt(a).localeCompare(verifiedAt(b)))
      .slice(0, 1)
    for (const backup of [...unverified, ...oldest]) await this.#verify(backup)
    if (unverified.length > 0) thinOut(this.folder)
  }

  #verify(backup: Backup): Promise<Backup> {
    return verifyBackup(backup, {
      keyring: this.#office.keyring,
      now: this.#now(),
      signal: this.#stop.signal,
      say: this.#say,
    })
  }

  /** Looks a backup over again. @returns it as it now is */
  verify(backup: Backup): Promise<Backup> {
    return this.#watched(() => this.#verify(backup))
  }

  /**
   * Reads backups behind the page, each once as long as the office is open: a flipped bit shows before anybody needs
   * the file. Row by row they are looked over when they are made, once in a while, and before they are used.
   * @returns whether some are still being read
   */
  compare(backups: readonly Backup[]): boolean {
    const unread = backups.filter(({ path, state }) => state === 'verified' && !this.#compared.has(path))
    for (const { path } of unread) this.#compared.add(path)
    if (unread.length > 0) {
      this.#comparing += 1
      compareDigests(unread, this.#now(), this.#stop.signal)
        .catch((error: unknown) => {
          if (!this.#stop.signal.aborted) this.#report(error)
        })
        .finally(() => (this.#comparing -= 1))
    }
    return this.#comparing > 0
  }

  /**
   * Makes a backup because somebody asks for one.
   * @throws what keeps it from being made, or Unsound
   */
  async makeByHand(signal?: AbortSignal): Promise<Backup> {
    const { backup } = await this.#watched(() => this.#make('hand', signal ? { signal } : {}))
    void this.bringOutside()
    return backup
  }

  /**
   * Makes a backup before something that can't simply be taken back, unless the last one already holds everything. What
   * keeps it from being made is told on the page and stops nobody; of a large office the copy is looked over meanwhile.
   */
  async before(reason: BackupReason): Promise<void> {
    if (this.#when === null) return
    const isLookedAfter = this.#when === 'by-itself'
    await this.#watched(async () => {
      if (!this.#isChanged()) return
      const { check } = await this.#make(
        reason,
        isLookedAfter ? { patience: AbortSignal.timeout(this.#patience) } : {},
      )
      if (check === null) void this.#seeToTheRest()
    }).catch(this.#report)
  }

  /**
   * The same before what can't be taken back at all: without a verified backup nobody goes on.
   * @returns the backup that holds everything
   * @throws Refusal that says what keeps it from being made
   */
  async mustHaveBefore(reason: BackupReason): Promise<Backup> {
    try {
      return await this.#watched(async () => {
        const last = this.#isChanged() ? null : this.#last()
        return last ?? (await this.#make(reason)).backup
      })
    } catch (error) {
      if (this.#problem === null) throw error
      throw new Refusal(`${this.#problem} Tanpa cadangan yang utuh tidak ada yang dimusnahkan.`)
    }
  }

  /** The backup of an office that is about to be closed, when something changed since the last. */
  async beforeClosing(): Promise<void> {
    if (this.#when !== 'by-itself') return
    await this.#inTurn(async () => {
      if (this.#isChanged()) await this.#make('closing', { patience: AbortSignal.timeout(this.#patience) })
      await this.outside.bringUpToDate(this.#last())
    }).catch(this.#report)
  }

  /** Brings the second place up to date when it is there. */
  bringOutside(): Promise<void> {
    return this.#inTurn(() => this.outside.bringUpToDate(this.#last())).catch(this.#report)
  }

  /** Ends what is still running; the file is then free to be closed. */
  async end(): Promise<void> {
    clearInterval(this.#timer)
    this.#stop.abort()
    await this.#queue
  }
}

const verifiedAt = ({ description }: Backup): string => description?.verifiedAt ?? ''

/** Why there is no backup, for the clerk. */
function sayWhy(error: unknown): string {
  if (error instanceof Unsound)
    return 'Berkas kantor ini tidak utuh, jadi tidak ada cadangan yang dibuat darinya.'
  const kind = troubleOf(error)
  if (kind === 'disk-full')
    return 'Disk penuh, cadangan tidak dapat dibuat. Kantor tetap dapat dipakai; kosongkan ruang pada disk.'
  const why = kind === null ? 'Folder cadangan tidak dapat ditulis.' : troubles[kind].what
  return `Cadangan tidak dapat dibuat. ${why}`
}
