import { sql } from 'kysely'

/** Many ids as one parameter, for `in`: a thousand take longer to be bound than the query itself. */
export const listed = (ids: readonly number[]) =>
  sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
