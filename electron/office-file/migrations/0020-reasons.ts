import type { Migration } from './migration.ts'

/**
 * Why a rating leaves "sesuai" or stands on nothing that is written, beside the rating; and the distribution of the
 * predikat of a unit once it is settled, with the reason where it departs from the pattern.
 */
export const reasons: Migration = {
  version: 20,
  name: 'reasons',
  sql: `
ALTER TABLE evaluation ADD COLUMN reason_result TEXT NOT NULL DEFAULT '';
ALTER TABLE evaluation ADD COLUMN reason_behaviour TEXT NOT NULL DEFAULT '';
ALTER TABLE evaluation ADD COLUMN reason_evidence TEXT NOT NULL DEFAULT '';
CREATE TABLE distribution (
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL,
  period TEXT NOT NULL,
  -- Of final predikat, as they were then.
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  reason TEXT NOT NULL,
  settled_on TEXT NOT NULL CHECK (settled_on IS date(settled_on)),
  PRIMARY KEY (unit_id, year, period)
) STRICT, WITHOUT ROWID;
`,
}
