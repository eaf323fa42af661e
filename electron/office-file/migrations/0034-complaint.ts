import type { Migration } from './migration.ts'

/** Reserved. */
export const complaint: Migration = {
  version: 34,
  name: 'complaint',
  sql: '',
}
