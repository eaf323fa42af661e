import type { Migration } from './migration.ts'

/** Reserved. */
export const evidence: Migration = {
  version: 24,
  name: 'evidence',
  sql: '',
}
