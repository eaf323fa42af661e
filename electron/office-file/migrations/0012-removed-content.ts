import type { Migration } from './migration.ts'

/** What a removed RHK said itself, and where it stood; null for those that were removed before. */
export const removedContent: Migration = {
  version: 12,
  name: 'removed-content',
  sql: `
ALTER TABLE removed_rhk ADD COLUMN content TEXT CHECK (json_valid(content));
`,
}
