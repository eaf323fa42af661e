import type { Migration } from './migration.ts'

/** Deadlines that the office has set otherwise than the regulations' usual ones. */
export const deadlines: Migration = {
  version: 9,
  name: 'deadlines',
  sql: `
CREATE TABLE deadline (
  year INTEGER NOT NULL,
  event TEXT NOT NULL CHECK (event <> ''),
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
  PRIMARY KEY (year, event)
) STRICT, WITHOUT ROWID;
`,
}
