/** A step from one shape of the office file to the next. */
export interface Migration {
  /** Becomes SQLite's `user_version`. */
  version: number
  name: string
  sql: string
}
