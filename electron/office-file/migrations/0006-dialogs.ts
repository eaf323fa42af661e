import type { Migration } from './migration.ts'

/** Records of the planning talks between employee and superior (dialog kinerja, PermenPANRB 6/2022). */
export const dialogs: Migration = {
  version: 6,
  name: 'dialogs',
  sql: `
CREATE TABLE performance_dialog (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  skp_id INTEGER NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  place TEXT NOT NULL,
  -- Nomor of the berita acara; empty when the office gives none.
  number TEXT NOT NULL,
  -- Who else took part, in words.
  present TEXT NOT NULL,
  clarified TEXT NOT NULL,
  agreed TEXT NOT NULL,
  requested TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX performance_dialog_skp ON performance_dialog (skp_id, held_on);
`,
}
