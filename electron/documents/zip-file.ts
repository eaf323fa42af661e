import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { createReadStream } from 'node:fs'
import { makingName, publish } from '../office-file/whole.ts'
import { Zip } from '../office-file/zip.ts'

/**
 * A ZIP that is written piece by piece: under its name it is whole or not there, and no more of it than a piece is ever
 * in memory. PDF are packed already, so they are stored as they are.
 */
export class ZipFile {
  readonly path: string
  readonly #made: string
  readonly #handle: number
  readonly #zip: Zip
  #open = true

  /** @param day the date of all files in it @throws what opening the file throws */
  constructor(path: string, day: Date) {
    this.path = path
    this.#made = makingName(path)
    this.#handle = openSync(this.#made, 'wx', 0o600)
    this.#zip = new Zip(day, (piece) => {
      for (let at = 0; at < piece.length;) at += writeSync(this.#handle, piece, at)
    })
  }

  /** Adds a file of the disk under a name. @throws what reading or writing throws */
  async add(name: string, path: string): Promise<void> {
    await this.#zip.store(name, createReadStream(path) as AsyncIterable<Uint8Array>)
  }

  /** Ends it and gives it its name, never over another file. @throws what writing throws */
  finish(): void {
    this.#zip.end()
    fsyncSync(this.#handle)
    this.#close()
    publish(this.#made, this.path)
  }

  /** Leaves nothing of it. */
  abandon(): void {
    this.#close()
    rmSync(this.#made, { force: true })
  }

  #close(): void {
    if (this.#open) closeSync(this.#handle)
    this.#open = false
  }
}
