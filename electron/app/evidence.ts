import type { Database } from 'better-sqlite3'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Opening } from '../office-file/encrypted.ts'
import { inThread } from '../office-file/in-thread.ts'
import {
  evidenceAround,
  type EvidenceFile,
  evidenceFolderOf,
  filesAskedFor,
  putFile,
  readFile,
  removeFiles,
} from '../office-file/evidence-files.ts'

/** Where files may come from besides the folders around, and with what those that are encrypted are opened. */
interface More {
  from: readonly string[]
  opening: Opening | null
}
const nowhere: More = { from: [], opening: null }

/** What of the evidence of an office is not there, or is not what it was, by the names of the files. */
export interface Wrong {
  missing: readonly string[]
  changed: readonly string[]
}

/** The files of evidence of an open office. */
export class Evidence {
  readonly #raw: Database
  readonly #path: string
  readonly #report: (error: unknown) => void
  readonly #stop = new AbortController()
  #looking: Promise<unknown> = Promise.resolve()
  #wrong: Wrong = { missing: [], changed: [] }

  constructor(raw: Database, path: string, report: (error: unknown) => void) {
    this.#raw = raw
    this.#path = path
    this.#report = report
  }

  get folder(): string {
    return evidenceFolderOf(this.#path)
  }

  /** What was found when they were looked at last. */
  get wrong(): Wrong {
    return this.#wrong
  }

  put(bytes: Uint8Array): EvidenceFile {
    return putFile(this.folder, bytes)
  }

  /**
   * Looks whether they are there; what is missing is brought from the folders around, where an office that was renamed,
   * restored or copied has left it.
   * @param deep whether their bytes are looked at too
   */
  look(deep: boolean, more = nowhere): Promise<Wrong> {
    const looked = this.#looking.then(async () => {
      const files = filesAskedFor(this.#raw)
      if (files.length === 0) return (this.#wrong = { missing: [], changed: [] })
      this.#wrong = await inThread(
        {
          does: 'bring-evidence',
          files,
          to: this.folder,
          from: [...more.from, ...evidenceAround(this.#path)],
          opening: more.opening,
          deep,
        },
        this.#stop.signal,
      )
      return this.#wrong
    })
    this.#looking = looked.catch(() => undefined)
    return looked
  }

  /** Looks behind the page, after the office was opened or put in its place; what did not come is told there. */
  async fetch(more = nowhere): Promise<void> {
    await this.look(false, more).catch((error: unknown) => {
      if (!this.#stop.signal.aborted) this.#report(error)
    })
  }

  /** The bytes of a file as they were when it was attached. @throws Refusal where it is not there as it was */
  async read(file: EvidenceFile, name: string): Promise<Uint8Array<ArrayBuffer>> {
    const found = readFile(this.folder, file)
    if (found) return found
    const { missing } = await this.look(true)
    const brought = readFile(this.folder, file)
    if (brought) return brought
    throw new Refusal(
      missing.includes(file.hash)
        ? `Berkas “${name}” tidak ada di folder bukti kantor ini. Kembalikan folder ${this.folder}, atau pulihkan dari cadangan.`
        : `Berkas “${name}” bukan lagi yang dahulu dilampirkan, jadi tidak dibuka. Pulihkan dari cadangan, atau hapus dan lampirkan lagi.`,
    )
  }

  /** Removes files for which nobody asks any more. */
  drop(hashes: readonly string[]): void {
    removeFiles(this.folder, hashes)
  }

  /** Ends what is still running. */
  async end(): Promise<void> {
    this.#stop.abort()
    await this.#looking
  }
}
