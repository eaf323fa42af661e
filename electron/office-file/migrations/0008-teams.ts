import type { Migration } from './migration.ts'

/** Tim kerja and projects: a leader, members from any unit, results. */
export const teams: Migration = {
  version: 8,
  name: 'teams',
  sql: `
CREATE TABLE team (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('tim', 'proyek')),
  name TEXT NOT NULL CHECK (name <> ''),
  unit_id INTEGER REFERENCES unit (id),
  leader_employee_id INTEGER REFERENCES employee (id),
  start_date TEXT NOT NULL CHECK (start_date IS date(start_date)),
  end_date TEXT NOT NULL CHECK (end_date IS date(end_date) AND end_date >= start_date),
  -- Surat keputusan or surat tugas, in words.
  decree TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX team_year ON team (year);

CREATE TABLE team_member (
  team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  role TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (team_id, employee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX team_member_employee ON team_member (employee_id);

CREATE TABLE team_result (
  team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (team_id, position)
) STRICT, WITHOUT ROWID;
`,
}
