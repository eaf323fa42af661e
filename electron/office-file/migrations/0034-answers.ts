import type { Migration } from './migration.ts'

/** Not filled yet. */
export const answers: Migration = {
  version: 34,
  name: 'answers',
  sql: '',
}
