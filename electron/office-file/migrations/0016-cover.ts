import type { Migration } from './migration.ts'

/** Sums over the rows of every table, and a seal over the sums: what is changed by anything else is found. */
export const cover: Migration = {
  version: 16,
  name: 'cover',
  sql: `
    CREATE TABLE cover (
      name TEXT PRIMARY KEY,
      rows INTEGER NOT NULL CHECK (rows >= 0),
      sum BLOB NOT NULL CHECK (length(sum) = 32)
    ) STRICT;
    CREATE TABLE seal (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      key_id TEXT NOT NULL,
      mac BLOB NOT NULL CHECK (length(mac) = 32)
    ) STRICT;
  `,
}
