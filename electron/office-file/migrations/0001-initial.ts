import type { Migration } from './migration.ts'

// Dates are TEXT `yyyy-mm-dd` (checked), times TEXT in UTC `yyyy-mm-ddThh:mm:ss.sssZ`.
// AUTOINCREMENT: an id that stood in the audit log is never given to something else.
const date = (column: string) => `${column} TEXT CHECK (${column} IS date(${column}))`

export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: `
CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  agency TEXT NOT NULL,
  letterhead TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  logo TEXT,
  fictional INTEGER NOT NULL DEFAULT 0 CHECK (fictional IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE operator (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  position TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('pengelola', 'penilai', 'pegawai')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  operator_id INTEGER REFERENCES operator (id),
  operator_name TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  reason TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX audit_subject ON audit (subject_type, subject_id);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TABLE employee (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  nip TEXT NOT NULL UNIQUE CHECK (length(nip) = 18 AND nip NOT GLOB '*[^0-9]*'),
  nik TEXT,
  karpeg TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  title_front TEXT,
  title_back TEXT,
  birth_place TEXT,
  ${date('birth_date')},
  sex TEXT CHECK (sex IN ('L', 'P')),
  status TEXT NOT NULL CHECK (status IN ('CPNS', 'PNS', 'PPPK', 'PPPK Paruh Waktu')),
  religion TEXT,
  marital_status TEXT,
  education_level TEXT,
  education TEXT,
  graduation_year INTEGER,
  ${date('tmt_cpns')},
  ${date('tmt_pns')},
  phone TEXT,
  email TEXT,
  address TEXT,
  npwp TEXT,
  legal_position TEXT NOT NULL DEFAULT 'aktif',
  mk_years INTEGER,
  mk_months INTEGER
) STRICT;
CREATE INDEX employee_name ON employee (name COLLATE NOCASE);

CREATE TABLE official (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  nip TEXT,
  nip_label TEXT NOT NULL DEFAULT 'NIP' CHECK (nip_label IN ('NIP', 'NI PPPK', 'NRP')),
  pangkat TEXT NOT NULL DEFAULT '',
  jabatan TEXT NOT NULL CHECK (jabatan <> ''),
  unit TEXT NOT NULL DEFAULT '',
  unit_label TEXT NOT NULL DEFAULT 'UNIT KERJA' CHECK (unit_label IN ('UNIT KERJA', 'INSTANSI')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER REFERENCES unit (id),
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  head_employee_id INTEGER REFERENCES employee (id),
  head_official_id INTEGER REFERENCES official (id),
  CHECK (head_employee_id IS NULL OR head_official_id IS NULL),
  CHECK (parent_id IS NULL OR parent_id <> id)
) STRICT;
CREATE INDEX unit_parent ON unit (parent_id);

CREATE TABLE employee_pangkat (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  golongan TEXT NOT NULL,
  ${date('tmt')},
  UNIQUE (employee_id, golongan, tmt)
) STRICT;

CREATE TABLE employee_jabatan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  jabatan TEXT NOT NULL,
  jenis TEXT NOT NULL,
  jenjang TEXT,
  eselon TEXT,
  ${date('tmt')},
  UNIQUE (employee_id, jabatan, tmt)
) STRICT;

CREATE TABLE employee_unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employee_id INTEGER NOT NULL REFERENCES employee (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  ${date('tmt')},
  UNIQUE (employee_id, unit_id, tmt)
) STRICT;
CREATE INDEX employee_unit_unit ON employee_unit (unit_id);

-- What holds last: the entry with the latest TMT (one without TMT counts as the oldest), then the one entered last.
CREATE VIEW current_pangkat AS
  SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY employee_id ORDER BY tmt DESC NULLS LAST, id DESC) AS place
    FROM employee_pangkat) WHERE place = 1;
CREATE VIEW current_jabatan AS
  SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY employee_id ORDER BY tmt DESC NULLS LAST, id DESC) AS place
    FROM employee_jabatan) WHERE place = 1;
CREATE VIEW current_unit AS
  SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY employee_id ORDER BY tmt DESC NULLS LAST, id DESC) AS place
    FROM employee_unit) WHERE place = 1;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  source TEXT NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  inverse TEXT NOT NULL CHECK (json_valid(inverse)),
  undone_at TEXT
) STRICT;

CREATE TABLE skp (
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
  snapshot TEXT CHECK (snapshot IS NULL OR json_valid(snapshot)),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  CHECK (appraiser_employee_id IS NULL OR appraiser_official_id IS NULL),
  CHECK (appraiser_employee_id IS NULL OR appraiser_employee_id <> employee_id),
  CHECK (superior_employee_id IS NULL OR superior_official_id IS NULL),
  CHECK (state IN ('draft', 'proposed', 'returned') OR snapshot IS NOT NULL)
) STRICT;
CREATE INDEX skp_year ON skp (year, employee_id);
CREATE INDEX skp_employee ON skp (employee_id, year);

CREATE TABLE rhk (
  id TEXT PRIMARY KEY,
  skp_id INTEGER NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('utama', 'tambahan')),
  superior_rhk_id TEXT REFERENCES rhk (id) ON DELETE SET NULL,
  superior_text TEXT NOT NULL,
  text TEXT NOT NULL,
  assigned_by TEXT NOT NULL,
  perspective TEXT CHECK (perspective IN ('penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran'))
) STRICT;
CREATE INDEX rhk_skp ON rhk (skp_id, position);
CREATE INDEX rhk_superior ON rhk (superior_rhk_id);

CREATE TABLE iki (
  id TEXT PRIMARY KEY,
  rhk_id TEXT NOT NULL REFERENCES rhk (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  aspect TEXT CHECK (aspect IN ('kuantitas', 'kualitas', 'waktu', 'biaya')),
  indicator TEXT NOT NULL,
  target TEXT NOT NULL,
  target_min REAL,
  target_max REAL,
  unit TEXT,
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down'))
) STRICT;
CREATE INDEX iki_rhk ON iki (rhk_id, position);

CREATE TABLE skp_expectation (
  skp_id INTEGER NOT NULL REFERENCES skp (id) ON DELETE CASCADE,
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 7),
  text TEXT NOT NULL,
  PRIMARY KEY (skp_id, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_achievement (
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL,
  period TEXT NOT NULL,
  achievement TEXT NOT NULL CHECK (achievement IN ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
  reason TEXT NOT NULL DEFAULT '',
  decided_by TEXT NOT NULL DEFAULT '',
  ${date('decided_on')},
  PRIMARY KEY (unit_id, year, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation (
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
  snapshot TEXT CHECK (snapshot IS NULL OR json_valid(snapshot)),
  revision INTEGER NOT NULL DEFAULT 0,
  updated_at TEXT NOT NULL,
  UNIQUE (skp_id, period),
  CHECK (state = 'draft' OR (snapshot IS NOT NULL AND predikat IS NOT NULL))
) STRICT;

-- What a signed evaluation was made on does not change under it.
CREATE TRIGGER skp_evaluated BEFORE UPDATE OF state ON skp
  WHEN NEW.state IN ('draft', 'proposed', 'returned')
    AND EXISTS (SELECT 1 FROM evaluation WHERE skp_id = NEW.id AND state = 'signed')
  BEGIN SELECT RAISE(ABORT, 'a signed evaluation stands on this SKP'); END;

CREATE TABLE realisation (
  evaluation_id INTEGER NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  iki_id TEXT NOT NULL REFERENCES iki (id),
  text TEXT NOT NULL,
  PRIMARY KEY (evaluation_id, iki_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation_feedback (
  evaluation_id INTEGER NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  rhk_id TEXT REFERENCES rhk (id),
  value INTEGER CHECK (value BETWEEN 1 AND 7),
  text TEXT NOT NULL,
  CHECK ((rhk_id IS NULL) <> (value IS NULL)),
  UNIQUE (evaluation_id, rhk_id),
  UNIQUE (evaluation_id, value)
) STRICT;
`,
}
