/** Seconds after which the next attempt is heard, however many were wrong. */
const longest = 300

/** Slows down who tries passwords: each wrong one doubles the time until the next is heard. Kept in memory. */
export class Throttle {
  readonly #failures = new Map<string, { count: number; until: number }>()

  /**
   * Says that an attempt begins. It counts as wrong until it is said to be right, so that many at once gain nothing.
   * @param whose what is tried
   * @returns seconds to wait; above 0 the attempt must not be made
   */
  attempt(whose: string, now: Date): number {
    const at = now.getTime()
    const { count, until } = this.#failures.get(whose) ?? { count: 0, until: 0 }
    // A clock that was put back makes nobody wait longer than the longest time.
    const wait = Math.min(Math.ceil((until - at) / 1000), longest)
    if (wait > 0) return wait
    const seconds = Math.min(2 ** count, longest)
    this.#failures.set(whose, { count: count + 1, until: at + seconds * 1000 })
    return 0
  }

  passed(whose: string): void {
    this.#failures.delete(whose)
  }
}
