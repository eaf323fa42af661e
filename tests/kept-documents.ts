import type { Database } from 'better-sqlite3'
import { digestOf, pack, unpack } from '../electron/office-file/packed.ts'

/** The texts of all kept documents, by their numbers. */
export const keptTexts = (database: Database): Map<number, string> =>
  new Map(
    database
      .prepare<[], { id: number; body: Buffer; basis: Buffer | null }>(
        `SELECT document.id, document.body, other.body AS basis
         FROM document LEFT JOIN document AS other ON other.id = document.basis ORDER BY document.id`,
      )
      .all()
      .map(({ id, body, basis }) => [id, unpack(body, basis && unpack(basis))]),
  )

/** Rows with the text in the place of the number of what is kept. */
export const withTexts = (
  database: Database,
  sql: string,
  column: string,
): Array<Record<string, unknown>> => {
  const texts = keptTexts(database)
  return database
    .prepare<[], Record<string, unknown>>(sql)
    .all()
    .map((row) => ({ ...row, [column]: texts.get(Number(row[column])) ?? null }))
}

/** Lets all signed SKP and evaluations say something else, as if it had been signed so. */
export function rewriteSnapshots(database: Database, change: (text: string) => string): void {
  const insert = database.prepare('INSERT INTO document (hash, body) VALUES (?, ?)')
  for (const [id, text] of keptTexts(database)) {
    const changed = change(text)
    if (changed === text) continue
    const { lastInsertRowid } = insert.run(digestOf(changed), pack(changed))
    for (const table of ['skp', 'evaluation'])
      database.prepare(`UPDATE ${table} SET snapshot = ? WHERE snapshot = ?`).run(lastInsertRowid, id)
  }
}
