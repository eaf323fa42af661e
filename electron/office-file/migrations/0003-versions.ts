import type { Migration } from './migration.ts'

/** What was proposed and what was signed stays readable, whatever becomes of the SKP. */
export const versions: Migration = {
  version: 3,
  name: 'versions',
  sql: `
CREATE TABLE skp_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  skp_id INTEGER NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('proposal', 'signed')),
  at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE INDEX skp_version_skp ON skp_version (skp_id, id);

-- What was signed before versions were kept.
INSERT INTO skp_version (skp_id, version, kind, at, document)
  SELECT id, version, 'signed', updated_at, snapshot FROM skp WHERE snapshot IS NOT NULL;
`,
}
