import type { Migration } from './migration.ts'

/** What hung on a row that was removed, so that undoing the removal brings all of it back. */
export const removed: Migration = {
  version: 10,
  name: 'removed',
  sql: `
-- Of an RHK: the goal it carried, the RHK that supported it, remarks on it, its rencana aksi.
CREATE TABLE removed_rhk (
  id TEXT PRIMARY KEY,
  goal_id TEXT,
  supported_by TEXT NOT NULL CHECK (json_valid(supported_by)),
  remarks TEXT NOT NULL CHECK (json_valid(remarks)),
  actions TEXT NOT NULL CHECK (json_valid(actions))
) STRICT, WITHOUT ROWID;

-- Of a goal: the RHK that carried it.
CREATE TABLE removed_goal (
  id TEXT PRIMARY KEY,
  carried_by TEXT NOT NULL CHECK (json_valid(carried_by))
) STRICT, WITHOUT ROWID;
`,
}
