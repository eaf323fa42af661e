/** A cell that two people have changed differently since both read it; what is gone or was never there is undefined. */
export interface Conflict {
  /** Names of fields, numbers of places and ids of rows, from the outside in. */
  path: readonly string[]
  mine: unknown
  theirs: unknown
}

type Cells = Readonly<Record<string, unknown>>
type Row = Cells & { id: string }

const isCells = (value: unknown): value is Cells =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.every((row: unknown) => isCells(row) && typeof row['id'] === 'string')

/** Whether two values of the page are the same; the order of the fields does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => same(one, b[index]))
  if (!isCells(a) || !isCells(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]))
}

/**
 * In which order the rows of both stand: as the other one has them, unless it was I who moved some. A row that I have
 * added stays behind the one it stands behind here.
 */
function orderOf(was: readonly string[], ours: readonly string[], others: readonly string[]): string[] {
  const both = new Set(was.filter((id) => ours.includes(id)))
  const common = (ids: readonly string[]) => ids.filter((id) => both.has(id)).join(' ')
  if (common(was) !== common(ours)) return [...new Set([...ours, ...others])]
  const order = others.filter((id) => both.has(id) || !was.includes(id))
  for (const [index, id] of ours.entries())
    if (!order.includes(id)) order.splice(order.indexOf(ours[index - 1] ?? '') + 1, 0, id)
  return [...new Set([...order, ...others])]
}

/** The name of a cell among all conflicts. */
export const keyOfPath = (path: readonly string[]): string => path.join(' ')

/**
 * Brings together what two people have written in the same thing: each cell that only one of them has changed is as
 * that one has it. Rows are known by their ids; what one has deleted and the other left alone is gone.
 * @param base what both began with
 * @param takesTheirs which of two differing cells is taken, by `keyOfPath`; mine where nothing is said
 * @returns the whole, and the cells that both have changed, each differently
 */
export function mergeThree<T>(
  base: T,
  mine: T,
  theirs: T,
  takesTheirs: ReadonlySet<string> = new Set(),
): { merged: T; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  const merge = (before: unknown, own: unknown, other: unknown, path: readonly string[]): unknown => {
    if (same(own, other) || same(before, other)) return own
    if (same(before, own)) return other
    if (isRows(own) && isRows(other)) {
      const rowsOf = (rows: unknown) => new Map(isRows(rows) ? rows.map((row) => [row.id, row]) : [])
      const [was, ours, others] = [rowsOf(before), rowsOf(own), rowsOf(other)]
      return orderOf([...was.keys()], [...ours.keys()], [...others.keys()])
        .map((id) => merge(was.get(id), ours.get(id), others.get(id), [...path, id]))
        .filter((row) => row !== undefined)
    }
    if (isCells(own) && isCells(other)) {
      const was = isCells(before) ? before : {}
      const keys = [...new Set([...Object.keys(own), ...Object.keys(other)])]
      return Object.fromEntries(
        keys
          .map((key) => [key, merge(was[key], own[key], other[key], [...path, key])] as const)
          .filter(([, value]) => value !== undefined),
      )
    }
    if (Array.isArray(own) && Array.isArray(other) && own.length === other.length) {
      const was: unknown[] = Array.isArray(before) ? before : []
      return own.map((one: unknown, index) => merge(was[index], one, other[index], [...path, `${index + 1}`]))
    }
    conflicts.push({ path, mine: own, theirs: other })
    return takesTheirs.has(keyOfPath(path)) ? other : own
  }
  // Each part comes from one of the three, so the whole is of their kind.
  return { merged: merge(base, mine, theirs, []) as T, conflicts }
}
