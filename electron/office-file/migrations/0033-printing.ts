import type { Migration } from './migration.ts'

/** Not filled yet. */
export const printing: Migration = {
  version: 33,
  name: 'printing',
  sql: '',
}
