import type { Migration } from './migration.ts'

/** Reserved. */
export const objection: Migration = {
  version: 28,
  name: 'objection',
  sql: '',
}
