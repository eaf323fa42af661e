import type { Migration } from './migration.ts'

/** Reserved. */
export const issuing: Migration = {
  version: 38,
  name: 'issuing',
  sql: '',
}
