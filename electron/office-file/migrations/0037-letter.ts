import type { Migration } from './migration.ts'

/**
 * General letters: berita acara and surat keterangan with their people, wordings of the office to begin them with, and
 * scanned signatures of officials.
 */
export const letter: Migration = {
  version: 37,
  name: 'letter',
  sql: `
CREATE TABLE letter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('acara', 'keterangan')),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'signed')),
  date TEXT CHECK (date IS date(date)),
  title TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  -- The LetterContent without its people, as JSON.
  content TEXT NOT NULL CHECK (json_valid(content)),
  -- The LetterPaper of a signed one.
  paper TEXT CHECK (json_valid(paper)),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  CHECK ((state = 'signed') = (paper IS NOT NULL))
) STRICT;
CREATE INDEX letter_year ON letter (year, date);
CREATE TABLE letter_person (
  letter_id INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('pihak', 'saksi', 'mengetahui', 'tentang')),
  employee_id INTEGER REFERENCES employee (id),
  official_id INTEGER REFERENCES official (id),
  PRIMARY KEY (letter_id, position),
  CHECK ((employee_id IS NULL) <> (official_id IS NULL))
) STRICT;
CREATE INDEX letter_person_employee ON letter_person (employee_id);
CREATE INDEX letter_person_official ON letter_person (official_id);
CREATE TABLE letter_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('acara', 'keterangan')),
  -- The wording of a LetterTemplate as JSON.
  content TEXT NOT NULL CHECK (json_valid(content)),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE signature_image (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER UNIQUE REFERENCES employee (id),
  official_id INTEGER UNIQUE REFERENCES official (id),
  -- The stamp of the office is of nobody.
  hash TEXT NOT NULL REFERENCES paper_asset (hash),
  updated_at TEXT NOT NULL,
  CHECK (employee_id IS NULL OR official_id IS NULL)
) STRICT;
`,
}
