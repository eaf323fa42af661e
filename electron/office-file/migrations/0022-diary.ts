import type { Migration } from './migration.ts'

/**
 * Progres harian: one diary for each person and month, in it the days that say something, each with its state, and
 * their entries. The RHK of an entry is told by its id and in its words: it may be gone from the SKP later.
 */
export const diary: Migration = {
  version: 22,
  name: 'diary',
  sql: `
CREATE TABLE diary (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  month TEXT NOT NULL CHECK (month || '-01' IS date(month || '-01')),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  UNIQUE (employee_id, month)
) STRICT;
CREATE INDEX diary_month ON diary (month);
CREATE TABLE diary_day (
  diary_id INTEGER NOT NULL REFERENCES diary (id) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day IS date(day)),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved')),
  -- Why the appraiser gave the day back.
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (diary_id, day)
) STRICT;
CREATE TABLE diary_entry (
  id TEXT PRIMARY KEY,
  diary_id INTEGER NOT NULL,
  day TEXT NOT NULL,
  position INTEGER NOT NULL,
  -- Minutes after midnight.
  start_minute INTEGER CHECK (start_minute BETWEEN 0 AND 1440),
  end_minute INTEGER CHECK (end_minute BETWEEN 0 AND 1440),
  rhk_id TEXT,
  rhk_text TEXT NOT NULL DEFAULT '',
  activity TEXT NOT NULL,
  output TEXT NOT NULL DEFAULT '',
  volume REAL CHECK (volume >= 0),
  satuan TEXT NOT NULL DEFAULT '',
  evidence TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (diary_id, day) REFERENCES diary_day (diary_id, day) ON DELETE CASCADE
) STRICT;
CREATE INDEX diary_entry_day ON diary_entry (diary_id, day, position);
`,
}
