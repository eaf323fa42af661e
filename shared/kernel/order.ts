/** What a list is sorted by: numbers by size, text as Indonesians sort it, nothing last. */
export type SortValue = string | number | null

const collator = new Intl.Collator('id')

function compare(a: SortValue, b: SortValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

/**
 * Rows in the order of a column.
 * @param value what a row is sorted by; rows that are equal stay as they are
 * @param down the largest first, and what has nothing before all
 */
export function inOrder<T>(rows: readonly T[], value: (row: T) => SortValue, down: boolean): T[] {
  // The values are worked out once for each row, not once for each comparison.
  const ordered = rows
    .map((row) => ({ row, by: value(row) }))
    .toSorted((a, b) => compare(a.by, b.by))
    .map(({ row }) => row)
  return down ? ordered.toReversed() : ordered
}

/** Some rows of a list, as they are asked for. */
export const partOf = <T>(
  rows: readonly T[],
  { offset, limit }: { offset: number; limit?: number | undefined },
): T[] => rows.slice(offset, limit === undefined ? undefined : offset + limit)
