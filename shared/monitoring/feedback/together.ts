import { monthName } from '../../kernel/dates.ts'

/** An answer of a colleague that nobody has been shown yet. */
interface Waiting {
  id: string
  /** null where the giver is no more. */
  giverId: number | null
}

/**
 * Which answers of colleagues are shown now: all that wait, as soon as enough different people have answered. What is
 * shown once stays; the next ones wait again, so that no single answer ever appears by itself, and whoever looks before
 * and after one was given learns nothing.
 * @param minimum different givers (setting of the office)
 * @returns the ids; none while they are too few
 */
export function shownTogether(waiting: readonly Waiting[], minimum: number): string[] {
  const givers = new Set(waiting.flatMap(({ giverId }) => giverId ?? []))
  return givers.size < minimum ? [] : waiting.map(({ id }) => id)
}

/**
 * When answers that are shown together were given: their months, and no day.
 * @param days ISO, of all of them
 */
export function monthsOf(days: readonly string[]): string {
  const sorted = days.map((day) => day.slice(0, 7)).toSorted()
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)]
  const named = (month: string) => `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`
  if (first === last) return named(first)
  return first.slice(0, 4) === last.slice(0, 4)
    ? `${monthName(Number(first.slice(5)))}–${named(last)}`
    : `${named(first)}–${named(last)}`
}
