import type { Migration } from './migration.ts'

/**
 * Report forms for the phone: the secret by which this office knows its own forms, who has which form, and what was
 * taken in of the answers. An answer is kept as it came, so that the next one of the same form changes only what is new,
 * with what stood on its days before, so that it can be undone.
 */
export const phone: Migration = {
  version: 29,
  name: 'phone',
  sql: `
CREATE TABLE phone_office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  office TEXT NOT NULL,
  -- Hex; it never leaves the file.
  secret TEXT NOT NULL CHECK (length(secret) = 64)
) STRICT;
CREATE TABLE phone_form (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  employee_id INTEGER NOT NULL REFERENCES employee (id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  issued TEXT NOT NULL CHECK (issued IS date(issued)),
  expires TEXT NOT NULL CHECK (expires IS date(expires)),
  withdrawn TEXT CHECK (withdrawn IS date(withdrawn))
) STRICT;
CREATE UNIQUE INDEX phone_form_open ON phone_form (kind, employee_id, period) WHERE withdrawn IS NULL;
CREATE INDEX phone_form_period ON phone_form (period, kind);
CREATE INDEX phone_form_employee ON phone_form (employee_id);
CREATE TABLE phone_answer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form_id TEXT NOT NULL REFERENCES phone_form (id) ON DELETE CASCADE,
  -- The seal of the file, by which it is known when it comes again.
  seal TEXT NOT NULL,
  made TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  -- JSON: what was answered, and what is needed to give back what stood there before.
  content TEXT NOT NULL,
  kept TEXT NOT NULL,
  UNIQUE (form_id, seal)
) STRICT;
`,
}
