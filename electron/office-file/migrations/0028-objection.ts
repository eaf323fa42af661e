import type { Migration } from './migration.ts'

/** Takes a document away with the last row that refers to it; objections keep the earlier one of a decision. */
const forgets = (table: string, column: string) =>
  (['UPDATE', 'DELETE'] as const)
    .map(
      (event) => `
DROP TRIGGER IF EXISTS ${table}_forgets_${event.toLowerCase()};
CREATE TRIGGER ${table}_forgets_${event.toLowerCase()} AFTER ${event} ON ${table}
  WHEN OLD.${column} IS NOT NULL${event === 'UPDATE' ? ` AND OLD.${column} IS NOT NEW.${column}` : ''}
  BEGIN
    DELETE FROM document WHERE id = OLD.${column}
      AND NOT EXISTS (SELECT 1 FROM skp WHERE snapshot = OLD.${column})
      AND NOT EXISTS (SELECT 1 FROM skp_version WHERE document = OLD.${column})
      AND NOT EXISTS (SELECT 1 FROM evaluation WHERE snapshot = OLD.${column})
      AND NOT EXISTS (SELECT 1 FROM objection WHERE earlier = OLD.${column})
      AND NOT EXISTS (SELECT 1 FROM document WHERE basis = OLD.${column});
  END;`,
    )
    .join('')

const date = (column: string) => `${column} TEXT CHECK (${column} IS date(${column}))`

/**
 * When an evaluation was handed over, and keberatan: what the employee objects to, what the appraiser explains, what
 * the superior decides (PP 30/2019 Pasal 59). Of several for one evaluation all but one were withdrawn.
 */
export const objection: Migration = {
  version: 28,
  name: 'objection',
  sql: `
ALTER TABLE evaluation ADD COLUMN ${date('handed_on')};

CREATE TABLE objection (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  evaluation_id INTEGER NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('diajukan', 'ditanggapi', 'diputus', 'ditarik')),
  -- When the paper was received, and the last day that followed from it.
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on)),
  last_day TEXT NOT NULL CHECK (last_day IS date(last_day)),
  submitted_on TEXT NOT NULL CHECK (submitted_on IS date(submitted_on)),
  -- What is objected to, as a JSON list.
  about TEXT NOT NULL CHECK (json_valid(about)),
  reasons TEXT NOT NULL,
  explanation TEXT NOT NULL DEFAULT '',
  ${date('explained_on')},
  decision TEXT CHECK (decision IN ('diterima', 'diubah', 'ditolak')),
  decision_reason TEXT NOT NULL DEFAULT '',
  ${date('decided_on')},
  ${date('withdrawn_on')},
  withdrawal_reason TEXT NOT NULL DEFAULT '',
  -- The kept evaluation as it was before the decision.
  earlier INTEGER REFERENCES document (id),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  CHECK (submitted_on BETWEEN received_on AND last_day),
  CHECK (state <> 'ditanggapi' OR explained_on IS NOT NULL),
  CHECK ((state = 'diputus') = (decision IS NOT NULL)),
  CHECK ((decision IS NULL) = (decided_on IS NULL)),
  CHECK ((state = 'ditarik') = (withdrawn_on IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX objection_standing ON objection (evaluation_id) WHERE state <> 'ditarik';
CREATE INDEX objection_evaluation ON objection (evaluation_id, id);
CREATE INDEX objection_earlier ON objection (earlier) WHERE earlier IS NOT NULL;
${['skp snapshot', 'skp_version document', 'evaluation snapshot', 'objection earlier']
  .map((pair) => pair.split(' '))
  .map(([table = '', column = '']) => forgets(table, column))
  .join('')}

-- What a decision made final never changes, and what is objected to is not opened again.
CREATE TRIGGER objection_final BEFORE UPDATE ON objection WHEN OLD.state = 'diputus'
  BEGIN SELECT RAISE(ABORT, 'the decision on an objection is final'); END;
CREATE TRIGGER objection_holds BEFORE UPDATE OF state ON evaluation
  WHEN NEW.state = 'draft'
    AND EXISTS (SELECT 1 FROM objection WHERE evaluation_id = NEW.id AND state <> 'ditarik')
  BEGIN SELECT RAISE(ABORT, 'an objection stands against this evaluation'); END;
`,
}
