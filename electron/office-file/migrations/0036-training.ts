import type { Migration } from './migration.ts'

/**
 * Pengembangan kompetensi: needs with where each is known from, the plan that answers them with its budgets, trainings
 * with sessions, people and attendance, and certificates from elsewhere. A certificate knows the training it is of, and
 * evidence may prove what the application comes to know later, so that no list of targets stands in the file any more.
 */
export const training: Migration = {
  version: 36,
  name: 'training',
  sql: `
CREATE TABLE development_need (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  year INTEGER NOT NULL,
  subject TEXT NOT NULL CHECK (subject <> ''),
  reason TEXT NOT NULL DEFAULT '',
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 3),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX development_need_year ON development_need (year, employee_id);
CREATE INDEX development_need_employee ON development_need (employee_id);
CREATE TABLE development_source (
  need_id INTEGER NOT NULL REFERENCES development_need (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  -- The id of the feedback, of the step or of the competence in which it was found; '' for what is written by hand.
  ref TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (need_id, source, ref)
) STRICT;
CREATE TABLE training (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  -- '' for the office itself.
  organiser TEXT NOT NULL DEFAULT '',
  way TEXT NOT NULL,
  hour_column TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on) AND ends_on >= starts_on),
  -- Rupiah.
  cost INTEGER NOT NULL DEFAULT 0 CHECK (cost >= 0),
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX training_starts ON training (starts_on);
CREATE INDEX training_ends ON training (ends_on);
CREATE TABLE training_session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  training_id INTEGER NOT NULL REFERENCES training (id) ON DELETE CASCADE,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  begins TEXT NOT NULL,
  ends TEXT NOT NULL CHECK (ends > begins),
  subject TEXT NOT NULL,
  speaker TEXT NOT NULL DEFAULT '',
  hours INTEGER NOT NULL CHECK (hours >= 0)
) STRICT;
CREATE INDEX training_session_training ON training_session (training_id, held_on, begins);
CREATE TABLE training_participant (
  training_id INTEGER NOT NULL REFERENCES training (id) ON DELETE CASCADE,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  -- Tests before and after, 0 to 100.
  score_before INTEGER CHECK (score_before BETWEEN 0 AND 100),
  score_after INTEGER CHECK (score_after BETWEEN 0 AND 100),
  PRIMARY KEY (training_id, employee_id)
) STRICT;
CREATE INDEX training_participant_employee ON training_participant (employee_id);
CREATE TABLE training_attendance (
  session_id INTEGER NOT NULL REFERENCES training_session (id) ON DELETE CASCADE,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  state TEXT NOT NULL CHECK (state IN ('hadir', 'izin', 'tidak')),
  PRIMARY KEY (session_id, employee_id)
) STRICT;
CREATE INDEX training_attendance_employee ON training_attendance (employee_id);
CREATE TABLE training_record (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  name TEXT NOT NULL CHECK (name <> ''),
  organiser TEXT NOT NULL DEFAULT '',
  way TEXT NOT NULL,
  hour_column TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on) AND ends_on >= starts_on),
  hours INTEGER NOT NULL CHECK (hours > 0),
  number TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX training_record_employee ON training_record (employee_id, ends_on);
CREATE TABLE development_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  need_id INTEGER REFERENCES development_need (id) ON DELETE SET NULL,
  subject TEXT NOT NULL CHECK (subject <> ''),
  reason TEXT NOT NULL DEFAULT '',
  way TEXT NOT NULL,
  activity TEXT NOT NULL CHECK (activity <> ''),
  organiser TEXT NOT NULL DEFAULT '',
  hours INTEGER NOT NULL CHECK (hours >= 0),
  starts_on TEXT CHECK (starts_on IS date(starts_on)),
  ends_on TEXT CHECK (ends_on IS date(ends_on)),
  cost INTEGER NOT NULL CHECK (cost >= 0),
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 3),
  state TEXT NOT NULL DEFAULT 'usulan' CHECK (state IN ('usulan', 'disetujui', 'terlaksana', 'batal')),
  training_id INTEGER REFERENCES training (id) ON DELETE SET NULL,
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  CHECK (starts_on IS NULL OR ends_on IS NULL OR ends_on >= starts_on)
) STRICT;
CREATE INDEX development_item_year ON development_item (year, employee_id);
CREATE INDEX development_item_employee ON development_item (employee_id);
CREATE INDEX development_item_need ON development_item (need_id);
CREATE INDEX development_item_training ON development_item (training_id);
CREATE TABLE development_budget (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  -- null for the whole office.
  unit_id INTEGER REFERENCES unit (id) ON DELETE CASCADE,
  amount INTEGER NOT NULL CHECK (amount >= 0)
) STRICT;
CREATE UNIQUE INDEX development_budget_of ON development_budget (year, coalesce(unit_id, 0));
CREATE INDEX development_budget_unit ON development_budget (unit_id);

ALTER TABLE certificate ADD COLUMN training_id INTEGER REFERENCES training (id) ON DELETE SET NULL;
CREATE INDEX certificate_training ON certificate (training_id);

CREATE TABLE evidence_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  year INTEGER NOT NULL,
  target TEXT NOT NULL,
  skp_id INTEGER REFERENCES skp (id),
  period TEXT,
  diary_id INTEGER REFERENCES diary (id),
  -- The id of the indicator, of the entry of the diary or of whatever else is proved. An entry is written anew with its
  -- day, so nothing here may hang on it.
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
INSERT INTO evidence_new
  (id, employee_id, year, target, skp_id, period, diary_id, part, kind, name, hash, content, added_at, added_by)
  SELECT id, employee_id, year, target, skp_id, period, diary_id, part, kind, name, hash, content, added_at, added_by
  FROM evidence;
DROP TABLE evidence;
ALTER TABLE evidence_new RENAME TO evidence;
CREATE INDEX evidence_year ON evidence (year, employee_id);
CREATE INDEX evidence_skp ON evidence (skp_id, period);
CREATE INDEX evidence_diary ON evidence (diary_id);
CREATE INDEX evidence_hash ON evidence (hash);
`,
}
