import type { Migration } from './migration.ts'

/** Reserved. */
export const realisation: Migration = {
  version: 25,
  name: 'realisation',
  sql: '',
}
