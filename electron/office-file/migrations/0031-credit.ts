import type { Migration } from './migration.ts'

/** Not filled yet. */
export const credit: Migration = {
  version: 31,
  name: 'credit',
  sql: '',
}
