import type { Migration } from './migration.ts'

/** Leave whose days are appraised like others, but on which nobody works. */
export const leave: Migration = {
  version: 23,
  name: 'leave',
  sql: `
CREATE TABLE employee_absence_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('cuti-tahunan', 'cuti-sakit', 'cuti-melahirkan', 'cuti-alasan-penting',
    'cuti-besar', 'cltn', 'pemberhentian-sementara', 'tugas-belajar')),
  start_date TEXT NOT NULL CHECK (start_date IS date(start_date)),
  -- null while its end is not known.
  end_date TEXT CHECK (end_date IS NULL OR (end_date IS date(end_date) AND end_date >= start_date)),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO employee_absence_new (id, employee_id, kind, start_date, end_date, note)
  SELECT id, employee_id, kind, start_date, end_date, note FROM employee_absence;
DROP TABLE employee_absence;
ALTER TABLE employee_absence_new RENAME TO employee_absence;
CREATE INDEX employee_absence_employee ON employee_absence (employee_id, start_date);
`,
}
