import type { Migration } from './migration.ts'

const kept = ['seq', 'at', 'operator_id', 'operator_name', 'action', 'subject_type', 'subject_id', 'hash']

/**
 * How long things are kept, and what was destroyed after its time. Of an entry of the log only one thing may ever
 * change: its words are destroyed (`erasure.ts`), with what they are about.
 */
export const privacy: Migration = {
  version: 19,
  name: 'privacy',
  sql: `
CREATE TABLE retention (
  series TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  active_years INTEGER NOT NULL CHECK (active_years BETWEEN 0 AND 100),
  inactive_years INTEGER NOT NULL CHECK (inactive_years BETWEEN 0 AND 100),
  fate TEXT NOT NULL CHECK (fate IN ('musnah', 'permanen', 'dinilai-kembali')),
  -- The JRA from which it is, and why it is less than what the application proposes.
  source TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE TABLE destruction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Of the berita acara.
  number TEXT NOT NULL CHECK (number <> ''),
  destroyed_on TEXT NOT NULL CHECK (destroyed_on IS date(destroyed_on)),
  record TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
CREATE TRIGGER destruction_no_update BEFORE UPDATE ON destruction
  BEGIN SELECT RAISE(ABORT, 'the record of a destruction never changes'); END;
CREATE TRIGGER destruction_no_delete BEFORE DELETE ON destruction
  BEGIN SELECT RAISE(ABORT, 'the record of a destruction is kept'); END;
DROP TRIGGER audit_no_update;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
  WHEN NEW.change IS NOT X'00' OR NEW.reason IS NOT NULL
    OR ${kept.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')}
  BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
`,
}
