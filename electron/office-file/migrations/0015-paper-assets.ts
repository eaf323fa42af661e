import type { Migration } from './migration.ts'

/** The logos of signed papers, each once by its fingerprint: a paper keeps the one of its day. */
export const paperAssets: Migration = {
  version: 15,
  name: 'paper-assets',
  sql: `
CREATE TABLE paper_asset (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  image TEXT NOT NULL
) STRICT;
`,
}
