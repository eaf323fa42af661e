import type { Migration } from './migration.ts'

/** Reserved. */
export const training: Migration = {
  version: 36,
  name: 'training',
  sql: '',
}
