import type { Migration } from './migration.ts'

/**
 * Standards of competence by jabatan, assessments against them, and mentors. The nine competences of the regulation are
 * rows that say no more than their code: name and behaviour are those of the regulation's table.
 */
export const competence: Migration = {
  version: 35,
  name: 'competence',
  sql: `
CREATE TABLE competence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Of the regulation's; null of the office's own.
  code TEXT UNIQUE,
  kind TEXT CHECK (kind IN ('teknis', 'soft-skill')),
  name TEXT,
  -- What is shown at the levels 1 to 5, a JSON list of five texts.
  behaviour TEXT,
  -- No longer offered for new standards.
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 0,
  CHECK ((code IS NULL) = (name IS NOT NULL AND kind IS NOT NULL AND behaviour IS NOT NULL))
) STRICT;
INSERT INTO competence (code) VALUES
  ('INT'), ('KS'), ('KOM'), ('OPH'), ('PP'), ('PDOL'), ('MP'), ('PK'), ('PB');
CREATE TABLE competence_standard (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The jabatan with its jenjang, as people hold it.
  jabatan TEXT NOT NULL COLLATE NOCASE,
  valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
  -- The decree or the regulation that says so.
  source TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 0,
  UNIQUE (jabatan, valid_from)
) STRICT;
CREATE TABLE competence_standard_level (
  standard_id INTEGER NOT NULL REFERENCES competence_standard (id) ON DELETE CASCADE,
  competence_id INTEGER NOT NULL REFERENCES competence (id),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
  PRIMARY KEY (standard_id, competence_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE competence_assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id) ON DELETE CASCADE,
  year INTEGER NOT NULL,
  assessor TEXT NOT NULL CHECK (assessor IN ('superior', 'self')),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'final')),
  standard_id INTEGER NOT NULL REFERENCES competence_standard (id),
  assessed_on TEXT NOT NULL CHECK (assessed_on IS date(assessed_on)),
  note TEXT NOT NULL DEFAULT '',
  -- Whoever wrote it last, in words.
  written_by TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  UNIQUE (employee_id, year, assessor)
) STRICT;
CREATE INDEX competence_assessment_year ON competence_assessment (year, assessor, state);
CREATE INDEX competence_assessment_standard ON competence_assessment (standard_id);
CREATE TABLE competence_assessment_level (
  assessment_id INTEGER NOT NULL REFERENCES competence_assessment (id) ON DELETE CASCADE,
  competence_id INTEGER NOT NULL REFERENCES competence (id),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (assessment_id, competence_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE mentor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  employee_id INTEGER NOT NULL REFERENCES employee (id) ON DELETE CASCADE,
  mentor_id INTEGER NOT NULL REFERENCES employee (id) ON DELETE CASCADE,
  competence_id INTEGER NOT NULL REFERENCES competence (id),
  state TEXT NOT NULL CHECK (state IN ('accepted', 'refused')),
  -- Why: what spoke for the mentor, or against.
  reason TEXT NOT NULL DEFAULT '',
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
  revision INTEGER NOT NULL DEFAULT 0,
  UNIQUE (year, employee_id, mentor_id, competence_id),
  CHECK (employee_id <> mentor_id)
) STRICT;
CREATE INDEX mentor_mentor ON mentor (mentor_id);
CREATE TABLE mentor_meeting (
  mentor_id INTEGER NOT NULL REFERENCES mentor (id) ON DELETE CASCADE,
  coaching_id INTEGER NOT NULL REFERENCES coaching (id) ON DELETE CASCADE,
  PRIMARY KEY (mentor_id, coaching_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentor_meeting_coaching ON mentor_meeting (coaching_id);
`,
}
