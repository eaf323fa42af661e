import type { Migration } from './migration.ts'

/**
 * Pengaduan, aspirasi, permintaan informasi and pujian, and Forum Konsultasi Publik. Who said something stands in a table
 * of its own, so that no list comes upon it; of an anonymous one there is no row.
 */
export const complaint: Migration = {
  version: 34,
  name: 'complaint',
  sql: `
CREATE TABLE complaint (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('informasi', 'aspirasi', 'pengaduan', 'pujian')),
  supervisory INTEGER NOT NULL DEFAULT 0 CHECK (supervisory IN (0, 1)),
  category TEXT NOT NULL,
  channel TEXT NOT NULL,
  outside_number TEXT NOT NULL DEFAULT '',
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
  complete_on TEXT CHECK (complete_on IS date(complete_on)),
  happened_on TEXT CHECK (happened_on IS date(happened_on)),
  service TEXT NOT NULL DEFAULT '',
  unit_id INTEGER REFERENCES unit (id),
  place TEXT NOT NULL DEFAULT '',
  substance TEXT NOT NULL,
  request TEXT NOT NULL DEFAULT '',
  named TEXT NOT NULL DEFAULT '',
  -- The limits that held when it was received.
  first_days INTEGER NOT NULL,
  first_working INTEGER NOT NULL CHECK (first_working IN (0, 1)),
  answer_days INTEGER NOT NULL,
  answer_working INTEGER NOT NULL CHECK (answer_working IN (0, 1)),
  answered_on TEXT CHECK (answered_on IS date(answered_on)),
  answer TEXT NOT NULL DEFAULT '',
  satisfaction TEXT CHECK (satisfaction IN ('puas', 'kurang-puas', 'tidak-puas')),
  satisfaction_note TEXT NOT NULL DEFAULT '',
  closed_on TEXT CHECK (closed_on IS date(closed_on)),
  outcome TEXT CHECK (outcome IN ('selesai', 'bukan-kewenangan', 'tidak-lengkap', 'dicabut')),
  outcome_reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  UNIQUE (year, position),
  CHECK (answered_on IS NULL OR (answer <> '' AND answered_on >= received_on)),
  CHECK ((closed_on IS NULL) = (outcome IS NULL)),
  CHECK (outcome IS NOT 'selesai' OR answered_on IS NOT NULL)
) STRICT;
CREATE INDEX complaint_open ON complaint (received_on) WHERE answered_on IS NULL AND closed_on IS NULL;
CREATE INDEX complaint_unit ON complaint (unit_id) WHERE unit_id IS NOT NULL;
CREATE TABLE complaint_reporter (
  complaint_id INTEGER PRIMARY KEY REFERENCES complaint (id) ON DELETE CASCADE,
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
  name TEXT NOT NULL,
  address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  occupation TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE complaint_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('pemilahan', 'penyaluran', 'tindak-lanjut')),
  done_on TEXT NOT NULL CHECK (done_on IS date(done_on)),
  text TEXT NOT NULL DEFAULT '',
  handler_id INTEGER REFERENCES employee (id)
) STRICT;
CREATE INDEX complaint_step_of ON complaint_step (complaint_id, done_on);
CREATE INDEX complaint_step_handler ON complaint_step (handler_id) WHERE handler_id IS NOT NULL;
-- A decision of the pimpinan that it is about somebody.
CREATE TABLE complaint_person (
  complaint_id INTEGER NOT NULL REFERENCES complaint (id) ON DELETE CASCADE,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  paper TEXT NOT NULL DEFAULT '',
  -- What stands in his feedback, and its id there; null where it is linked only.
  words TEXT NOT NULL DEFAULT '',
  feedback_id TEXT,
  PRIMARY KEY (complaint_id, employee_id)
) STRICT;
CREATE INDEX complaint_person_employee ON complaint_person (employee_id);
-- Limits that the office has set itself.
CREATE TABLE complaint_limit (
  step TEXT PRIMARY KEY CHECK (step IN ('tanggapan-awal', 'informasi', 'aspirasi', 'pengaduan', 'pengawasan')),
  days INTEGER NOT NULL CHECK (days > 0),
  working INTEGER NOT NULL CHECK (working IN (0, 1))
) STRICT;
CREATE TABLE forum (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  topic TEXT NOT NULL,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  begins TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL,
  agenda TEXT NOT NULL,
  leader_employee_id INTEGER REFERENCES employee (id),
  leader_official_id INTEGER REFERENCES official (id),
  invitation_number TEXT NOT NULL DEFAULT '',
  invited_on TEXT CHECK (invited_on IS date(invited_on)),
  invitees TEXT NOT NULL DEFAULT '',
  record_number TEXT NOT NULL DEFAULT '',
  discussion TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  CHECK ((leader_employee_id IS NULL) <> (leader_official_id IS NULL))
) STRICT;
CREATE INDEX forum_held ON forum (held_on);
CREATE INDEX forum_leader ON forum (leader_employee_id) WHERE leader_employee_id IS NOT NULL;
CREATE TABLE forum_attendee (
  id TEXT PRIMARY KEY,
  forum_id INTEGER NOT NULL REFERENCES forum (id) ON DELETE CASCADE,
  position_in INTEGER NOT NULL,
  name TEXT NOT NULL,
  element TEXT NOT NULL,
  institution TEXT NOT NULL DEFAULT '',
  position TEXT NOT NULL DEFAULT '',
  signs INTEGER NOT NULL DEFAULT 0 CHECK (signs IN (0, 1))
) STRICT;
CREATE INDEX forum_attendee_of ON forum_attendee (forum_id, position_in);
CREATE TABLE forum_promise (
  id TEXT PRIMARY KEY,
  forum_id INTEGER NOT NULL REFERENCES forum (id) ON DELETE CASCADE,
  position_in INTEGER NOT NULL,
  problem TEXT NOT NULL DEFAULT '',
  promise TEXT NOT NULL,
  who TEXT NOT NULL,
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
  outcome TEXT CHECK (outcome IN ('ditepati', 'sebagian', 'belum')),
  note TEXT NOT NULL DEFAULT '',
  reviewed_on TEXT CHECK (reviewed_on IS date(reviewed_on)),
  reviewed_in INTEGER REFERENCES forum (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX forum_promise_of ON forum_promise (forum_id, position_in);
CREATE INDEX forum_promise_reviewed ON forum_promise (reviewed_in) WHERE reviewed_in IS NOT NULL;
`,
}
