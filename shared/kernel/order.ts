import { z } from 'zod'

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

/** The columns by which a list can be sorted, each with what a row is sorted by in it. */
export type SortColumns<Row, Given = void> = Readonly<Record<string, (row: Row, given: Given) => SortValue>>

/**
 * By what a list can be sorted.
 * @param values a column each; `satisfies SortColumns<…>` tells what a row and what else is given
 * @returns `Sorting`, the schema of a column and its direction, and `sort`, which brings rows in that order and leaves
 * them as they come without one
 */
export function sortingBy<Column extends string, Row, Given = void>(
  values: Readonly<Record<Column, (row: Row, given: Given) => SortValue>>,
) {
  const Sorting = z.object({ column: z.enum(Object.keys(values) as Column[]), down: z.boolean() })
  const sort = <T extends Row>(
    rows: T[],
    sorting: { column: Column; down: boolean } | undefined,
    given: Given,
  ): T[] =>
    sorting === undefined ? rows : inOrder(rows, (row) => values[sorting.column](row, given), sorting.down)
  return { Sorting, sort }
}

/** Some rows of a list, as they are asked for. */
export const partOf = <T>(
  rows: readonly T[],
  { offset, limit }: { offset: number; limit?: number | undefined },
): T[] => rows.slice(offset, limit === undefined ? undefined : offset + limit)

/**
 * Whose turn comes next in a list, when one of it is done: the next after it that is still open, from the beginning
 * again after the last one.
 * @param ids the list in its order
 * @param id which of it is done; one that is not in it stands before the first
 * @returns null when nothing is open
 */
export function nextOf(ids: readonly number[], id: number, open: ReadonlySet<number>): number | null {
  const at = ids.indexOf(id)
  return [...ids.slice(at + 1), ...ids.slice(0, at + 1)].find((one) => one !== id && open.has(one)) ?? null
}
