import { digestOf, pack, packChange, unpack, unpackChange } from '../packed.ts'
import type { Migration } from './migration.ts'

const unreadable = 'a text can not be read as it was packed'

/** What is never made anew is read once more before its text goes. */
function packed(text: string, basis: string | null): Buffer {
  const body = pack(text, basis)
  if (unpack(body, basis) !== text) throw new Error(unreadable)
  return body
}

function packedChange(before: string | null, after: string | null): Buffer | null {
  const change = packChange(before, after)
  const read = unpackChange(change)
  if (read.before !== before || read.after !== after) throw new Error(unreadable)
  return change
}

/** Takes a document away with the last row that refers to it. */
const forgets = (table: string, column: string) =>
  (['UPDATE', 'DELETE'] as const)
    .map(
      (event) => `
CREATE TRIGGER ${table}_forgets_${event.toLowerCase()} AFTER ${event} ON ${table}
  WHEN OLD.${column} IS NOT NULL${event === 'UPDATE' ? ` AND OLD.${column} IS NOT NEW.${column}` : ''}
  BEGIN
    DELETE FROM document WHERE id = OLD.${column}
      AND NOT EXISTS (SELECT 1 FROM skp WHERE snapshot = OLD.${column})
      AND NOT EXISTS (SELECT 1 FROM skp_version WHERE document = OLD.${column})
      AND NOT EXISTS (SELECT 1 FROM evaluation WHERE snapshot = OLD.${column})
      AND NOT EXISTS (SELECT 1 FROM document WHERE basis = OLD.${column});
  END;`,
    )
    .join('')

const date = (column: string) => `${column} TEXT CHECK (${column} IS date(${column}))`

/** The columns of both tables but the one that changes its kind. */
const skp =
  'id, employee_id, year, period_start, period_end, kind, approach, state, version, unit_id, appraiser_employee_id, appraiser_official_id, superior_employee_id, superior_official_id, place, signed_on, revision, updated_at, closed_on, closing_reason'
const evaluation =
  'id, skp_id, period, state, rating_result, rating_behaviour, predikat, notes, place, signed_on, employee_signed_on, revision, updated_at'
const audit = 'seq, at, operator_id, operator_name, action, subject_type, subject_id, reason, hash'

const numberOf = (text: string) => `(SELECT id FROM document WHERE hash = kk_digest(${text}))`

/** Puts a table in the place of its former self; a number that was given once is not given again. */
const replace = (table: string) => `
DELETE FROM sqlite_sequence WHERE name = '${table}_new';
UPDATE sqlite_sequence SET name = '${table}_new' WHERE name = '${table}';
DROP TABLE ${table};
ALTER TABLE ${table}_new RENAME TO ${table};`

/**
 * The file is copied to a stick every day: what was proposed and signed is kept once, by its digest, and packed, and so
 * is what the log says of each change. Of an office of 1,000 people and ten years these texts were three quarters.
 */
