import type { Migration } from './migration.ts'

/** RHK by jabatan that came from a file of another office or were put into the library by hand. */
export const library: Migration = {
  version: 5,
  name: 'library',
  sql: `
CREATE TABLE library_entry (
  id TEXT PRIMARY KEY,
  jabatan TEXT NOT NULL CHECK (jabatan <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  -- Indicators with targets, as JSON.
  indicators TEXT NOT NULL CHECK (json_valid(indicators)),
  -- The office or file it came from.
  origin TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX library_entry_jabatan ON library_entry (jabatan);
`,
}
