import type { Migration } from './migration.ts'

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** The pattern of an issue of certificates as letters have theirs: three digits, and the month in Roman. */
const letterPattern = (pattern: string): string =>
  pattern.replaceAll('{urut}', '{urut:3}').replaceAll('{bulan}', '{bulan_romawi}')

/** Whether letters can be numbered by it: one sequence, which begins anew every year. */
const isLetterPattern = (pattern: string): boolean =>
  pattern.split('{urut}').length === 2 &&
  pattern.includes('{tahun}') &&
  !/[{}]/.test(pattern.replace(/\{(?:urut|bulan|tahun)\}/g, '')) &&
  !/\/\/|^\/|\/$/.test(pattern)

/** As the how-manieth a number was counted by a pattern of its day; null where it was not. */
function sequenceIn(pattern: string, number: string, day: string): number | null {
  if (!isLetterPattern(pattern)) return null
  const filled = pattern
    .replaceAll('{bulan}', romans[Number(day.slice(5, 7)) - 1] ?? '')
    .replaceAll('{tahun}', day.slice(0, 4))
  const [before = '', after = ''] = filled.split('{urut}')
  const digits = number.slice(before.length, number.length - after.length)
  return number.startsWith(before) && number.endsWith(after) && /^\d{1,6}$/.test(digits) && Number(digits) > 0
    ? Number(digits)
    : null
}

/**
 * One register counts: piagam and sertifikat, which had numbers of their own, stand in it with those numbers, and go on
 * by the pattern that the office used last. What was issued before the register knew it has neither digest nor code. A
 * paper can stand in it before it is printed. Beside it how often every other signed document was printed.
 */
