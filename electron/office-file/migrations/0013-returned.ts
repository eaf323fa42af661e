import type { Migration } from './migration.ts'

/** What the superior made of a proposal before giving it back is kept like the proposal itself. */
export const returned: Migration = {
  version: 13,
  name: 'returned',
  sql: `
CREATE TABLE skp_version_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  skp_id INTEGER NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('proposal', 'returned', 'signed')),
  at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
INSERT INTO skp_version_new (id, skp_id, version, kind, at, document)
  SELECT id, skp_id, version, kind, at, document FROM skp_version;
DROP TABLE skp_version;
ALTER TABLE skp_version_new RENAME TO skp_version;
CREATE INDEX skp_version_skp ON skp_version (skp_id, id);
`,
}
