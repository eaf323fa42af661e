import type { Migration } from './migration.ts'

/** Days that the office works, or does not, whatever holds for the country. */
export const calendar: Migration = {
  version: 21,
  name: 'calendar',
  sql: `
CREATE TABLE office_day (
  day TEXT PRIMARY KEY CHECK (day IS date(day)),
  works INTEGER NOT NULL CHECK (works IN (0, 1)),
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT, WITHOUT ROWID;
`,
}
