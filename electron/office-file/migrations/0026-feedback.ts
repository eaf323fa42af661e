import type { Migration } from './migration.ts'

/**
 * Umpan balik berkelanjutan: one file for each person and year, in it what was said and who is asked to say something.
 * The id of an entry is random, so that an order of ids tells nothing of who was first. A giver who is destroyed is
 * forgotten; what he said of others stays.
 */
export const feedback: Migration = {
  version: 26,
  name: 'feedback',
  sql: `
CREATE TABLE feedback_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  year INTEGER NOT NULL,
  -- When it was settled who is asked, and why others than those who were proposed.
  asked_on TEXT,
  asked_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (employee_id, year)
) STRICT;
CREATE INDEX feedback_file_year ON feedback_file (year);
CREATE TABLE feedback (
  id TEXT PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES feedback_file (id) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day IS date(day)),
  role TEXT NOT NULL CHECK (role IN ('pimpinan', 'ketua-tim', 'rekan', 'bawahan', 'pengguna-layanan')),
  giver_employee_id INTEGER REFERENCES employee (id) ON DELETE SET NULL,
  -- An official from outside or a service user, in words.
  giver_name TEXT NOT NULL DEFAULT '',
  -- Who wrote it in, for another or for himself.
  operator_id INTEGER NOT NULL,
  rhk_id TEXT,
  rhk_text TEXT NOT NULL DEFAULT '',
  value INTEGER CHECK (value BETWEEN 1 AND 7),
  text TEXT NOT NULL,
  tone TEXT NOT NULL CHECK (tone IN ('positif', 'netral', 'korektif')),
  reaction TEXT CHECK (reaction IN ('senang', 'terima-kasih', 'gemilang', 'meningkat')),
  -- The day of the diary about which it is, where it is about one.
  diary_day TEXT CHECK (diary_day IS date(diary_day)),
  response TEXT NOT NULL DEFAULT '',
  responded_on TEXT,
  -- 0 where it is shown with its giver; of colleagues the number of those with whom it is shown, null while it waits.
  batch INTEGER,
  CHECK ((rhk_id IS NULL) <> (value IS NULL))
) STRICT;
CREATE INDEX feedback_shown ON feedback (file_id, batch, day);
CREATE INDEX feedback_giver ON feedback (giver_employee_id);
CREATE TABLE feedback_asked (
  file_id INTEGER NOT NULL REFERENCES feedback_file (id) ON DELETE CASCADE,
  giver_employee_id INTEGER NOT NULL REFERENCES employee (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('rekan', 'bawahan')),
  PRIMARY KEY (file_id, giver_employee_id)
) STRICT;
CREATE INDEX feedback_asked_giver ON feedback_asked (giver_employee_id);
`,
}
