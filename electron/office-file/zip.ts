import { Zip as Packer, ZipDeflate, ZipPassThrough } from 'fflate'

/** A ZIP that is written piece by piece, with what stands in it one after the other; no more than a piece is held. */
export class Zip {
  readonly #packer: Packer
  readonly #at: Date

  /**
   * @param at when its files were made
   * @param take is given every piece once, in order
   */
  constructor(at: Date, take: (piece: Uint8Array) => void) {
    this.#at = at
    this.#packer = new Packer((error, piece) => {
      if (error) throw error
      take(piece)
    })
  }

  /** Adds a file and packs it. */
  add(name: string, bytes: Uint8Array): void {
    const entry = new ZipDeflate(name)
    this.#begin(entry)
    entry.push(bytes, true)
  }

  /** Adds a file as it is: one that is packed already, such as a PDF. @param pieces of it, in order */
  async store(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const entry = new ZipPassThrough(name)
    this.#begin(entry)
    for await (const piece of pieces) entry.push(piece)
    entry.push(new Uint8Array(), true)
  }

  end(): void {
    this.#packer.end()
  }

  #begin(entry: ZipDeflate | ZipPassThrough): void {
    entry.mtime = this.#at
    this.#packer.add(entry)
  }
}
