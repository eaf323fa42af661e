import type { Migration } from './migration.ts'

/**
 * Services of the office and what the public says of them. An answer holds nothing by which anybody is found: no name,
 * no operator, no moment, and its key is random, so that not even the order of the rows tells when it came.
 */
export const survey: Migration = {
  version: 33,
  name: 'survey',
  sql: `
CREATE TABLE public_service (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  name TEXT NOT NULL CHECK (name <> ''),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX public_service_name ON public_service (unit_id, name COLLATE NOCASE);
CREATE TABLE survey_questionnaire (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE survey_period (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
  ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on) AND ends_on >= starts_on),
  state TEXT NOT NULL DEFAULT 'dibuka' CHECK (state IN ('dibuka', 'ditutup')),
  -- With the questionnaire as it was asked.
  content TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX survey_period_year ON survey_period (year, starts_on);
CREATE TABLE survey_period_service (
  period_id INTEGER NOT NULL REFERENCES survey_period (id) ON DELETE CASCADE,
  service_id INTEGER NOT NULL REFERENCES public_service (id),
  PRIMARY KEY (period_id, service_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_period_service_of ON survey_period_service (service_id);
CREATE TABLE survey_answer (
  key TEXT PRIMARY KEY,
  period_id INTEGER NOT NULL REFERENCES survey_period (id),
  service_id INTEGER NOT NULL REFERENCES public_service (id),
  source TEXT NOT NULL CHECK (source IN ('kiosk', 'kertas', 'impor')),
  -- The number on a sheet of paper.
  sheet INTEGER CHECK (sheet IS NULL OR sheet > 0),
  sex TEXT,
  age TEXT,
  education TEXT,
  occupation TEXT,
  -- A digit for each question in their order, 0 for one that was left open.
  scores TEXT NOT NULL,
  suggestion TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_answer_period ON survey_answer (period_id, service_id, scores);
CREATE UNIQUE INDEX survey_answer_sheet ON survey_answer (period_id, sheet) WHERE sheet IS NOT NULL;
CREATE TABLE survey_action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  period_id INTEGER NOT NULL REFERENCES survey_period (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  unsur TEXT NOT NULL,
  problem TEXT NOT NULL DEFAULT '',
  activity TEXT NOT NULL,
  due_year INTEGER NOT NULL,
  quarters TEXT NOT NULL,
  responsible TEXT NOT NULL,
  done INTEGER CHECK (done IS NULL OR done IN (0, 1)),
  story TEXT NOT NULL DEFAULT '',
  evidence TEXT NOT NULL DEFAULT '',
  obstacle TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX survey_action_period ON survey_action (period_id, position);
`,
}
