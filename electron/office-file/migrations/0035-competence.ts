import type { Migration } from './migration.ts'

/** Reserved. */
export const competence: Migration = {
  version: 35,
  name: 'competence',
  sql: '',
}
