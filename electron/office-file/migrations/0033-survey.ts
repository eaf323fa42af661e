import type { Migration } from './migration.ts'

/** Reserved. */
export const survey: Migration = {
  version: 33,
  name: 'survey',
  sql: '',
}
