/** A rule of a regulation, and the days of the papers for which it holds. */
export interface Dated<T> {
  /** The regulation, as it is cited; or that it is a practice and not in the text. */
  source: string
  /** First and last day, ISO; null while it has no end. */
  validFrom: string
  validTo: string | null
  value: T
}

/**
 * The rule that holds on a day: the day of a paper, so that a later rule does not change what an earlier paper says.
 * @param day ISO
 * @throws RangeError where the table has no rule for it
 */
export function inForce<T>(table: readonly Dated<T>[], day: string): Dated<T> {
  const rule = table.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  )
  if (!rule) throw new RangeError(`No rule of the table holds on ${day}`)
  return rule
}

/** The rule for the papers of a year that are made for the year as a whole: the one of its first day. */
export const inForceIn = <T>(table: readonly Dated<T>[], year: number): Dated<T> =>
  inForce(table, `${year}-01-01`)
