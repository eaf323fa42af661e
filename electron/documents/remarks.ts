import type { Form } from '../../shared/documents/forms.ts'
import type { LoadedForm } from './forms/loads.ts'
import { unknown, unprintable } from './glyphs.ts'

/** Every text in a document, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part)
}

/** Gathers what a clerk should know before documents are signed, without keeping the documents. */
export class Remarks {
  #documents = 0
  /** Drafts by why they are one. */
  readonly #drafts = new Map<string, number>()
  #draftsOut = 0
  readonly #told = new Set<string>()
  readonly #characters = new Set<string>()
  /** In whose documents there is something that the font lacks. */
  readonly #lacking = new Set<string>()

  add(loaded: readonly LoadedForm[]): void {
    this.#documents += loaded.length
    for (const { printed, remark } of loaded) {
      if (printed.signedOn === null) {
        const why = printed.unsigned ?? 'belum ditandatangani'
        this.#drafts.set(why, (this.#drafts.get(why) ?? 0) + 1)
      }
      if (remark !== null) this.#told.add(remark)
      const lacking = unprintable([...textsIn(printed.data)].join(' '))
      for (const character of lacking) this.#characters.add(character)
      if (lacking.length > 0) this.#lacking.add(printed.owner?.name ?? 'daftar')
    }
  }

  /** Forms that do not come of what was chosen. */
  leaveOut(unprinted: readonly Form[]): void {
    for (const { name } of unprinted)
      this.#told.add(`${name} tidak ikut, karena tidak dicetak untuk pilihan itu.`)
  }

  /** @param count of documents that would have been drafts, where only signed ones were wanted */
  leaveOutDrafts(count: number): void {
    this.#draftsOut += count
  }

  get lines(): string[] {
    const lines = [...this.#drafts].map(
      ([why, count]) => `${count} dari ${this.#documents} dokumen ${why} dan bertanda DRAF.`,
    )
    if (this.#draftsOut > 0) lines.push(`${this.#draftsOut} dokumen tidak ikut, karena masih DRAF.`)
    lines.push(...this.#told)
    if (this.#characters.size > 0) {
      const people = [...this.#lacking]
      const named =
        people.slice(0, 3).join('; ') + (people.length > 3 ? `; dan ${people.length - 3} lainnya` : '')
      lines.push(
        `Tidak ada dalam fon cetak dan dicetak sebagai ${unknown}: ${[...this.#characters].join(' ')} (${named}).`,
      )
    }
    return lines
  }
}
