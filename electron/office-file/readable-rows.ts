import type { Database } from 'better-sqlite3'
import { quoted } from './tables.ts'

/** A row as SQLite gives it, column by column. */
export type RowValues = Record<string, unknown>

/** So many rows are asked for one by one where a part of a table can't be read through. */
const mostAsked = 500_000

const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^SQLITE_(?:CORRUPT|IOERR|NOTADB|ERROR|FORMAT)/.test(String(error.code))

/** Reads on until the end, or until a page that can't be read. @returns whether the end was reached */
function readOn(rows: () => IterableIterator<RowValues>, take: (row: RowValues) => void): boolean {
  try {
    for (const row of rows()) take(row)
    return true
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

const isWithoutRowid = (database: Database, table: string): boolean =>
  database
    .prepare<[string], number>("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?")
    .pluck()
    .get(table) === 1

/** The greatest number that a row of a table ever had, as far as anything still tells. */
function lastNumber(database: Database, table: string, seen: number): number {
  let known = seen
  for (const sql of [
    'SELECT seq FROM sqlite_sequence WHERE name = ?',
    'SELECT rows FROM cover WHERE name = ?',
  ])
    try {
      known = Math.max(known, database.prepare<[string], number>(sql).pluck().get(table) ?? 0)
    } catch {
      // That is lost too.
    }
  return known
}

/**
 * All rows of a table of a damaged file that can still be read: from the front, from the back, and what lies between
 * them one by one.
 * @param columns those that are wanted
 * @returns whether the whole table could be read through
 */
export function eachReadable(
  database: Database,
  table: string,
  columns: readonly string[],
  take: (row: RowValues) => void,
): boolean {
  const wanted = columns.map(quoted).join(', ')
  if (isWithoutRowid(database, table)) {
    const key = database
      .prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) WHERE pk > 0 ORDER BY pk')
      .pluck()
      .all(table)
    const inOrder = (way: 'ASC' | 'DESC') => () =>
      database
        .prepare<[], RowValues>(
          `SELECT ${wanted} FROM ${quoted(table)} ORDER BY ${key.map((name) => `${quoted(name)} ${way}`).join(', ')}`,
        )
        .iterate()
    return readOn(inOrder('ASC'), take) || (readOn(inOrder('DESC'), take), false)
  }
  const all = (way: 'ASC' | 'DESC') => () =>
    database
      .prepare<[], RowValues>(
        `SELECT rowid AS kk_row, ${wanted} FROM ${quoted(table)} NOT INDEXED ORDER BY rowid ${way}`,
      )
      .iterate()
  let first = 0
  const withoutNumber = ({ kk_row: number, ...row }: RowValues): [number, RowValues] => [Number(number), row]
  if (
    readOn(all('ASC'), (found) => {
      const [number, row] = withoutNumber(found)
      first = number
      take(row)
    })
  )
    return true
  let last = Number.POSITIVE_INFINITY
  readOn(all('DESC'), (found) => {
    const [number, row] = withoutNumber(found)
    if (number <= first) return
    last = number
    take(row)
  })
  const upTo = Number.isFinite(last) ? last - 1 : lastNumber(database, table, first)
  const one = database.prepare<[number], RowValues>(
    `SELECT ${wanted} FROM ${quoted(table)} NOT INDEXED WHERE rowid = ?`,
  )
  for (let number = first + 1; number <= Math.min(upTo, first + mostAsked); number++)
    try {
      const row = one.get(number)
      if (row) take(row)
    } catch (error) {
      if (!isDamage(error)) throw error
    }
  return false
}
