import { randomUUID } from 'node:crypto'
import { Refusal } from '../../shared/kernel/refusal.ts'

export interface ShelvedDocument {
  fileName: string
  bytes: Uint8Array<ArrayBuffer>
}

const places = 4

/** The last few finished documents, until they are shown or saved. They are never the only copy of anything. */
export class Shelf {
  readonly #documents = new Map<string, ShelvedDocument>()

  /** @returns the token by which the page asks for it */
  put(document: ShelvedDocument): string {
    const token = randomUUID()
    this.#documents.set(token, document)
    for (const oldest of this.#documents.keys()) {
      if (this.#documents.size <= places) break
      this.#documents.delete(oldest)
    }
    return token
  }

  get(token: string): ShelvedDocument {
    const document = this.#documents.get(token)
    if (!document) throw new Refusal('Dokumen itu sudah tidak tersedia. Cetak sekali lagi.')
    return document
  }
}
