import type { Migration } from './migration.ts'

/** Reserved. */
export const feedback: Migration = {
  version: 26,
  name: 'feedback',
  sql: '',
}
