import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be put into a ZIP. */
export interface Packed {
  name: string
  bytes: Uint8Array
}

/** Names are UTF-8. */
const flags = 0x08_00
const deflated = 8
/** ZIP 2.0, which knows deflate. */
const version = 20

/** A moment as MS-DOS has it, in two seconds. */
const dosTime = (at: Date): { time: number; date: number } => ({
  time: (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1),
  date: ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate(),
})

/** Puts files into a ZIP, one after the other. Source: PKWARE APPNOTE 6.3.10, 4.3. */
export class Zip {
  readonly #parts: Buffer[] = []
  readonly #directory: Buffer[] = []
  readonly #at: { time: number; date: number }
  #size = 0

  /** @param at when its files were made */
  constructor(at: Date) {
    this.#at = dosTime(at)
  }

  add({ name, bytes }: Packed): void {
    const packed = deflateRawSync(bytes)
    const known = Buffer.from(name, 'utf8')
    const head = Buffer.alloc(26)
    head.writeUInt16LE(version, 0)
    head.writeUInt16LE(flags, 2)
    head.writeUInt16LE(deflated, 4)
    head.writeUInt16LE(this.#at.time, 6)
    head.writeUInt16LE(this.#at.date, 8)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(bytes.length, 18)
    head.writeUInt16LE(known.length, 22)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02_01_4b_50, 0)
    entry.writeUInt16LE(version, 4)
    head.copy(entry, 6)
    entry.writeUInt32LE(this.#size, 42)
    this.#directory.push(entry, known)
    this.#put(Buffer.from('PK\u0003\u0004', 'latin1'), head, known, packed)
  }

  /** @returns the whole ZIP */
  end(): Uint8Array<ArrayBuffer> {
    const directory = Buffer.concat(this.#directory)
    const entries = this.#directory.length / 2
    const tail = Buffer.alloc(22)
    tail.writeUInt32LE(0x06_05_4b_50, 0)
    tail.writeUInt16LE(entries, 8)
    tail.writeUInt16LE(entries, 10)
    tail.writeUInt32LE(directory.length, 12)
    tail.writeUInt32LE(this.#size, 16)
    return new Uint8Array(Buffer.concat([...this.#parts, directory, tail]))
  }

  #put(...parts: Buffer[]): void {
    for (const part of parts) {
      this.#parts.push(part)
      this.#size += part.length
    }
  }
}
