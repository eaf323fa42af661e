import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { troubles } from '../../shared/kernel/trouble.ts'
import { chainOf } from '../office-file/audit.ts'
import { type Backup, backupFolderOf, listBackups } from '../office-file/backups.ts'
import { troubleOf } from '../office-file/trouble.ts'
import { copyOut } from './copy-out.ts'
import { type OpenOffice, thinOut } from './make.ts'
import type { BackupMemory, Remembered } from './memory.ts'

/** Lies in the second place, so that it is known again and another stick is not taken for it. */
const markName = 'tempat-kedua.txt'

/** The same folder under every letter that Windows may give to a drive. */
export function onOtherDrives(folder: string): string[] {
  const rest = /^[A-Za-z]:(\\.*)$/.exec(folder)?.[1]
  return rest === undefined
    ? [folder]
    : [folder, ...Array.from({ length: 26 }, (_, n) => `${String.fromCharCode(65 + n)}:${rest}`)]
}

function markIn(folder: string): string | null {
  try {
    return readFileSync(join(folder, markName), 'utf8').trim()
  } catch {
    return null
  }
}

/** A USB stick, another drive or a shared folder that holds the newest backup of an office too. */
export class SecondPlace {
  readonly #office: OpenOffice
  readonly #memory: BackupMemory
  readonly #signal: AbortSignal
  #problem: string | null = null

  constructor(office: OpenOffice, memory: BackupMemory, signal: AbortSignal) {
    this.#office = office
    this.#memory = memory
    this.#signal = signal
  }

  get #id(): string {
    return chainOf(this.#office.raw).first ?? ''
  }

  get remembered(): Remembered {
    return this.#memory.of(this.#id)
  }

  remember(what: Partial<Remembered>): void {
    this.#memory.remember(this.#id, what)
  }

  /** Why the last copy could not be made although the place is there, as a sentence. */
  get problem(): string | null {
    return this.#problem
  }

  /**
   * Where the copies of this office lie in the place, when it is there and is the one that was chosen. Nobody waits for
   * a shared folder that does not answer.
   */
  async find(): Promise<string | null> {
    const { place, mark } = this.remembered
    if (place === null) return null
    for (const folder of onOtherDrives(backupFolderOf(this.#office.path, place))) {
      const found = await readFile(join(folder, markName), 'utf8').catch(() => null)
      if (found?.trim() === mark) return folder
    }
    return null
  }

  /** Whether a folder is on the same disk as the office: it would be lost together with it. */
  async isSameDisk(folder: string): Promise<boolean> {
    const [there, here] = await Promise.all([stat(folder), stat(dirname(this.#office.path))])
    return there.dev === here.dev
  }

  /**
   * Chooses the place, and marks it.
   * @throws Refusal when it is where the office and its backups are
   */
  choose(place: string): void {
    const own = dirname(this.#office.path)
    const inside = relative(backupFolderOf(this.#office.path), resolve(place))
    if (resolve(place) === resolve(own) || (!inside.startsWith('..') && !/^[A-Za-z]:/.test(inside)))
      throw new Refusal(
        'Folder itu adalah folder kantor ini sendiri. Pilih flashdisk, disk lain atau folder bersama.',
      )
    const folder = backupFolderOf(this.#office.path, place)
    try {
      mkdirSync(folder, { recursive: true })
      const mark = markIn(folder) ?? randomBytes(8).toString('hex')
      writeFileSync(join(folder, markName), `${mark}\n`)
      this.remember({ place, mark, last: null })
    } catch (cause) {
      const kind = troubleOf(cause)
      throw new Refusal(
        `Folder itu tidak dapat ditulis. ${kind ? troubles[kind].next : 'Pilih folder lain.'}`,
      )
    }
    this.#problem = null
  }

  forget(): void {
    this.remember({ place: null, mark: '', last: null })
    this.#problem = null
  }

  /**
   * Copies the newest backup there when the place is there and does not have it yet.
   * @throws what the copy could not be made for; the sentence for it is kept as `problem`
   */
  async bringUpToDate(newest: Backup | null): Promise<void> {
    if (newest?.description == null) return
    const folder = await this.find()
    if (folder === null) return
    const { encryption } = this.remembered
    const { head } = newest.description.contents
    const has = listBackups(folder).some(
      ({ state, description, encrypted }) =>
        state === 'verified' && description?.contents.head === head && encrypted === (encryption !== null),
    )
    if (has) return this.#done(newest)
    try {
      await copyOut(newest, {
        folder,
        name: basename(newest.path),
        encryption,
        shared: true,
        signal: this.#signal,
      })
      thinOut(folder)
      this.#done(newest)
    } catch (error) {
      if (this.#signal.aborted) return
      const kind = troubleOf(error)
      this.#problem =
        `Salinan di tempat kedua tidak dapat diperbarui. ${kind ? troubles[kind].what : ''}`.trim()
      throw error
    }
  }

  #done({ description }: Backup): void {
    this.#problem = null
    if (description) this.remember({ last: { at: description.at, head: description.contents.head } })
  }
}
