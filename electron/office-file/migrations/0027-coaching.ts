import type { Migration } from './migration.ts'

/** Reserved. */
export const coaching: Migration = {
  version: 27,
  name: 'coaching',
  sql: '',
}
