import type { Budget } from './budget.ts'
import type { XmlReader } from './xml.ts'

/** Signs that XML cannot hold are written as _x000D_, and an underscore that looks so as _x005F_. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Reads the texts that the cells of all worksheets share; of a rich text its pieces, of a reading aid nothing. */
export class TextsReader implements XmlReader {
  readonly texts: string[] = []
  readonly #budget: Budget
  #text = ''
  #inText = false
  #aside = false

  constructor(budget: Budget) {
    this.#budget = budget
  }

  open({ name }: { name: string }): void {
    if (name === 'si') this.#text = ''
    else if (name === 't') this.#inText = !this.#aside
    else if (name === 'rPh') this.#aside = true
  }

  text(piece: string): void {
    if (!this.#inText) return
    this.#budget.letters(piece.length)
    this.#text += piece
  }

  close(name: string): void {
    if (name === 't') this.#inText = false
    else if (name === 'rPh') this.#aside = false
    else if (name === 'si') this.texts.push(unescaped(this.#text))
  }
}
