import type { Migration } from './migration.ts'

/**
 * Angka kredit: opening balances of a person in a jenjang, the papers that were set, and numbers that the office has set
 * otherwise than the regulation. What is converted is not kept: it is worked out of signed evaluations until a paper
 * keeps it. All angka kredit are in thousandths.
 */
export const credit: Migration = {
  version: 31,
  name: 'credit',
  sql: `
CREATE TABLE credit_account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  jenjang TEXT NOT NULL,
  -- Until when performance is in the balances already.
  counted_until TEXT CHECK (counted_until IS date(counted_until)),
  formation INTEGER CHECK (formation IN (0, 1)),
  competence INTEGER CHECK (competence IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  UNIQUE (employee_id, jenjang)
) STRICT;
CREATE TABLE credit_balance (
  account_id INTEGER NOT NULL REFERENCES credit_account (id) ON DELETE CASCADE,
  kind TEXT NOT NULL
    CHECK (kind IN ('dasar', 'lama', 'integrasi', 'penyesuaian', 'pendidikan', 'lain')),
  value INTEGER NOT NULL CHECK (value >= 0),
  number TEXT NOT NULL DEFAULT '',
  dated TEXT CHECK (dated IS date(dated)),
  PRIMARY KEY (account_id, kind)
) STRICT;
CREATE TABLE credit_paper (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  jenjang TEXT NOT NULL,
  year INTEGER NOT NULL,
  until TEXT NOT NULL CHECK (until IS date(until)),
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
  -- The kept CreditPaper.
  snapshot INTEGER NOT NULL REFERENCES document (id),
  opened_at TEXT,
  opened_reason TEXT NOT NULL DEFAULT '',
  CHECK (opened_at IS NULL OR opened_reason <> '')
) STRICT;
CREATE UNIQUE INDEX credit_paper_standing ON credit_paper (employee_id, until) WHERE opened_at IS NULL;
CREATE INDEX credit_paper_employee ON credit_paper (employee_id, id);
CREATE INDEX credit_paper_snapshot ON credit_paper (snapshot);
CREATE TABLE credit_rule (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- An OwnRule as JSON.
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- What was set stays as it was, and a paper that was opened stays open.
CREATE TRIGGER credit_paper_final
  BEFORE UPDATE OF employee_id, jenjang, year, until, decided_on, snapshot ON credit_paper
  BEGIN SELECT RAISE(ABORT, 'a paper of angka kredit that was set never changes'); END;
CREATE TRIGGER credit_paper_opened BEFORE UPDATE ON credit_paper WHEN OLD.opened_at IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'this paper of angka kredit was opened already'); END;
-- No other table keeps such a document.
CREATE TRIGGER credit_paper_forgets_delete AFTER DELETE ON credit_paper
  BEGIN
    DELETE FROM document WHERE id = OLD.snapshot
      AND NOT EXISTS (SELECT 1 FROM credit_paper WHERE snapshot = OLD.snapshot)
      AND NOT EXISTS (SELECT 1 FROM document WHERE basis = OLD.snapshot);
  END;
`,
}
