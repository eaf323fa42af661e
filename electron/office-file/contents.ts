import type { Database } from 'better-sqlite3'
import type { Contents } from '../../shared/backup/backup.ts'
import { chainOf } from './audit.ts'
import { hasTable, quoted } from './tables.ts'

const counted = (database: Database, table: string): number =>
  hasTable(database, table)
    ? (database
        .prepare<[], number>(`SELECT count(*) FROM ${quoted(table)}`)
        .pluck()
        .get() ?? 0)
    : 0

/** What an office file holds, in numbers, of whatever version it is. */
export function readContents(database: Database): Contents {
  const name = database.prepare<[], string>('SELECT name FROM office').pluck().get()
  return {
    office: name ?? '',
    people: counted(database, 'employee'),
    skp: database
      .prepare<[], { year: number; count: number }>(
        'SELECT year, count(*) AS count FROM skp GROUP BY year ORDER BY year',
      )
      .all(),
    evaluations: counted(database, 'evaluation'),
    ...chainOf(database),
  }
}

/** What was recorded last in an office file. */
export interface LastChange {
  at: string
  operator: string
  action: string
}

/** @param most so many of them, the newest first */
export const lastChanges = (database: Database, most: number): LastChange[] =>
  database
    .prepare<[number], LastChange>(
      'SELECT at, operator_name AS operator, action FROM audit ORDER BY seq DESC LIMIT ?',
    )
    .all(most)
