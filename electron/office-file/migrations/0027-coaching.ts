import type { Migration } from './migration.ts'

/**
 * Bimbingan and konseling with what was agreed, and rencana perbaikan kinerja with steps, reviews and decisions. A plan
 * keeps the predikat with which it was opened: its appraisal may be signed anew with another.
 */
export const coaching: Migration = {
  version: 27,
  name: 'coaching',
  sql: `
CREATE TABLE coaching (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  kind TEXT NOT NULL CHECK (kind IN ('bimbingan', 'konseling')),
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  place TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  leader_employee_id INTEGER REFERENCES employee (id),
  leader_official_id INTEGER REFERENCES official (id),
  participants TEXT NOT NULL DEFAULT '',
  problem TEXT NOT NULL,
  advice TEXT NOT NULL DEFAULT '',
  response TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  CHECK ((leader_employee_id IS NULL) <> (leader_official_id IS NULL))
) STRICT;
CREATE INDEX coaching_employee ON coaching (employee_id, held_on);
CREATE INDEX coaching_held ON coaching (held_on);
CREATE TABLE coaching_action (
  id TEXT PRIMARY KEY,
  coaching_id INTEGER NOT NULL REFERENCES coaching (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  who TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
  done_on TEXT CHECK (done_on IS date(done_on)),
  result TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX coaching_action_of ON coaching_action (coaching_id, position);
CREATE INDEX coaching_action_open ON coaching_action (coaching_id) WHERE done_on IS NULL;
CREATE TABLE improvement_plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  evaluation_id INTEGER NOT NULL UNIQUE REFERENCES evaluation (id),
  year INTEGER NOT NULL,
  period TEXT NOT NULL,
  predikat TEXT NOT NULL,
  evaluated_on TEXT NOT NULL CHECK (evaluated_on IS date(evaluated_on)),
  state TEXT NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'running', 'ended')),
  begins_on TEXT CHECK (begins_on IS date(begins_on)),
  ends_on TEXT CHECK (ends_on IS date(ends_on)),
  -- Why its appraisal may not ask for it any more.
  question TEXT CHECK (question IN ('unlocked', 'better')),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  CHECK (state <> 'running' OR (begins_on IS NOT NULL AND ends_on IS NOT NULL))
) STRICT;
CREATE INDEX improvement_plan_employee ON improvement_plan (employee_id);
CREATE INDEX improvement_plan_open ON improvement_plan (id) WHERE state <> 'ended';
CREATE TABLE improvement_step (
  id TEXT PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES improvement_plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  problem TEXT NOT NULL DEFAULT '',
  action TEXT NOT NULL DEFAULT '',
  measure TEXT NOT NULL DEFAULT '',
  due_on TEXT CHECK (due_on IS date(due_on)),
  support TEXT NOT NULL DEFAULT '',
  done_on TEXT CHECK (done_on IS date(done_on))
) STRICT;
CREATE INDEX improvement_step_of ON improvement_step (plan_id, position);
CREATE TABLE improvement_review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id INTEGER NOT NULL REFERENCES improvement_plan (id) ON DELETE CASCADE,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  result TEXT NOT NULL
) STRICT;
CREATE INDEX improvement_review_of ON improvement_review (plan_id, held_on);
CREATE TABLE improvement_finding (
  review_id INTEGER NOT NULL REFERENCES improvement_review (id) ON DELETE CASCADE,
  step_id TEXT NOT NULL REFERENCES improvement_step (id) ON DELETE CASCADE,
  result TEXT NOT NULL,
  PRIMARY KEY (review_id, step_id)
) STRICT;
CREATE TABLE improvement_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id INTEGER NOT NULL REFERENCES improvement_plan (id) ON DELETE CASCADE,
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
  outcome TEXT NOT NULL
    CHECK (outcome IN ('berhasil', 'diperpanjang', 'tidak-berhasil', 'dilanjutkan', 'dibatalkan')),
  reason TEXT NOT NULL,
  ends_on TEXT CHECK (ends_on IS date(ends_on))
) STRICT;
CREATE INDEX improvement_decision_of ON improvement_decision (plan_id);
`,
}
