import type { Migration } from './migration.ts'

/** Reserved. */
export const letter: Migration = {
  version: 37,
  name: 'letter',
  sql: '',
}
