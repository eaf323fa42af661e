import type { Migration } from './migration.ts'

/**
 * Piagam and sertifikat: designs of the office, issues with their people, and, once issued, what stood on the paper. A
 * number is on one paper only, whichever issue it is of.
 */
export const certificates: Migration = {
  version: 32,
  name: 'certificates',
  sql: `
CREATE TABLE certificate_design (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('penghargaan', 'pelatihan')),
  design TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE certificate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('penghargaan', 'pelatihan')),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'issued')),
  date TEXT CHECK (date IS date(date)),
  content TEXT NOT NULL,
  -- What stood on the paper; null of a draft.
  paper TEXT,
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  CHECK ((state = 'issued') = (paper IS NOT NULL))
) STRICT;
CREATE INDEX certificate_year ON certificate (year, date);
CREATE TABLE certificate_person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- By which a draft knows its people.
  key TEXT NOT NULL UNIQUE,
  certificate_id INTEGER NOT NULL REFERENCES certificate (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  employee_id INTEGER REFERENCES employee (id),
  -- Somebody from outside.
  guest TEXT,
  achievement TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  CHECK ((employee_id IS NULL) <> (guest IS NULL))
) STRICT;
CREATE INDEX certificate_person_of ON certificate_person (certificate_id, position);
CREATE INDEX certificate_person_employee ON certificate_person (employee_id) WHERE employee_id IS NOT NULL;
CREATE UNIQUE INDEX certificate_person_number ON certificate_person (number) WHERE number <> '';
`,
}
