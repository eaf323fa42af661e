import type { Migration } from './migration.ts'

/** What came of an indicator as a number, beside its words. */
export const realisation: Migration = {
  version: 25,
  name: 'realisation',
  sql: `
ALTER TABLE realisation ADD COLUMN value REAL;
`,
}
