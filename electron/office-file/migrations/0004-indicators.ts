import type { Migration } from './migration.ts'

/** What an indicator measures and how; units of measure that the office adds to the usual ones. */
export const indicators: Migration = {
  version: 4,
  name: 'indicators',
  sql: `
ALTER TABLE iki ADD COLUMN measures TEXT CHECK (measures IS NULL OR measures IN
  ('efisiensi', 'efektivitas', 'kepuasan', 'kualitas', 'waktu', 'biaya', 'lainnya'));
ALTER TABLE iki ADD COLUMN formula TEXT NOT NULL DEFAULT '';
ALTER TABLE iki ADD COLUMN source TEXT NOT NULL DEFAULT '';
-- How the targets of the quarters lead to that of the year.
ALTER TABLE iki ADD COLUMN accumulation TEXT CHECK (accumulation IS NULL OR accumulation IN ('sum', 'average', 'last'));
ALTER TABLE iki ADD COLUMN quarter_1 REAL;
ALTER TABLE iki ADD COLUMN quarter_2 REAL;
ALTER TABLE iki ADD COLUMN quarter_3 REAL;
ALTER TABLE iki ADD COLUMN quarter_4 REAL;

CREATE TABLE measure_unit (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  -- What no value can pass, e.g. 100 for a percentage of a whole.
  maximum REAL
) STRICT, WITHOUT ROWID;
`,
}