export const issuing: Migration = {
  version: 38,
  name: 'issuing',
  functions: {
    certificate_pattern: (pattern: string) => (isLetterPattern(pattern) ? letterPattern(pattern) : ''),
    certificate_series: (pattern: string) =>
      isLetterPattern(pattern) ? letterPattern(pattern).replace('{urut:3}', '{urut}') : '',
    certificate_sequence: (pattern: string, number: string, day: string) => {
      const sequence = sequenceIn(pattern, number, day)
      return sequence === null ? null : String(sequence)
    },
  },
  sql: `
CREATE TABLE issued_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  form TEXT NOT NULL,
  subject TEXT NOT NULL,
  kind TEXT NOT NULL,
  employee_id INTEGER REFERENCES employee (id) ON DELETE SET NULL,
  about TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day IS date(day)),
  year INTEGER NOT NULL,
  number TEXT NOT NULL DEFAULT '',
  series TEXT,
  sequence INTEGER CHECK (sequence > 0),
  replaces INTEGER REFERENCES issued_new (id),
  -- Nothing but zeros of what was issued before it stood in the register.
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  code TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  -- 0 while it is issued and not printed yet; printed_at then says when it was issued.
  printed INTEGER NOT NULL DEFAULT 1 CHECK (printed >= 0),
  printed_at TEXT NOT NULL,
  cancelled_at TEXT,
  cancelled_by TEXT,
  cancel_reason TEXT,
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL) AND (series IS NULL) = (sequence IS NULL))
) STRICT;
INSERT INTO issued_new (id, form, subject, kind, employee_id, about, day, year, number, series, sequence, replaces,
    digest, code, issued_at, issued_by, printed, printed_at, cancelled_at, cancelled_by, cancel_reason)
  SELECT id, form, subject, kind, employee_id, about, day, year, number, series, sequence, replaces,
    digest, code, issued_at, issued_by, printed, printed_at, cancelled_at, cancelled_by, cancel_reason FROM issued;
DROP TABLE issued;
ALTER TABLE issued_new RENAME TO issued;
CREATE INDEX issued_subject ON issued (form, subject);
CREATE INDEX issued_employee ON issued (employee_id);
CREATE INDEX issued_replaces ON issued (replaces);
CREATE UNIQUE INDEX issued_sequence ON issued (series, year, sequence) WHERE replaces IS NULL AND sequence IS NOT NULL;
CREATE UNIQUE INDEX issued_number ON issued (year, number) WHERE replaces IS NULL AND number <> '';
CREATE TRIGGER issued_of_nobody AFTER UPDATE OF employee_id ON issued
WHEN NEW.employee_id IS NULL AND OLD.employee_id IS NOT NULL
BEGIN
  UPDATE issued SET about = '', code = '' WHERE id = NEW.id;
END;

CREATE TEMP TABLE certificate_given AS
  SELECT p.id, c.kind, p.employee_id, p.number, c.updated_at,
    coalesce(json_extract(c.content, '$.numberPattern'), '') AS pattern,
    coalesce(c.date, substr(c.updated_at, 1, 10)) AS day,
    coalesce(json_extract(c.paper, '$.people."' || p.key || '".name'), json_extract(p.guest, '$.name'),
      (SELECT name FROM employee WHERE employee.id = p.employee_id), '') AS about
  FROM certificate_person p JOIN certificate c ON c.id = p.certificate_id
  WHERE c.state = 'issued' OR p.number <> '';
INSERT INTO issued (form, subject, kind, employee_id, about, day, year, number, series, sequence, digest, code,
    issued_at, issued_by, printed, printed_at)
  SELECT iif(kind = 'penghargaan', 'piagam', 'sertifikat'), 'certificate:' || id,
    iif(kind = 'penghargaan', 'Piagam Penghargaan', 'Sertifikat Pelatihan'), employee_id, about, day, year, number,
    iif(sequence IS NULL OR nth > 1, NULL, series), iif(nth > 1, NULL, sequence),
    hex(zeroblob(32)), '', updated_at, '', 0, updated_at
  FROM (
    SELECT *, row_number() OVER (PARTITION BY series, year, sequence ORDER BY id) AS nth FROM (
      SELECT *, CAST(substr(day, 1, 4) AS INTEGER) AS year, certificate_series(pattern) AS series,
        CAST(certificate_sequence(pattern, number, day) AS INTEGER) AS sequence
      FROM certificate_given
    )
  ) AS given
  WHERE number = '' OR NOT EXISTS (SELECT 1 FROM issued WHERE issued.year = given.year AND issued.number = given.number)
  ORDER BY id;
DROP TABLE certificate_given;

-- The newest pattern of each kind is that of the office from now on.
INSERT INTO numbering (form, pattern, klas, unit)
  SELECT iif(kind = 'penghargaan', 'piagam', 'sertifikat'), pattern, '', '' FROM (
    SELECT kind, certificate_pattern(coalesce(json_extract(content, '$.numberPattern'), '')) AS pattern,
      row_number() OVER (PARTITION BY kind ORDER BY updated_at DESC, id DESC) AS nth
    FROM certificate WHERE certificate_pattern(coalesce(json_extract(content, '$.numberPattern'), '')) <> ''
  ) WHERE nth = 1;
UPDATE certificate SET content = json_remove(
  json_set(content, '$.numbered', json(iif(trim(coalesce(json_extract(content, '$.numberPattern'), '')) = '', 'false', 'true'))),
  '$.numberPattern', '$.firstNumber');

-- The register keeps the numbers.
DROP INDEX certificate_person_number;
ALTER TABLE certificate_person DROP COLUMN number;

CREATE TABLE print_count (
  form TEXT NOT NULL,
  -- Of which SKP, evaluation or talk, and of which time where that does not tell it: "credit:12:2026".
  subject TEXT NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0),
  last_at TEXT NOT NULL,
  PRIMARY KEY (form, subject)
) STRICT, WITHOUT ROWID;
-- What was opened again will say something else: it was not printed yet.
CREATE TRIGGER print_count_of_skp AFTER UPDATE OF snapshot ON skp WHEN NEW.snapshot IS NOT OLD.snapshot
BEGIN
  DELETE FROM print_count WHERE subject = 'skp:' || NEW.id;
END;
CREATE TRIGGER print_count_of_evaluation AFTER UPDATE OF snapshot ON evaluation WHEN NEW.snapshot IS NOT OLD.snapshot
BEGIN
  DELETE FROM print_count WHERE subject = 'evaluation:' || NEW.id;
END;
`,
}
