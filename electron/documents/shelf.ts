import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Print } from '../issued/prints.ts'
import { runFolder } from './run-folder.ts'

interface Shelved {
  fileName: string
  path: string
  size: number
  /** What is counted when it is first saved or printed. */
  prints: readonly Print[]
}

/** A finished document; its bytes are read when they are asked for. */
export interface ShelvedDocument extends Shelved {
  readonly bytes: Uint8Array<ArrayBuffer>
}

const places = 4

/**
 * The last few finished documents, until they are shown or saved: files of this run, so that none of them weighs on
 * the memory. They are never the only copy of anything.
 */
export class Shelf {
  readonly #documents = new Map<string, Shelved>()

  /** A path for a document that is being made; until it is put here, whoever makes it removes it. */
  place(): string {
    return join(runFolder(), randomUUID())
  }

  /**
   * Takes in a file, which belongs to the shelf from now on.
   * @param document where it lies, the name under which it is saved, and what is counted when it is
   * @returns the token by which the page asks for it
   */
  putFile({
    fileName,
    path,
    prints = [],
  }: {
    fileName: string
    path: string
    prints?: readonly Print[]
  }): string {
    const token = randomUUID()
    this.#documents.set(token, { fileName, path, size: statSync(path).size, prints })
    for (const oldest of this.#documents.keys()) {
      if (this.#documents.size <= places) break
      this.#remove(oldest)
    }
    return token
  }

  /** @returns the token by which the page asks for it */
  put({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): string {
    const path = this.place()
    writeFileSync(path, bytes, { mode: 0o600 })
    return this.putFile({ fileName, path })
  }

  /** @throws Refusal when it is not there any more */
  get(token: string): ShelvedDocument {
    const document = this.#documents.get(token)
    if (!document) throw new Refusal('Dokumen itu sudah tidak tersedia. Cetak sekali lagi.')
    return {
      ...document,
      get bytes() {
        return Uint8Array.from(readFileSync(document.path))
      },
    }
  }

  /** What is counted when a document is saved or printed; nothing once it was. */
  printsOf(token: string): readonly Print[] {
    return this.#documents.get(token)?.prints ?? []
  }

  /** A document was counted. */
  counted(token: string): void {
    const document = this.#documents.get(token)
    if (document) document.prints = []
  }

  /**
   * Some bytes of a document, for whoever shows one page of many.
   * @param range from the first byte to the one after the last; beyond its end there are none
   * @throws Refusal when it is not there any more
   */
  part(token: string, { from, to }: { from: number; to: number }): Uint8Array<ArrayBuffer> {
    const { path, size } = this.get(token)
    const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from))
    const file = openSync(path, 'r')
    try {
      for (let at = 0; at < bytes.length;) {
        const read = readSync(file, bytes, at, bytes.length - at, from + at)
        if (read === 0) break
        at += read
      }
      return bytes
    } finally {
      closeSync(file)
    }
  }

  /** Takes away everything. */
  clear(): void {
    for (const token of this.#documents.keys()) this.#remove(token)
  }

  #remove(token: string): void {
    const document = this.#documents.get(token)
    this.#documents.delete(token)
    try {
      if (document) rmSync(document.path, { force: true })
    } catch {
      // Windows keeps what is being read; it goes with the folder.
    }
  }
}
