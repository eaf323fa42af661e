import { createHash } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

const room = 256 * 1024

/** Takes a file as it is written, piece by piece, and reckons its digest. */
export class Output {
  readonly #hash = createHash('sha256')
  readonly #take: (bytes: Uint8Array) => void
  readonly #waiting = Buffer.allocUnsafe(room)
  #filled = 0
  /** Bytes taken so far. */
  size = 0

  /** @param take is given every byte once, in order; what it is given is overwritten afterwards */
  constructor(take: (bytes: Uint8Array) => void) {
    this.#take = take
  }

  write(chunk: Uint8Array): void {
    this.size += chunk.length
    if (this.#filled + chunk.length > room) this.flush()
    if (chunk.length > room) this.#hand(chunk)
    else {
      this.#waiting.set(chunk, this.#filled)
      this.#filled += chunk.length
    }
  }

  flush(): void {
    if (this.#filled > 0) this.#hand(this.#waiting.subarray(0, this.#filled))
    this.#filled = 0
  }

  #hand(bytes: Uint8Array): void {
    this.#hash.update(bytes)
    this.#take(bytes)
  }

  /** SHA-256 of all that was written until now. */
  digest(): Buffer {
    this.flush()
    return this.#hash.copy().digest()
  }
}

/**
 * Writes a file that is there only when it is whole: until then it bears another name.
 * @throws what `write` throws, or the disk; nothing is left then
 */
export async function writeWhole<T>(path: string, write: (output: Output) => Promise<T>): Promise<T> {
  const part = partOf(path)
  const file = openSync(part, 'w', 0o600)
  try {
    const output = new Output((bytes) => {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    })
    const result = await write(output)
    output.flush()
    closeSync(file)
    renameSync(part, path)
    return result
  } catch (error) {
    try {
      closeSync(file)
    } catch {
      // It was closed already.
    }
    rmSync(part, { force: true })
    throw error
  }
}

/** Name of a file while it is not whole. */
export const partOf = (path: string): string => `${path}.part`
