import type { Migration } from './migration.ts'

/**
 * The register of issued papers: what was printed as a signed paper, under which number, by what its content is known,
 * and the code that proves it. A number that was given stays in the register whatever becomes of its paper. Beside it
 * how letters are numbered, and the key by which the office signs its codes.
 */
export const issued: Migration = {
  version: 30,
  name: 'issued',
  sql: `
CREATE TABLE issued (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form TEXT NOT NULL,
  -- Of which SKP, evaluation or talk: "talk:12".
  subject TEXT NOT NULL,
  kind TEXT NOT NULL,
  employee_id INTEGER REFERENCES employee (id) ON DELETE SET NULL,
  -- Whose it is as the paper says; '' for a paper of nobody, or of somebody whose data were destroyed.
  about TEXT NOT NULL,
  -- The paper's own day, which gives the number its month and year.
  day TEXT NOT NULL CHECK (day IS date(day)),
  year INTEGER NOT NULL,
  number TEXT NOT NULL DEFAULT '',
  -- Where the number was counted, and as the how-manieth; null for one that somebody took from a paper agenda.
  series TEXT,
  sequence INTEGER CHECK (sequence > 0),
  -- The paper whose number this one goes on with, after its content was corrected.
  replaces INTEGER REFERENCES issued (id),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  -- What the QR code says; '' once the data of the person were destroyed.
  code TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  printed INTEGER NOT NULL DEFAULT 1 CHECK (printed > 0),
  printed_at TEXT NOT NULL,
  cancelled_at TEXT,
  cancelled_by TEXT,
  cancel_reason TEXT,
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL) AND (series IS NULL) = (sequence IS NULL))
) STRICT;
CREATE INDEX issued_subject ON issued (form, subject);
CREATE INDEX issued_employee ON issued (employee_id);
CREATE INDEX issued_replaces ON issued (replaces);
CREATE UNIQUE INDEX issued_sequence ON issued (series, year, sequence) WHERE replaces IS NULL AND sequence IS NOT NULL;
CREATE UNIQUE INDEX issued_number ON issued (year, number) WHERE replaces IS NULL AND number <> '';
-- Whose person is gone says no more who it was; the number stays.
CREATE TRIGGER issued_of_nobody AFTER UPDATE OF employee_id ON issued
WHEN NEW.employee_id IS NULL AND OLD.employee_id IS NOT NULL
BEGIN
  UPDATE issued SET about = '', code = '' WHERE id = NEW.id;
END;
CREATE TABLE numbering (
  form TEXT PRIMARY KEY,
  pattern TEXT NOT NULL,
  klas TEXT NOT NULL,
  unit TEXT NOT NULL
) STRICT;
CREATE TABLE office_key (
  id INTEGER PRIMARY KEY,
  -- Both in hex: the Ed25519 public key, and the private one as it is kept.
  public TEXT NOT NULL UNIQUE CHECK (length(public) = 64),
  secret TEXT NOT NULL,
  -- Who keeps it: the key store of a computer's system, or only this file.
  kept TEXT NOT NULL CHECK (kept IN ('sistem', 'berkas')),
  made_at TEXT NOT NULL,
  retired_at TEXT
) STRICT;
CREATE UNIQUE INDEX office_key_current ON office_key ((1)) WHERE retired_at IS NULL;
`,
}
