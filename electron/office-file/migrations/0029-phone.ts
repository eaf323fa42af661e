import type { Migration } from './migration.ts'

/** Reserved. */
export const phone: Migration = {
  version: 29,
  name: 'phone',
  sql: '',
}
