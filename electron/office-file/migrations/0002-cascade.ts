import type { Migration } from './migration.ts'

/** The office's goals and what carries them, remarks on an SKP, its attachments and its action plan. */
export const cascade: Migration = {
  version: 2,
  name: 'cascade',
  sql: `
-- Perjanjian Kinerja: what a unit has promised for a year.
CREATE TABLE goal (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  renstra TEXT NOT NULL DEFAULT '',
  program TEXT NOT NULL DEFAULT '',
  budget INTEGER CHECK (budget IS NULL OR budget >= 0)
) STRICT;
CREATE INDEX goal_year ON goal (year, unit_id, position);

CREATE TABLE goal_indicator (
  id TEXT PRIMARY KEY,
  goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  indicator TEXT NOT NULL,
  target TEXT NOT NULL
) STRICT;
CREATE INDEX goal_indicator_goal ON goal_indicator (goal_id, position);

-- Which goal an RHK carries; one RHK carries one goal.
CREATE TABLE goal_rhk (
  rhk_id TEXT PRIMARY KEY REFERENCES rhk (id) ON DELETE CASCADE,
  goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX goal_rhk_goal ON goal_rhk (goal_id);

-- A remark stands on the row it speaks of, or on the whole SKP.
CREATE TABLE skp_remark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  skp_id INTEGER NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  rhk_id TEXT REFERENCES rhk (id) ON DELETE SET NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  at TEXT NOT NULL,
  resolved_at TEXT
) STRICT;
CREATE INDEX skp_remark_skp ON skp_remark (skp_id);

-- Lampiran SKP (PermenPANRB 6/2022).
CREATE TABLE skp_attachment (
  skp_id INTEGER NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('dukungan', 'pertanggungjawaban', 'konsekuensi')),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (skp_id, kind, position)
) STRICT, WITHOUT ROWID;

-- Rencana aksi: what is done for an RHK, and in which quarters (a bit each: 1, 2, 4, 8).
CREATE TABLE action_plan (
  id TEXT PRIMARY KEY,
  rhk_id TEXT NOT NULL REFERENCES rhk (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  action TEXT NOT NULL,
  output TEXT NOT NULL,
  quarters INTEGER NOT NULL CHECK (quarters BETWEEN 0 AND 15),
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX action_plan_rhk ON action_plan (rhk_id, position);
`,
}
