/**
 * Of what something was issued or printed, as the register names it: "talk:12", or with its time "credit:3:2026".
 * @param time year, and period, where the number alone does not tell of which it is
 */
export const subjectOf = (needs: string, id: number, ...time: readonly (string | number)[]): string =>
  [needs, id, ...time].join(':')
