import type { Migration } from './migration.ts'

/** The perspective of an RHK in the library, for heads whose form of SKP has perspectives. */
export const libraryPerspective: Migration = {
  version: 14,
  name: 'library-perspective',
  sql: `
ALTER TABLE library_entry ADD COLUMN perspective TEXT
  CHECK (perspective IN ('penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran'));
`,
}
