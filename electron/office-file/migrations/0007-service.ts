import type { Migration } from './migration.ts'

/** What interrupts or accompanies a year of service, and SKP that end before their period does. */
export const service: Migration = {
  version: 7,
  name: 'service',
  sql: `
-- Days that are not appraised (cuti besar, CLTN, pemberhentian sementara) or appraised otherwise (tugas belajar).
CREATE TABLE employee_absence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('cuti-besar', 'cltn', 'pemberhentian-sementara', 'tugas-belajar')),
  start_date TEXT NOT NULL CHECK (start_date IS date(start_date)),
  -- null while its end is not known.
  end_date TEXT CHECK (end_date IS NULL OR (end_date IS date(end_date) AND end_date >= start_date)),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX employee_absence_employee ON employee_absence (employee_id, start_date);

-- Plt and Plh: the SKP stays that of the definitive post, the duty is an RHK tambahan.
CREATE TABLE acting_duty (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('plt', 'plh')),
  jabatan TEXT NOT NULL CHECK (jabatan <> ''),
  unit_id INTEGER REFERENCES unit (id),
  start_date TEXT NOT NULL CHECK (start_date IS date(start_date)),
  end_date TEXT CHECK (end_date IS NULL OR (end_date IS date(end_date) AND end_date >= start_date)),
  -- Surat perintah: nomor and date, in words.
  decree TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX acting_duty_employee ON acting_duty (employee_id, start_date);

-- A signed SKP is not rewritten when its person moves on: it is closed on a day.
ALTER TABLE skp ADD COLUMN closed_on TEXT CHECK (closed_on IS NULL OR closed_on BETWEEN period_start AND period_end);
ALTER TABLE skp ADD COLUMN closing_reason TEXT NOT NULL DEFAULT '';
`,
}