export const packing: Migration = {
  version: 18,
  name: 'packed',
  functions: {
    kk_digest: (text: string | null) => (text === null ? null : digestOf(text)),
    kk_pack: packed,
    kk_change: packedChange,
  },
  // The log is by far the longest of what is packed.
  long: { function: 'kk_change', rows: 'SELECT count(*) FROM audit' },
  sql: `
CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- SHA-256 of the text.
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  body BLOB NOT NULL,
  -- What it was packed upon, to be read with it.
  basis INTEGER REFERENCES document (id)
) STRICT;
CREATE INDEX document_basis ON document (basis) WHERE basis IS NOT NULL;

INSERT INTO document (hash, body)
  SELECT kk_digest(snapshot), kk_pack(snapshot, NULL) FROM skp WHERE snapshot IS NOT NULL ORDER BY id
  ON CONFLICT (hash) DO NOTHING;
INSERT INTO document (hash, body)
  SELECT kk_digest(document), kk_pack(document, NULL) FROM skp_version WHERE true ORDER BY id
  ON CONFLICT (hash) DO NOTHING;
INSERT INTO document (hash, body, basis)
  SELECT kk_digest(evaluation.snapshot), kk_pack(evaluation.snapshot, skp.snapshot), ${numberOf('skp.snapshot')}
  FROM evaluation JOIN skp ON skp.id = evaluation.skp_id WHERE evaluation.snapshot IS NOT NULL ORDER BY evaluation.id
  ON CONFLICT (hash) DO NOTHING;

DROP TRIGGER skp_evaluated;

CREATE TABLE skp_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  year INTEGER NOT NULL,
  period_start TEXT NOT NULL CHECK (period_start IS date(period_start)),
  period_end TEXT NOT NULL CHECK (period_end IS date(period_end) AND period_end >= period_start),
  kind TEXT NOT NULL CHECK (kind IN ('jpt', 'ja-jf', 'pelaksana')),
  approach TEXT NOT NULL CHECK (approach IN ('kuantitatif', 'kualitatif')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'returned', 'agreed', 'evaluated', 'archived')),
  version INTEGER NOT NULL DEFAULT 1,
  unit_id INTEGER REFERENCES unit (id),
  appraiser_employee_id INTEGER REFERENCES employee (id),
  appraiser_official_id INTEGER REFERENCES official (id),
  superior_employee_id INTEGER REFERENCES employee (id),
  superior_official_id INTEGER REFERENCES official (id),
  place TEXT NOT NULL DEFAULT '',
  ${date('signed_on')},
  snapshot INTEGER REFERENCES document (id),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  closed_on TEXT CHECK (closed_on IS NULL OR closed_on BETWEEN period_start AND period_end),
  closing_reason TEXT NOT NULL DEFAULT '',
  CHECK (appraiser_employee_id IS NULL OR appraiser_official_id IS NULL),
  CHECK (appraiser_employee_id IS NULL OR appraiser_employee_id <> employee_id),
  CHECK (superior_employee_id IS NULL OR superior_official_id IS NULL),
  CHECK (state IN ('draft', 'proposed', 'returned') OR snapshot IS NOT NULL)
) STRICT;
INSERT INTO skp_new (${skp}, snapshot) SELECT ${skp}, ${numberOf('snapshot')} FROM skp;

CREATE TABLE skp_version_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  skp_id INTEGER NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('proposal', 'returned', 'signed')),
  at TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document (id)
) STRICT;
INSERT INTO skp_version_new (id, skp_id, version, kind, at, document)
  SELECT id, skp_id, version, kind, at, ${numberOf('document')} FROM skp_version;

CREATE TABLE evaluation_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  skp_id INTEGER NOT NULL REFERENCES skp (id),
  period TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'signed')),
  rating_result TEXT CHECK (rating_result IN ('di-bawah', 'sesuai', 'di-atas')),
  rating_behaviour TEXT CHECK (rating_behaviour IN ('di-bawah', 'sesuai', 'di-atas')),
  predikat TEXT CHECK (predikat IN ('sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
  notes TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  ${date('signed_on')},
  ${date('employee_signed_on')},
  snapshot INTEGER REFERENCES document (id),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  UNIQUE (skp_id, period),
  CHECK (state = 'draft' OR (snapshot IS NOT NULL AND predikat IS NOT NULL))
) STRICT;
INSERT INTO evaluation_new (${evaluation}, snapshot) SELECT ${evaluation}, ${numberOf('snapshot')} FROM evaluation;

-- Most feedback is on behaviour and has no RHK. What is looked for by an RHK, and that each has one, is one index.
CREATE TABLE evaluation_feedback_new (
  evaluation_id INTEGER NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  rhk_id TEXT REFERENCES rhk (id),
  value INTEGER CHECK (value BETWEEN 1 AND 7),
  text TEXT NOT NULL,
  CHECK ((rhk_id IS NULL) <> (value IS NULL)),
  UNIQUE (evaluation_id, value)
) STRICT;
INSERT INTO evaluation_feedback_new (evaluation_id, rhk_id, value, text)
  SELECT evaluation_id, rhk_id, value, text FROM evaluation_feedback ORDER BY rowid;
DROP TABLE evaluation_feedback;
ALTER TABLE evaluation_feedback_new RENAME TO evaluation_feedback;
CREATE UNIQUE INDEX evaluation_feedback_rhk ON evaluation_feedback (rhk_id, evaluation_id) WHERE rhk_id IS NOT NULL;

-- What stood before and after a change is one packed text: it is much the same. The hash of an entry holds that of the
-- one before, so that this one need not be kept beside it; nothing is found by a hash.
CREATE TABLE audit_new (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  operator_name TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  change BLOB,
  reason TEXT,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
INSERT INTO audit_new (${audit}, change) SELECT ${audit}, kk_change(before, after) FROM audit;
${['evaluation', 'skp_version', 'skp', 'audit'].map(replace).join('')}

CREATE INDEX skp_year ON skp (year, employee_id);
CREATE INDEX skp_employee ON skp (employee_id, year);
CREATE INDEX skp_snapshot ON skp (snapshot) WHERE snapshot IS NOT NULL;
CREATE INDEX skp_version_skp ON skp_version (skp_id, id);
CREATE INDEX skp_version_document ON skp_version (document);
CREATE INDEX evaluation_snapshot ON evaluation (snapshot) WHERE snapshot IS NOT NULL;
CREATE INDEX audit_subject ON audit (subject_type, subject_id);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document
  BEGIN SELECT RAISE(ABORT, 'what was signed never changes'); END;
${forgets('skp', 'snapshot')}${forgets('skp_version', 'document')}${forgets('evaluation', 'snapshot')}

-- What a signed evaluation was made on does not change under it.
CREATE TRIGGER skp_evaluated BEFORE UPDATE OF state ON skp
  WHEN NEW.state IN ('draft', 'proposed', 'returned')
    AND EXISTS (SELECT 1 FROM evaluation WHERE skp_id = NEW.id AND state = 'signed')
  BEGIN SELECT RAISE(ABORT, 'a signed evaluation stands on this SKP'); END;
`,
}
