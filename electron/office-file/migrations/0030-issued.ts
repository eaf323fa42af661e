import type { Migration } from './migration.ts'

/** Not filled yet. */
export const issued: Migration = {
  version: 30,
  name: 'issued',
  sql: '',
}
