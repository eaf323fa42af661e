import type { Migration } from './migration.ts'

/**
 * Several operators: each with a role, perhaps an employee, a password and the right to restricted data. Whoever worked
 * with the file before keeps all that he had. The table is made anew because the roles stand in its check.
 */
export const operators: Migration = {
  version: 17,
  name: 'operators',
  sql: `
CREATE TABLE operator_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  position TEXT NOT NULL,
  role TEXT NOT NULL
    CHECK (role IN ('pengelola', 'pimpinan', 'penilai', 'pegawai', 'petugas-layanan', 'pemeriksa')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  employee_id INTEGER REFERENCES employee (id),
  restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1)),
  password TEXT,
  -- Set by somebody else: its owner chooses another at the next sign-in.
  password_given INTEGER NOT NULL DEFAULT 0 CHECK (password_given IN (0, 1))
) STRICT;
INSERT INTO operator_new (id, name, position, role, active, restricted)
  SELECT id, name, position, role, active, role = 'pengelola' FROM operator;
DROP TABLE operator;
ALTER TABLE operator_new RENAME TO operator;
CREATE UNIQUE INDEX operator_employee ON operator (employee_id) WHERE employee_id IS NOT NULL AND active = 1;

CREATE TABLE recovery_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  hash TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
`,
}
