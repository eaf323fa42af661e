import { Zip as Packer, ZipDeflate } from 'fflate'

/** A file to be put into a ZIP. */
export interface Packed {
  name: string
  bytes: Uint8Array
}

/** Puts files into a ZIP, one after the other. */
export class Zip {
  readonly #parts: Uint8Array[] = []
  readonly #packer: Packer
  readonly #at: Date

  /** @param at when its files were made */
  constructor(at: Date) {
    this.#at = at
    this.#packer = new Packer((error, part) => {
      if (error) throw error
      this.#parts.push(part)
    })
  }

  add({ name, bytes }: Packed): void {
    const file = new ZipDeflate(name)
    file.mtime = this.#at
    this.#packer.add(file)
    file.push(bytes, true)
  }

  /** @returns the whole ZIP */
  end(): Uint8Array<ArrayBuffer> {
    this.#packer.end()
    return new Uint8Array(Buffer.concat(this.#parts))
  }
}
