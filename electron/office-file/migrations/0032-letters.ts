import type { Migration } from './migration.ts'

/** Not filled yet. */
export const letters: Migration = {
  version: 32,
  name: 'letters',
  sql: '',
}
