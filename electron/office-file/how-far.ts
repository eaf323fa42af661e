/** Is told how far long work is, from 0 to 100, each number once; and how much of it is done. */
export type SayPercent = (percent: number, done: number) => void

/** Counts what is done of long work, and says every percent of it that is new. */
export class HowFar {
  readonly #all: number
  readonly #say: SayPercent
  #done = 0
  #said = 0

  /** @param all of the work, in any unit */
  constructor(all: number, say: SayPercent) {
    this.#all = Math.max(1, all)
    this.#say = say
  }

  /** So much more of it is done. */
  add(part: number): void {
    this.#done += part
    const percent = Math.min(100, Math.floor((100 * this.#done) / this.#all))
    if (percent === this.#said) return
    this.#said = percent
    this.#say(percent, this.#done)
  }
}
