import type { Migration } from './migration.ts'

/**
 * Bukti dukung: files, links and notes, each attached to one thing that it proves. The files themselves lie beside the
 * office file, each once under the digest of its bytes; here stands which of them there are to be.
 */
export const evidence: Migration = {
  version: 24,
  name: 'evidence',
  sql: `
CREATE TABLE evidence_file (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  size INTEGER NOT NULL CHECK (size > 0),
  kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  year INTEGER NOT NULL,
  target TEXT NOT NULL CHECK (target IN ('realisation', 'diary', 'feedback', 'coaching')),
  skp_id INTEGER REFERENCES skp (id),
  period TEXT,
  diary_id INTEGER REFERENCES diary (id),
  -- The id of the indicator, of the entry of the diary, of the feedback or of the note. An entry is written anew with
  -- its day, so nothing here may hang on it.
  part TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'link', 'note')),
  name TEXT NOT NULL,
  hash TEXT REFERENCES evidence_file (hash),
  -- The address of a link, the words of a note.
  content TEXT NOT NULL DEFAULT '',
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  CHECK ((kind = 'file') = (hash IS NOT NULL)),
  CHECK (target <> 'realisation' OR (skp_id IS NOT NULL AND period IS NOT NULL)),
  CHECK (target <> 'diary' OR diary_id IS NOT NULL)
) STRICT;
CREATE INDEX evidence_year ON evidence (year, employee_id);
CREATE INDEX evidence_skp ON evidence (skp_id, period);
CREATE INDEX evidence_diary ON evidence (diary_id);
CREATE INDEX evidence_hash ON evidence (hash);
`,
}
